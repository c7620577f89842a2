import type { Manifest } from '../manifest.ts';
import type { Store } from '../store.ts';
import type { ManifestReading } from './manifests.ts';
import { openingFault } from './opening.ts';
import {
  emptyRegister,
  everyId,
  isScheduledName,
  partsOf,
  stateOf,
  type EditionState,
  type Register,
  type Scheduled,
} from './register.ts';
import { UnreadableRegisterError } from './register-file.ts';

export interface Rebuilt {
  current: string | null;
  editions: string[];
  /** Those under embargo: it is in their manifests, too. */
  scheduled: Scheduled[];
  /** Editions that the register and its copy did not name. */
  taken_in: string[];
  /** Folders and entries that are not served now, and why. */
  left_out: { id: string; why: LeftOut; detail: string }[];
}
export type LeftOut =
  Extract<EditionState, 'withdrawn' | 'pruned'> | 'never_registered' | 'damaged' | 'missing';

/**
 * Writes the register anew from itself or its copy, and from whole editions that neither names. Nothing is removed;
 * the current edition stays or the last one takes its place. Throws as {@link Store.exclusively}.
 */
export async function rebuildRegister(store: Store): Promise<Rebuilt> {
  return store.exclusively('rebuild', async (lock) => {
    const known = knownRegister(store);
    const present = store.folders.names();
    const expected = [...known.editions, ...known.scheduled.map(({ name }) => name)];
    const left_out: Rebuilt['left_out'] = expected
      .filter((id) => !present.includes(id))
      .map((id) => ({ id, why: 'missing', detail: store.editionFolder(id) }));
    const found: { id: string; manifest: Manifest | undefined }[] = [];
    for (const id of present) {
      const reading = store.readManifest(id);
      const why = await whyLeftOut(store, known, id, reading);
      if (why) left_out.push({ id, ...why });
      else found.push({ id, manifest: reading.manifest });
    }
    const scheduled = found
      .filter(({ id }) => isScheduledName(id))
      .map(({ id: name, manifest }) => scheduledOf(known, name, manifest));
    const editions = inOrderOfPublication(
      known,
      found.filter(({ id }) => !isScheduledName(id)),
    );
    const current = editions.includes(known.current ?? '') ? known.current : (editions.at(-1) ?? null);
    lock.assertHeld();
    store.register.makeRoom();
    store.register.replace({ ...known, current, editions, scheduled }, [...everyId(known), ...present]);
    const kept = [...editions, ...scheduled.map(({ name }) => name)];
    for (const id of kept) store.folders.markRegistered(id);
    return {
      current: store.currentId(),
      editions: store.ids(),
      scheduled: [...store.scheduled()],
      taken_in: kept.filter((id) => !expected.includes(id)),
      left_out,
    };
  });
}

function knownRegister(store: Store): Register {
  try {
    return store.register.readForWriting();
  } catch (error) {
    if (!(error instanceof UnreadableRegisterError)) throw error;
    return store.register.copy()?.register ?? emptyRegister;
  }
}

async function whyLeftOut(
  store: Store,
  known: Register,
  id: string,
  { manifest, fault }: ManifestReading,
): Promise<{ why: LeftOut; detail: string } | undefined> {
  const folder = store.editionFolder(id);
  const state = stateOf(known, id);
  // What was served stays named even if it is damaged: it can be restored.
  if (state === 'served' || state === 'scheduled') return undefined;
  if (state !== 'unknown') return { why: state, detail: folder };
  if (store.folders.isUnregistered(id)) return { why: 'never_registered', detail: folder };
  if (!manifest) return { why: 'damaged', detail: fault! };
  if (manifest.id !== id) return { why: 'damaged', detail: `${folder}: manifest of ${manifest.id}` };
  if (isScheduledName(id) && manifest.embargo_until === undefined)
    return { why: 'damaged', detail: `${folder}: embargo_until` };
  const detail = await openingFault(store.databasePath(id));
  return detail === undefined ? undefined : { why: 'damaged', detail };
}

/** Of one whose manifest is damaged the register alone knows the time. */
function scheduledOf(known: Register, name: string, manifest: Manifest | undefined): Scheduled {
  return (
    known.scheduled.find((edition) => edition.name === name) ?? {
      name,
      current_from: manifest!.embargo_until!,
    }
  );
}

/** The known order if nothing is new; otherwise by time of publication, or by number if a manifest does not tell it. */
function inOrderOfPublication(
  known: Register,
  found: readonly { id: string; manifest: Manifest | undefined }[],
): string[] {
  const ids = found.map(({ id }) => id);
  if (ids.every((id) => known.editions.includes(id))) return known.editions.filter((id) => ids.includes(id));
  const times = new Map(found.map(({ id, manifest }) => [id, Date.parse(manifest?.published_at ?? '')]));
  const tellsAll = [...times.values()].every((time) => !Number.isNaN(time));
  const byNumber = (a: string, b: string) =>
    Number(partsOf(a).year) - Number(partsOf(b).year) || partsOf(a).number - partsOf(b).number;
  return ids.sort((a, b) => (tellsAll ? times.get(a)! - times.get(b)! : 0) || byNumber(a, b));
}
