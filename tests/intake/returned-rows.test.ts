import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { returnedCopy } from '#lib/server/files/returned-copy/returned-copy.ts';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { problemOf, type Finding } from '#lib/server/intake/problem.ts';
import { freshPath } from '../fixtures/folder.ts';

type Place = Omit<Finding, 'file'>;

/** What comes back for a text file with these findings. */
async function returned(
  content: Buffer | string,
  findings: readonly Place[],
  { name = 'Verbrauch.csv', heads = [] as number[] } = {},
) {
  const path = freshPath(name);
  writeFileSync(path, content);
  const problems = findings.map((finding) => problemOf({ file: basename(path), ...finding }));
  return returnedCopy({ path, name }, problems, 'de', heads);
}

const number = (row: number, value = 'abc'): Place => ({
  row,
  position: 4,
  column: 'Endenergie [kWh]',
  value,
  rule: 'number_in_words',
});

const german = `Verbrauch, Stand März;;;;\r
;;;;\r
Quartier;Jahr;Sektor;Energieträger;Endenergie [kWh]\r
horst;2019;Private Haushalte;Erdgas;-5,5\r
horst;2020;"Private\r
Haushalte";=SUMME(A1:A2);"abc; ""def"""\r
horst;2021;="05513000";Erdgas;@x\r
`;

it('the wrong rows of a CSV come back in its own dialect and encoding, what is wrong before them', async () => {
  const copy = await returned(Buffer.from(german, 'latin1'), [number(5), number(6), number(4), number(5)], {
    heads: [3],
  });
  expect(copy!.name).toBe('Verbrauch_falsche-zeilen.csv');
  const text = copy!.bytes.toString('latin1');
  const lines = text.split('\r\n');
  expect(lines[0]).toBe(
    'Zeile;Was ist falsch;Was tun;Quartier;Jahr;Sektor;Energietr\u00e4ger;Endenergie [kWh]',
  );
  // quotation marks of the sentence are those of Windows-1252
  expect(lines[1]).toContain(
    '4;"Fehler E4: In \u0084Endenergie [kWh]\u0093 steht \u0084abc\u0093; hier wird',
  );
  expect(lines[1]).toMatch(/;horst;2019;Private Haushalte;Erdgas;-5,5$/);
  expect(text).not.toContain('Stand');
});

it('is read as the rows that were given, and holds no formula', async () => {
  const copy = await returned(Buffer.from(german, 'latin1'), [number(6), number(5)], { heads: [3] });
  const { sheets, recognised } = await openGrid(copy!.bytes, copy!.name);
  expect(recognised[0]!.de).toBe('Windows-1252, Semikolon');
  expect(sheets[0]!.rows.map(({ cells }) => [cells[0], ...cells.slice(3)])).toEqual([
    ['Zeile', 'Quartier', 'Jahr', 'Sektor', 'Energieträger', 'Endenergie [kWh]'],
    ['5', 'horst', '2020', 'Private\nHaushalte', '=SUMME(A1:A2)', 'abc; "def"'],
    ['6', 'horst', '2021', '05513000', 'Erdgas', '@x'],
  ]);
  expect(copy!.bytes.toString('latin1')).toContain(`;'=SUMME(A1:A2);`);
  expect(copy!.bytes.toString('latin1')).toContain(`;="05513000";Erdgas;'@x`);
});

it('keeps UTF-16, tabs, a line that names the delimiter, and the mark of UTF-8', async () => {
  const tabs = 'Quartier\tJahr\nhorst\t2015*\n';
  const wide = await returned(Buffer.from(`\ufeff${tabs}`, 'utf16le'), [number(2)]);
  expect(wide!.bytes.toString('utf16le')).toMatch(
    /^\ufeffZeile\tWas ist falsch\tWas tun\tQuartier\tJahr\n2\tFehler E2: .*\thorst\t2015\*\n$/,
  );
  const named = await returned('\ufeffsep=,\r\nQuartier,Jahr\r\nhörst,2015*\r\n', [number(2)]);
  expect(named!.bytes.toString()).toMatch(
    /^\ufeffsep=,\r\nZeile,Was ist falsch,.*\r\n2,Fehler E2: .*hörst,2015\*\r\n$/s,
  );
});

it('what has no row stands first, what is no table has no copy, nothing comes back for nothing', async () => {
  const rows = 'quartier_id,year\nhorst,2015\n';
  const copy = await returned(rows, [number(2), { rule: 'no_rows' }], { name: 'energy.csv' });
  const lines = copy!.bytes.toString().split('\n');
  expect(lines[1]).toBe(',Fehler: Die Tabelle hat nur eine Kopfzeile.,Mindestens eine Zeile eintragen.,');
  expect(lines[2]).toMatch(/^2,.*,horst,2015$/);
  expect(await returned(rows, [])).toBeUndefined();
  expect(
    await returned(Buffer.from([0x80, 0x81, 0, 1, 2]), [{ rule: 'control_characters' }]),
  ).toBeUndefined();
});

it('a quotation that never ends gives its first line', async () => {
  const copy = await returned('a,b\n1,"2\n3,4\n', [{ rule: 'row_quotes', row: 2 }], { name: 'energy.csv' });
  expect(copy!.bytes.toString().split('\n')[1]).toMatch(/^2,.*,1,"2$/);
});
