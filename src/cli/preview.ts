import { formatMoment } from '#lib/domain/numbers/format.ts';
import { pageAddress } from '#lib/domain/address.ts';
import { Store } from '#lib/server/edition/store.ts';
import { previewToken } from '#lib/server/edition/store/schedule.ts';
import { configuredOrigin } from '#lib/server/http/transport/request-origin.ts';
import { complain, fail, print, printJson, type Run } from './command.ts';

/** Prints the links under which editions under embargo can be read, all of them or one. */
export const run: Run = (context, [asked]) => {
  const store = new Store(context.store);
  const scheduled = store.scheduled().filter(({ name }) => asked === undefined || name === asked);
  if (scheduled.length === 0 && asked !== undefined) {
    const known =
      store
        .scheduled()
        .map(({ name }) => name)
        .join(', ') || '–';
    return fail(
      `Die Ausgabe „${asked}“ hat keine laufende Sperrfrist. Unter Sperrfrist: ${known}`,
      `Edition "${asked}" is not under embargo. Under embargo: ${known}`,
    );
  }
  // Nothing is written where nothing is under embargo.
  const secret = scheduled.length === 0 ? Buffer.alloc(0) : store.secret();
  const origin = configuredOrigin(process.env) ?? '';
  const previews = scheduled.map(({ name, current_from: until }) => ({
    edition: name,
    embargo_until: until,
    link: `${origin}${pageAddress('/', { lang: 'de', edition: previewToken(secret, name) })}`,
  }));
  if (context.json) {
    printJson(previews);
    return 0;
  }
  if (previews.length === 0) {
    complain('Keine Ausgabe ist unter Sperrfrist.', 'No edition is under embargo.');
    return 0;
  }
  complain(
    `Der Link ist der Schlüssel: Wer ihn hat, sieht die Ausgabe vor der Zeit.${origin === '' ? ' Davor gehört die Adresse der Website (oder ORIGIN setzen).' : ''}`,
    `The link is the key: whoever has it sees the edition before its time.${origin === '' ? ' Put the address of the site before it (or set ORIGIN).' : ''}`,
  );
  for (const { edition, embargo_until: until, link } of previews) {
    print(`${edition}  gesperrt bis / under embargo until ${formatMoment(until, 'de')}  ${link}\n`);
  }
  return 0;
};
