import { statSync } from 'node:fs';
import type { Store } from '../store.ts';
import { stateOf, type EditionState, type Withdrawal } from './register.ts';

type WithdrawOutcome =
  { withdrawn: true } | { withdrawn: false; why: 'current' | Exclude<EditionState, 'served'> };

/** Ends the serving of an edition that is not current, and removes its folder. Throws as {@link Store.exclusively}. */
export async function withdrawEdition(store: Store, id: string, reason: string): Promise<WithdrawOutcome> {
  return store.exclusively('withdraw', async (lock) => {
    const register = store.register.readForWriting();
    store.folders.removeLeftovers(register);
    const state = stateOf(register, id);
    if (state !== 'served') return { withdrawn: false, why: state };
    if (register.current === id) return { withdrawn: false, why: 'current' };
    const manifest = store.manifest(id);
    const withdrawal: Withdrawal = {
      id,
      label: manifest?.label ?? null,
      published_at: manifest?.published_at ?? timeOf(store.editionFolder(id)),
      withdrawn_at: new Date().toISOString(),
      reason,
    };
    lock.assertHeld();
    store.register.replace({
      ...register,
      editions: register.editions.filter((edition) => edition !== id),
      withdrawals: [...register.withdrawals, withdrawal],
    });
    store.folders.remove(id);
    return { withdrawn: true };
  });
}

/** When an edition was written whose manifest does not tell. */
const timeOf = (folder: string) =>
  (statSync(folder, { throwIfNoEntry: false })?.mtime ?? new Date()).toISOString();
