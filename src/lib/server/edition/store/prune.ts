import type { Store } from '../store.ts';

/** Removes withdrawn editions, then the oldest, never the current, until `keep` are served. */
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
