import { Store } from '#lib/server/edition/store.ts';
import { withdrawEdition } from '#lib/server/edition/store/withdraw.ts';
import { isKept } from './known-edition.ts';
import { complain, print, type Run } from './command.ts';
import { askForReason, givenReason, isTooLong } from './reason.ts';

/** Ends the serving of an edition. Without a reason that can be shown it is wrong usage. */
export const run: Run = async (context, [edition], options) => {
  const id = edition!;
  const store = new Store(context.store);
  const isScheduled = store.scheduled().some(({ name }) => name === id);
  const reason = givenReason(options.reason);
  if (!isScheduled && (reason === undefined || isTooLong(reason)))
    return askForReason({
      de: 'warum die Ausgabe zurückgezogen wird',
      en: 'why the edition is withdrawn',
    });
  const outcome = await withdrawEdition(store, id, reason ?? '');
  if (outcome.withdrawn && outcome.wasScheduled) {
    complain(
      `Die Ausgabe ${id} ist verworfen, bevor sie erschienen ist. Keine Liste nennt sie; ihr Link zeigt nichts mehr.`,
      `Edition ${id} was discarded before it appeared. No list names it; its link shows nothing any more.`,
    );
    print(`${id}\n`);
    return 0;
  }
  if (outcome.withdrawn) {
    complain(
      `Die Ausgabe ${id} ist zurückgezogen. Listen nennen sie weiter mit Datum und Grund; ihre Dateien und vertraulichen Werte sind gelöscht.`,
      `Edition ${id} is withdrawn. Lists go on naming it with date and reason; its files and confidential values are removed.`,
    );
    print(`${id}\n`);
    return 0;
  }
  if (outcome.why === 'current') {
    const others = store.ids().filter((other) => other !== id);
    complain(
      `Die Ausgabe ${id} ist die aktuelle. Zuerst mit „npm run monitor -- use AUSGABE“ eine andere zur aktuellen machen${others.length > 0 ? ` (vorhanden: ${others.join(', ')})` : ', vorher eine veröffentlichen'}.`,
      `Edition ${id} is the current one. First make another one current with "npm run monitor -- use EDITION"${others.length > 0 ? ` (present: ${others.join(', ')})` : ', after publishing one'}.`,
    );
  } else {
    isKept(store, id);
  }
  return 1;
};
