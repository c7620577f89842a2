import { editionFormat } from '../edition-format.ts';
import type { Store } from '../store.ts';
import { openingFault } from './opening.ts';
import { stateOf, type EditionState } from './register.ts';

type Refusal =
  | { used: false; why: Exclude<EditionState, 'served'> }
  | { used: false; why: 'other_format'; format: number }
  | { used: false; why: 'damaged'; fault: string };

/** Makes another edition current, once this program can open it. Throws as {@link Store.exclusively}. */
export async function useEdition(store: Store, id: string): Promise<{ used: true } | Refusal> {
  const refusal = await whyNotUsable(store, id);
  if (refusal) return refusal;
  return store.exclusively('use', async (lock) => {
    const register = store.register.readForWriting();
    const state = stateOf(register, id);
    if (state !== 'served') return { used: false, why: state };
    lock.assertHeld();
    store.register.replace({ ...register, current: id });
    return { used: true };
  });
}

async function whyNotUsable(store: Store, id: string): Promise<Refusal | undefined> {
  const state = stateOf(store.register.readForWriting(), id);
  if (state !== 'served') return { used: false, why: state };
  const { manifest, fault: manifestFault } = store.readManifest(id);
  if (!manifest) return { used: false, why: 'damaged', fault: manifestFault! };
  if (manifest.format !== editionFormat) return { used: false, why: 'other_format', format: manifest.format };
  const fault = await openingFault(store.databasePath(id));
  return fault === undefined ? undefined : { used: false, why: 'damaged', fault };
}
