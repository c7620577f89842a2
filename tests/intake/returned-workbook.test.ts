import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { returnedCopy } from '#lib/server/files/returned-copy/returned-copy.ts';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { problemOf, type Finding, type Problem } from '#lib/server/intake/problem.ts';
import { check } from '../../src/cli/check.ts';
import { returnCopies, returnPlace } from '../../src/cli/return-copies.ts';
import { freshPath, sound, soundFolder } from '../fixtures/folder.ts';
import { converted, describeWithLibreOffice } from '../libreoffice.ts';
import { mutated, workbooks } from './grid/mutated-files.ts';
import { odsOf, odsText, xlsxOf } from './grid/workbooks.ts';
import { officeWorkbook } from './office-workbook.ts';

const sheet = 'Energie 2024';
const at = (cell: string, rule: Finding['rule'], value: string): Omit<Finding, 'file'> => {
  const position = cell.charCodeAt(0) - 65;
  return { sheet, row: Number(cell.slice(1)), position, column: 'Spalte', value, rule };
};
/** What is wrong in the workbook: an error in a cell with a comment of somebody else, another, and a warning. */
const findings = [
  at('E6', 'number_with_words', 'ca. 980'),
  at('F7', 'not_allowed', 'entgültig'),
  at('E9', 'jump', '950'),
  { rule: 'sheet_hidden', sheet: 'Alt', parameters: { name: 'Alt' } } as const,
];

async function returned(
  bytes: Uint8Array,
  name: string,
  given: readonly Omit<Finding, 'file'>[] = findings,
): Promise<Buffer> {
  const path = freshPath(name);
  writeFileSync(path, bytes);
  const problems = given.map((finding) => problemOf({ file: name, ...finding }));
  const copy = await returnedCopy({ path, name }, problems, 'de');
  expect(copy?.name).toBe(name);
  return copy!.bytes;
}

const partsOf = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)));
const textOf = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part]!);
const comments = 'xl/comments1.xml';

/** Comments by their cell, as plain text. */
const commentsOf = (xml: string) =>
  new Map(
    [...xml.matchAll(/<comment ref="(\w+)"[^>]*>(.*?)<\/comment>/gs)].map(([, cell, text]) => [
      cell!,
      /<text>.*<\/text>/s
        .exec(text!)![0]
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&#10;', '\n'),
    ]),
  );

describe('what has no cell', () => {
  it.each([
    [
      'a row of heads that lacks a column',
      [
        ['Titel'],
        ['Jahr', 'Sektor', 'Energieträger', 'Endenergie [MWh]', 'Status', 'Quelle'],
        [2024, 'Haushalte', 'Strom', 5, 'final', 'x'],
      ],
      'A2',
      'Die Spalte „Quartier“ fehlt.',
    ],
    [
      'a sheet without a table: where most heads stand',
      [
        [null, 'Bericht'],
        [null, 'Sektor', 'Menge'],
        [null, 'a', 7],
      ],
      'B2',
      'keine Tabelle gefunden',
    ],
    ['a sheet without a head', [[null, 'a', 7]], 'B1', 'keine Tabelle gefunden'],
  ] as const)('is marked all the same: %s', async (_, rows, cell, sentence) => {
    const folder = freshPath('marked');
    mkdirSync(folder);
    const path = join(folder, 'Bilanz.xlsx');
    writeFileSync(
      path,
      await writeXlsx({ sheets: [{ name: 'Energie', rows: rows.map((row) => [...row]) }] }),
    );
    const { problems } = await check(path);
    const copy = await returnedCopy({ path, name: 'Bilanz.xlsx' }, problems, 'de');
    const [text] = [...partsOf(copy!.bytes)]
      .filter(([name]) => name.startsWith('xl/comments'))
      .map(([, bytes]) => strFromU8(bytes));
    expect(commentsOf(text!).get(cell)).toContain(sentence);
  });
});

