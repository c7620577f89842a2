import type { AliasBook } from '#lib/server/intake/book/alias-book.ts';
import { allowedFor } from '#lib/server/intake/recognise/given-values.ts';
import type { ReadingChoice } from '#lib/server/intake/recognise/read-table.ts';
import { countableColumns } from '#lib/server/intake/sources/kommonitor.ts';
import { openBook } from './alias-book.ts';
import { fail, type Options } from './command.ts';

/** What the options say of how files are read; an exit code if they cannot be understood, which is said. */
export async function readingChoice(options: Options, store: string): Promise<ReadingChoice | number> {
  const { decimal } = options;
  if (decimal !== undefined && decimal !== ',' && decimal !== '.') {
    return fail(
      '--decimal nennt das Zeichen vor den Nachkommastellen: „,“ oder „.“.',
      '--decimal names the mark before decimals: "," or ".".',
      2,
    );
  }
  const { gas, value } = options;
  if (gas !== undefined && gas !== 'hs' && gas !== 'hi') {
    return fail(
      '--gas sagt, wonach Gasmengen angegeben sind: hs (Brennwert) oder hi (Heizwert).',
      '--gas says by what gas is given: hs (gross) or hi (net calorific value).',
      2,
    );
  }
  if (value !== undefined && !countableColumns.includes(value)) {
    return fail(
      `--value sagt, was Zahlen zählen: ${countableColumns.join(', ')}.`,
      `--value says what numbers count: ${countableColumns.join(', ')}.`,
      2,
    );
  }
  const given = givenValues(options);
  if (typeof given === 'number') return given;
  let book: AliasBook | undefined;
  if (options.as !== undefined || options.book !== undefined) {
    const opened = await openBook(options, store);
    if (typeof opened === 'number') return opened;
    book = opened;
  }
  return { decimal, gas, value, given: given.size > 0 ? given : undefined, book };
}

function givenValues({ quartier, sector, set = [] }: Options): Map<string, string> | number {
  const given = new Map<string, string>();
  const said = [
    ...(quartier === undefined ? [] : [`quartier_id=${quartier}`]),
    ...(sector === undefined ? [] : [`sector=${sector}`]),
    ...set,
  ];
  for (const one of said) {
    const at = one.indexOf('=');
    const [name, value] = [one.slice(0, Math.max(at, 0)).trim(), one.slice(at + 1).trim()];
    const allowed = allowedFor(name);
    if (at < 1 || value === '' || !allowed) {
      return fail(
        `--set nennt eine Spalte des Datenvertrags und ihren Wert für alle Zeilen, zum Beispiel --set status=final; gelesen wurde „${one}“.`,
        `--set names a column of the data contract and its value for all rows, for example --set status=final; what was read is "${one}".`,
        2,
      );
    }
    if (allowed.length > 0 && !allowed.includes(value)) {
      return fail(
        `„${value}“ gibt es in ${name} nicht. Erlaubt sind: ${allowed.join(', ')}.`,
        `There is no "${value}" in ${name}. Allowed are: ${allowed.join(', ')}.`,
        2,
      );
    }
    const other = given.get(name);
    if (other !== undefined && other !== value) {
      return fail(
        `${name} ist zweimal angegeben: ${other} und ${value}.`,
        `${name} is given twice: ${other} and ${value}.`,
        2,
      );
    }
    given.set(name, value);
  }
  return given;
}
