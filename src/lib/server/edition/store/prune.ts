import type { Store } from '../store.ts';

/**
 * Removes the oldest editions until `keep` (at least 1) are served, never the current one; before that, what is still
 * there of withdrawn ones. Returns the ids whose files it removed. Throws as {@link Store.exclusively}.
 */
export async function pruneEditions(
  store: Store,
  keep: number,
): Promise<{ withdrawn: string[]; pruned: string[] }> {
  return store.exclusively('prune', async (lock) => {
    const register = store.register.readForWriting();
    const present = new Set(store.folders.names());
    const withdrawn = register.withdrawals.map(({ id }) => id).filter((id) => present.has(id));
    store.folders.removeLeftovers(register);
    const tooMany = Math.max(0, register.editions.length - keep);
    const pruned = register.editions.filter((id) => id !== register.current).slice(0, tooMany);
    if (pruned.length > 0) {
      lock.assertHeld();
      store.register.replace({
        ...register,
        editions: register.editions.filter((id) => !pruned.includes(id)),
        pruned: [...register.pruned, ...pruned],
      });
      for (const id of pruned) store.folders.remove(id);
    }
    return { withdrawn, pruned };
  });
}