describe('the returned copy of an XLSX workbook', () => {
  let given: Uint8Array;
  let copy: Buffer;
  beforeAll(async () => {
    given = await officeWorkbook();
    copy = await returned(given, 'Bilanz.xlsx');
  });

  it('keeps every part that says nothing of marks, and all cells with formulas, formats and saved values', () => {
    const [before, after] = [partsOf(given), partsOf(copy)];
    const changed = [...before].filter(([name, content]) => {
      const now = after.get(name);
      return now === undefined || Buffer.compare(Buffer.from(now), Buffer.from(content)) !== 0;
    });
    expect(changed.map(([name]) => name).toSorted()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      comments,
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const cells = (bytes: Uint8Array) => textOf(bytes, 'xl/worksheets/sheet1.xml').split('</sheetData>')[0];
    expect(cells(copy)).toBe(cells(given));
    expect(cells(copy)).toContain('<f>SUM(Rechnung!B1:B2)</f><v>950</v>');
    const tail = textOf(copy, 'xl/worksheets/sheet1.xml').split('</sheetData>')[1]!;
    const left = tail
      .replaceAll(/<conditionalFormatting[^>]*><cfRule[^>]*><formula>LEN.*?<\/conditionalFormatting>/g, '')
      .replace('priority="3"', 'priority="1"');
    expect(left).toBe(textOf(given, 'xl/worksheets/sheet1.xml').split('</sheetData>')[1]);
  });

  it('colours errors and warnings apart, over the format that a cell has', () => {
    const xml = textOf(copy, 'xl/worksheets/sheet1.xml');
    const [error, warning] = [
      ...xml.matchAll(/sqref="([^"]*)"><cfRule type="expression" dxfId="(\d+)" priority="([12])"/g),
    ];
    expect([error![1], error![3], warning![1], warning![3]]).toEqual(['E6 F7', '1', 'E9', '2']);
    const looks = [...textOf(copy, 'xl/styles.xml').matchAll(/<dxf>.*?<\/dxf>/gs)].map(([look]) => look);
    expect(looks[Number(error![2])]).toMatch(/<b\/>.*FFF4B6A6.*style="thin"/);
    expect(looks[Number(warning![2])]).toMatch(/FFFFF1C2.*style="dotted"/);
  });

  it('says in comments what is wrong and what to do, below what somebody wrote', () => {
    const found = commentsOf(textOf(copy, comments));
    expect([...found.keys()].toSorted()).toEqual(['E5', 'E6', 'E9', 'F7']);
    expect(found.get('E5')).toBe('Rechnung liegt vor');
    expect(found.get('E6')).toMatch(
      /^Vom Netzbetreiber geschätzt\n\nQuartiersmonitor: Fehler\nIn „Spalte“ steht „ca\. 980“.*\n→ Nur die Zahl eintragen, umgerechnet/,
    );
    expect(found.get('E9')).toMatch(/^Quartiersmonitor: Hinweis\n/);
    const boxes = textOf(copy, 'xl/drawings/vmlDrawing1.vml');
    const places = [...boxes.matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)/g)].map(
      ([, row, column]) => `${row},${column}`,
    );
    expect(places.toSorted()).toEqual(['4,4', '5,4', '6,5', '8,4']);
  });

  it('lists everything on a sheet at the end, errors first, with links, and never as formulas', () => {
    expect(textOf(copy, 'xl/workbook.xml')).toMatch(/name="Hinweise" sheetId="4" [^>]*\/><\/sheets>/);
    const xml = textOf(copy, 'xl/worksheets/sheet4.xml');
    const lines = [...xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)].map(([, , cells]) =>
      [...cells!.matchAll(/<t [^>]*>(.*?)<\/t>/gs)].map(([, text]) => text),
    );
    expect(lines[0]).toEqual(['Quartiersmonitor: Hinweise aus der Prüfung']);
    expect(lines[1]![0]).toContain('2 Fehler, 2 Hinweise.');
    expect(lines[3]).toEqual(['Art', 'Blatt', 'Stelle', 'Wert', 'Was ist falsch', 'Was tun']);
    expect(lines.slice(4).map((line) => line.slice(0, 3))).toEqual([
      ['Fehler', sheet, 'E6'],
      ['Fehler', sheet, 'F7'],
      ['Hinweis', sheet, 'E9'],
      ['Hinweis', 'Alt', 'Blatt'],
    ]);
    expect(xml).toContain(`<hyperlink ref="C5" location="'Energie 2024'!E6"/>`);
    expect(xml).not.toContain('<f>');
  });

  it('is read as what was delivered', async () => {
    const [before, after] = [await openGrid(given, 'a.xlsx'), await openGrid(copy, 'a.xlsx')];
    expect(after).toEqual(before);
  });

  it('returned again has each mark once; where a fault is gone, its mark is, too', async () => {
    const again = await returned(copy, 'Bilanz.xlsx');
    expect(commentsOf(textOf(again, comments))).toEqual(commentsOf(textOf(copy, comments)));
    expect(textOf(again, 'xl/worksheets/sheet4.xml').split('<hyperlinks>')[1]).toBe(
      textOf(copy, 'xl/worksheets/sheet4.xml').split('<hyperlinks>')[1],
    );
    expect([...partsOf(again).keys()]).toEqual([...partsOf(copy).keys()]);
    const better = await returned(again, 'Bilanz.xlsx', [findings[1]!]);
    const found = commentsOf(textOf(better, comments));
    expect([...found.keys()].toSorted()).toEqual(['E5', 'E6', 'F7']);
    expect(found.get('E6')).toBe('Vom Netzbetreiber geschätzt');
    const marks = [
      ...textOf(better, 'xl/worksheets/sheet1.xml').matchAll(/sqref="([^"]*)"><cfRule type="expression"/g),
    ];
    expect(marks.map(([, cells]) => cells)).toEqual(['F7']);
    expect(textOf(better, 'xl/drawings/vmlDrawing1.vml').match(/<x:Row>/g)).toHaveLength(3);
  });
});

