import type { Store } from '#lib/server/edition/store.ts';
import { complain } from './command.ts';

/** Whether an edition is served; if not, says which ones are. */
export function isServed(store: Store, id: string): boolean {
  if (store.ids().includes(id)) return true;
  const withdrawal = store.withdrawals().find((withdrawn) => withdrawn.id === id);
  if (withdrawal) {
    const day = withdrawal.withdrawn_at.slice(0, 10);
    complain(
      `Die Ausgabe ${id} wurde am ${day} zurückgezogen: ${withdrawal.reason}`,
      `Edition ${id} was withdrawn on ${day}: ${withdrawal.reason}`,
    );
  } else {
    const known = store.ids().join(', ') || '–';
    complain(
      `Die Ausgabe „${id}“ gibt es nicht. Vorhanden: ${known}`,
      `There is no edition "${id}". Present: ${known}`,
    );
  }
  return false;
}
