import { editionFormat } from '../edition-format.ts';
import type { Store } from '../store.ts';
import { openingFault } from './opening.ts';
import { stateOf, type EditionState } from './register.ts';
import { releaseDue } from './release.ts';
import { asOf } from './schedule.ts';

type Refusal =
  | { used: false; why: Exclude<EditionState, 'served' | 'scheduled'> }
  | { used: false; why: 'other_format'; format: number }
  | { used: false; why: 'damaged'; fault: string };

/**
 * Makes another edition current, once this program can open it; a scheduled one gets its number, and its embargo ends.
 * Throws as {@link Store.exclusively}.
 */
export async function useEdition(store: Store, id: string): Promise<{ used: true; id: string } | Refusal> {
  const refusal = await whyNotUsable(store, id);
  if (refusal) return refusal;
  return store.exclusively('use', async (lock) => {
    const register = store.register.readForWriting();
    const state = stateOf(register, id);
    if (state === 'scheduled') return { used: true, id: await endEmbargo(store, lock, id) };
    if (state !== 'served') return { used: false, why: state };
    lock.assertHeld();
    store.register.replace({ ...register, current: id });
    return { used: true, id };
  });
}

/** Its time is now; the number that it gets by that is returned. */
async function endEmbargo(store: Store, lock: { assertHeld(): void }, name: string): Promise<string> {
  const time = store.now();
  const register = store.register.readForWriting();
  const current_from = new Date(time).toISOString();
  lock.assertHeld();
  store.register.replace({
    ...register,
    scheduled: register.scheduled.map((edition) =>
      edition.name === name ? { name, current_from } : edition,
    ),
  });
  await releaseDue(store, lock, time);
  return store.released().find((edition) => edition.name === name)!.id;
}

async function whyNotUsable(store: Store, id: string): Promise<Refusal | undefined> {
  const { register } = asOf(store.register.readForWriting(), store.now());
  const state = stateOf(register, id);
  if (state !== 'served' && state !== 'scheduled') return { used: false, why: state };
  const { manifest, fault: manifestFault } = store.readManifest(id);
  if (!manifest) return { used: false, why: 'damaged', fault: manifestFault! };
  if (manifest.format !== editionFormat) return { used: false, why: 'other_format', format: manifest.format };
  const fault = await openingFault(store.databasePath(id));
  return fault === undefined ? undefined : { used: false, why: 'damaged', fault };
}