it('a workbook without styles, relations or comments, written with prefixes, is marked as well', async () => {
  const bare = xlsxOf('', {
    'xl/styles.xml': null,
    'xl/sharedStrings.xml': null,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml':
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData><x:pageMargins left="1"/></x:worksheet>',
  });
  const copy = await returned(bare, 'a.xlsx', [
    { sheet: 'Bilanz', row: 1, position: 0, value: '1 <&>"_x0041_', rule: 'number_in_words' },
  ]);
  const xml = textOf(copy, 'xl/worksheets/sheet1.xml');
  expect(xml).toMatch(
    /<\/x:sheetData><x:conditionalFormatting sqref="A1">.*<\/x:conditionalFormatting><x:pageMargins left="1"\/><x:legacyDrawing [^>]*r:id="rId2"\/><\/x:worksheet>$/,
  );
  const grid = await openGrid(copy, 'a.xlsx');
  expect(grid.sheets.map(({ name }) => name)).toEqual(['Bilanz']);
  expect(textOf(copy, 'xl/worksheets/sheet2.xml')).toContain('1 &lt;&amp;&gt;&quot;_x005F_x0041_');
});

const numbers = (count: number, more = '') =>
  `<table:table-cell office:value-type="float" office:value="7"${more}${count > 1 ? ` table:number-columns-repeated="${count}"` : ''}><text:p>7</text:p></table:table-cell>`;
const ods = odsOf(
  `<table:table table:name="Energie 2024"><table:table-row>${odsText('Kopf')}</table:table-row>` +
    `<table:table-row table:number-rows-repeated="8">${numbers(6, ' table:style-name="ce1"')}<table:table-cell/></table:table-row></table:table>` +
    '<table:table table:name="Hinweise"><table:table-row><table:table-cell/></table:table-row></table:table><table:named-expressions/>',
  {
    'styles.xml': '<office:document-styles><office:styles/></office:document-styles>',
    'Pictures/a.png': 'png',
  },
);

describe('the returned copy of an ODS workbook', () => {
  it('marks single cells of those that stand for many, and keeps their values and styles', async () => {
    const copy = await returned(ods, 'a.ods');
    const xml = textOf(copy, 'content.xml');
    expect(await openGrid(copy, 'a.ods')).toEqual(await openGrid(ods, 'a.ods'));
    // rows 2 to 5, 6, 7, 8, 9: those with marks stand alone
    const repeats = [...xml.matchAll(/<table:table-row(?: table:number-rows-repeated="(\d+)")?>/g)];
    expect(repeats.slice(1, 6).map(([, count]) => count ?? '1')).toEqual(['4', '1', '1', '1', '1']);
    expect(xml.match(/<office:annotation /g)).toHaveLength(3);
    expect(xml.match(/table:style-name="ce1"/g)).toHaveLength(1 + 3 + 2 + 1 + 3);
    expect(xml).toContain(
      `calcext:target-range-address="'Energie 2024'.E6:'Energie 2024'.E6 'Energie 2024'.F7`,
    );
    expect(xml).toMatch(
      /<table:table [^>]*table:name="Hinweise \(2\)">.*<\/table:table><table:named-expressions\/>/s,
    );
    expect(textOf(copy, 'styles.xml').match(/style:name="Quartiersmonitor\w+"/g)).toHaveLength(2);
    expect(textOf(copy, 'Pictures/a.png')).toBe('png');
  });

  it('returned again has each mark once; where a fault is gone, its mark is, too', async () => {
    const copy = await returned(ods, 'a.ods');
    const again = await returned(copy, 'a.ods');
    for (const part of ['content.xml', 'styles.xml']) expect(textOf(again, part)).toBe(textOf(copy, part));
    const better = await returned(again, 'a.ods', [findings[1]!]);
    const xml = textOf(better, 'content.xml');
    expect(xml.match(/<office:annotation /g)).toHaveLength(1);
    expect(xml.match(/target-range-address="[^"]*"/g)).toEqual([
      `target-range-address="'Energie 2024'.F7:'Energie 2024'.F7"`,
    ]);
    expect(await openGrid(better, 'a.ods')).toEqual(await openGrid(ods, 'a.ods'));
  });
});

