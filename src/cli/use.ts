import { formatMoment } from '#lib/domain/numbers/format.ts';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { Store } from '#lib/server/edition/store.ts';
import { useEdition } from '#lib/server/edition/store/use.ts';
import { isKept } from './known-edition.ts';
import { complain, print, type Run } from './command.ts';

/** Makes an edition current. Another programme needs no permission: a mistaken publication can be taken back. */
export const run: Run = async ({ store: folder }, [edition]) => {
  const id = edition!;
  const store = new Store(folder);
  const before = programmeOf(store, store.currentId());
  const outcome = await useEdition(store, id);
  if (outcome.used) {
    const now = programmeOf(store, outcome.id);
    if (before !== undefined && now !== undefined && before !== now) {
      complain(
        `Gezeigt wird jetzt das Programm „${now}“ statt „${before}“.`,
        `Shown is now the programme "${now}" instead of "${before}".`,
      );
    }
    if (outcome.id !== id) {
      complain(
        `Die Sperrfrist von ${id} ist beendet; es ist jetzt die Ausgabe ${outcome.id}.`,
        `The embargo of ${id} has ended; it is edition ${outcome.id} now.`,
      );
    }
    for (const { name, current_from: until } of store.scheduled()) {
      complain(
        `${name} wird am ${formatMoment(until, 'de')} von selbst aktuell; verhindern mit „npm run monitor -- withdraw ${name}“.`,
        `${name} becomes current by itself on ${formatMoment(until, 'en')}; prevent it with "npm run monitor -- withdraw ${name}".`,
      );
    }
    print(`${outcome.id}\n`);
    return 0;
  }
  if (outcome.why === 'other_format') {
    complain(
      `Die Ausgabe ${id} hat Format ${outcome.format}, dieses Programm liest Format ${editionFormat}. Abhilfe: „npm run monitor -- upgrade ${id}“. Die aktuelle Ausgabe bleibt.`,
      `Edition ${id} has format ${outcome.format}, this program reads format ${editionFormat}. Remedy: "npm run monitor -- upgrade ${id}". The current edition stays.`,
    );
  } else if (outcome.why === 'damaged') {
    complain(
      `Die Ausgabe ${id} lässt sich nicht öffnen: ${outcome.fault}. Abhilfe: „npm run monitor -- verify ${id}“. Die aktuelle Ausgabe bleibt.`,
      `Edition ${id} cannot be opened: ${outcome.fault}. Remedy: "npm run monitor -- verify ${id}". The current edition stays.`,
    );
  } else {
    isKept(store, id);
  }
  return 1;
};

const programmeOf = (store: Store, id: string | null) =>
  id === null ? undefined : store.manifest(id)?.programme_id;
