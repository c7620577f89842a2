import { statSync } from 'node:fs';
import type { Store } from '../store.ts';
import { stateOf, type EditionState, type Withdrawal } from './register.ts';

type WithdrawOutcome =
  | { withdrawn: true; wasScheduled: boolean }
  | { withdrawn: false; why: 'current' | Exclude<EditionState, 'served' | 'scheduled'> };

/**
 * Ends the serving of an edition that is not current, and removes its folder. A scheduled one goes without a trace, as
 * nobody was told of it. Throws as {@link Store.exclusively}.
 */
export async function withdrawEdition(store: Store, id: string, reason: string): Promise<WithdrawOutcome> {
  return store.exclusively('withdraw', async (lock) => {
    const register = store.register.readForWriting();
    store.folders.removeLeftovers(register);
    const state = stateOf(register, id);
    if (state === 'scheduled') {
      lock.assertHeld();
      store.folders.markUnregistered(id);
      store.register.replace({
        ...register,
        scheduled: register.scheduled.filter(({ name }) => name !== id),
      });
      store.folders.remove(id);
      return { withdrawn: true, wasScheduled: true };
    }
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
    return { withdrawn: true, wasScheduled: false };
  });
}

/** When an edition was written whose manifest does not tell. */
const timeOf = (folder: string) =>
  (statSync(folder, { throwIfNoEntry: false })?.mtime ?? new Date()).toISOString();