it('nothing comes back for nothing, for a damaged workbook, and for what is no table', async () => {
  const path = freshPath('a.xlsx');
  const problem = problemOf({ file: 'a.xlsx', rule: 'archive_damaged' });
  const of = (bytes: Uint8Array, problems: Problem[]) => {
    writeFileSync(path, bytes);
    return returnedCopy({ path, name: 'a.xlsx' }, problems, 'de');
  };
  const whole = await officeWorkbook();
  expect(await of(whole, [])).toBeUndefined();
  expect(await of(whole.subarray(0, 2000), [problem])).toBeUndefined();
  expect(await of(xlsxOf('<row>'), [problem])).toBeUndefined();
  expect(await of(Buffer.from('%PDF-1.7'), [problem])).toBeUndefined();
});

/** FUZZ_SEED and FUZZ_RUNS try other files and more of them. */
const { FUZZ_SEED: firstSeed = '1', FUZZ_RUNS: runs = '150' } = process.env;

it(`${runs} damaged files: a copy that is read as they are, or none, and no other failure`, async () => {
  const cells = ['A1', 'B3', 'C30', 'AB7'];
  let copies = 0;
  for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(runs); seed++) {
    const bytes = mutated(seed, workbooks);
    const path = freshPath('a');
    writeFileSync(path, bytes);
    const grid = await openGrid(bytes, 'a');
    const problems = ['Bilanz', 'B'].flatMap((on) =>
      cells.map((cell) => ({ ...problemOf({ file: 'a', rule: 'jump', row: 3 }), sheet: on, cell })),
    );
    const refusals = grid.findings.map((finding) => problemOf({ file: 'a', ...finding }));
    const copy = await returnedCopy({ path, name: 'a' }, [...problems, ...refusals], 'de');
    const name = `FUZZ_SEED=${seed} FUZZ_RUNS=1`;
    if (!copy || (grid.format !== 'xlsx' && grid.format !== 'ods')) continue;
    copies++;
    // of merges in rows that stand for several the reader knows the first
    const cellsIn = ({ sheets }: typeof grid) => sheets.map((one) => [one.name, one.isHidden, one.rows]);
    expect(cellsIn(await openGrid(copy.bytes, 'a')), name).toEqual(cellsIn(grid));
  }
  expect(copies).toBeGreaterThan(Number(runs) / 20);
}, 60_000);

const place = ({ sheet: on, cell, rule }: Problem) => [on, cell, rule].join(' ');

