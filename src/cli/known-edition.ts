import type { Store } from '#lib/server/edition/store.ts';
import { previewToken } from '#lib/server/edition/store/schedule.ts';
import { complain } from './command.ts';

/** Whether an edition is served, or will be after its embargo; if not, says which ones are. */
export function isKept(store: Store, id: string): boolean {
  if (store.kept().includes(id)) return true;
  const withdrawal = store.withdrawals().find((withdrawn) => withdrawn.id === id);
  if (withdrawal) {
    const day = withdrawal.withdrawn_at.slice(0, 10);
    complain(
      `Die Ausgabe ${id} wurde am ${day} zurückgezogen: ${withdrawal.reason}`,
      `Edition ${id} was withdrawn on ${day}: ${withdrawal.reason}`,
    );
  } else {
    const number = store.released().find(({ name }) => name === id)?.id;
    if (number !== undefined) {
      complain(
        `Die Sperrfrist von ${id} ist zu Ende; sie ist jetzt die Ausgabe ${number}.`,
        `The embargo of ${id} has ended; it is edition ${number} now.`,
      );
      return false;
    }
    const known = store.kept().join(', ') || '–';
    complain(
      `Die Ausgabe „${id}“ gibt es nicht. Vorhanden: ${known}`,
      `There is no edition "${id}". Present: ${known}`,
    );
  }
  return false;
}

/** By what a reader of editions finds one that the store keeps: a scheduled one by its token only. */
export const readerName = (store: Store, id: string): string =>
  store.ids().includes(id) ? id : previewToken(store.secret(), id);