/** The sound programme without its balance, and the balance as a workbook with a status that does not exist in G3. */
async function faulty(): Promise<string[]> {
  const folder = soundFolder({ 'energy.csv': null });
  const [header, ...rows] = readFileSync(join(sound, 'energy.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  rows[1]![header!.indexOf('status')] = 'entgültig';
  const cells = rows.map((row) =>
    row.map((value) => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value || null)),
  );
  const path = freshPath('energy.xlsx');
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Bilanz', rows: [header!, ...cells] }] }));
  return [folder, path];
}

describe('check --return', () => {
  it('gives the workbook back; corrected as it is, it is clean', async () => {
    const [folder, path] = (await faulty()) as [string, string];
    const report = await check([folder, path]);
    expect(report.problems.map(place)).toEqual(['Bilanz G3 not_allowed']);
    const target = freshPath('zurück');
    const { written, without } = await returnCopies([folder, path], report, {
      kind: 'folder',
      path: target,
    });
    expect([written, without]).toEqual([[join(target, 'energy.xlsx')], []]);
    expect(readdirSync(target)).toEqual(['energy.xlsx']);

    expect((await check([folder, written[0]!])).problems.map(place)).toEqual(['Bilanz G3 not_allowed']);
    const parts = unzipSync(readFileSync(written[0]!));
    const strings = 'xl/sharedStrings.xml';
    parts[strings] = strToU8(strFromU8(parts[strings]!).replace('entgültig', 'final'));
    writeFileSync(written[0]!, zipSync(parts));
    const clean = await check([folder, written[0]!]);
    expect([clean.isSound, clean.problems]).toEqual([true, []]);
    const nothing = await returnCopies([folder, written[0]!], clean, {
      kind: 'folder',
      path: freshPath(),
    });
    expect(nothing).toEqual({ written: [], without: [] });
  });

  it('one file comes back as one file, with what the delivery lacks; others into a folder', async () => {
    const [folder, path] = (await faulty()) as [string, string];
    const report = await check([path]);
    const target = freshPath('Kopie.xlsx');
    expect(returnPlace([path], 'Kopie.xlsx', target)).toEqual({ kind: 'file', path: target });
    await returnCopies([path], report, { kind: 'file', path: target });
    const list = textOf(readFileSync(target), 'xl/worksheets/sheet2.xml');
    expect(list).toContain('>programme.json</t>');
    expect(list).toContain('>G3</t>');
    expect(returnPlace([folder, path], 'neu', freshPath('neu'))).toMatchObject({ kind: 'folder' });
  });

  it('overwrites nothing: neither what is checked nor what is there', async () => {
    const [folder, path] = (await faulty()) as [string, string];
    const other = freshPath('da.xlsx');
    writeFileSync(other, 'x');
    expect(returnPlace([path], 'energy.xlsx', path)).toBe(2);
    expect(returnPlace([folder], 'folder', folder)).toBe(2);
    expect(returnPlace([path], 'da.xlsx', other)).toBe(2);
    const target = freshPath('zurück');
    mkdirSync(target);
    writeFileSync(join(target, basename(path)), 'x');
    const report = await check([folder, path]);
    const { written } = await returnCopies([folder, path], report, { kind: 'folder', path: target });
    expect(written).toEqual([join(target, 'energy (2).xlsx')]);
    expect(readFileSync(join(target, 'energy.xlsx'), 'utf8')).toBe('x');
    expect(existsSync(path)).toBe(true);
  });
});

describeWithLibreOffice('copies in LibreOffice', () => {
  it('a copy of what it wrote opens with marks, comments and the sheet, and everything else is there', async () => {
    const made = await officeWorkbook();
    const [office] = await converted([['Bilanz.xlsx', made]], 'ods');
    const copy = await returned(office!, 'Bilanz.ods');
    const [saved] = await converted([['Bilanz.ods', copy]], 'xlsx');
    const notes = commentsOf(textOf(saved!, comments));
    expect([...notes.keys()].toSorted()).toEqual(['E5', 'E6', 'E9', 'F7']);
    expect(notes.get('E6')).toMatch(/^Vom Netzbetreiber geschätzt\s+Quartiersmonitor: Fehler/);
    const xml = textOf(saved!, 'xl/worksheets/sheet1.xml');
    expect(xml.match(/<formula>LEN\(&quot;Quartiersmonitor&quot;\)&gt;0<\/formula>/g)).toHaveLength(2);
    for (const part of ['<dataValidation ', '<mergeCell ', 'SUM(Rechnung!B1:B2)', '<drawing '])
      expect(xml).toContain(part);
    expect(textOf(saved!, 'xl/workbook.xml')).toMatch(/name="Alt"[^>]*state="hidden".*name="Hinweise"/);
    const before = await openGrid(office!, 'Bilanz.ods');
    const after = await openGrid(saved!, 'Bilanz.xlsx');
    expect(after.sheets).toEqual(before.sheets);
    // what LibreOffice made of it is cleaned as well
    const better = await returned(saved!, 'Bilanz.xlsx', [findings[1]!]);
    const left = commentsOf(textOf(better, comments));
    expect([...left.keys()].toSorted()).toEqual(['E5', 'E6', 'F7']);
    expect(left.get('E6')).toBe('Vom Netzbetreiber geschätzt');
    expect(textOf(better, 'xl/worksheets/sheet1.xml').match(/<formula>LEN/g)).toHaveLength(1);
    expect(textOf(better, 'xl/workbook.xml').match(/name="Hinweise/g)).toHaveLength(1);
  }, 100_000);
});
