import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { removeLeftUploads } from '#lib/server/http/uploads/upload-folder.ts';
import { RateLimit } from '#lib/server/http/uploads/rate-limit.ts';
import { root } from '../fixtures/monitor.ts';
import { filesUnder } from '../fixtures/files-under.ts';
import { xlsxOf, zipOf } from '../intake/grid/workbooks.ts';
import { serveOwn } from '../served.ts';

const served = serveOwn('demo');

type Part = [name: string, content: string | Uint8Array];

function send(
  files: Part[],
  {
    fields = {},
    path = '/daten/pruefen',
    headers = {},
  }: {
    fields?: Record<string, string>;
    path?: string;
    headers?: Record<string, string>;
  } = {},
) {
  const body = new FormData();
  for (const [name, content] of files) body.append('file', new File([content as BlobPart], name));
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return fetch(served.url + path, {
    method: 'POST',
    body,
    headers: { accept: 'text/html', origin: served.url, ...headers },
  });
}

const plain = (html: string) => html.replaceAll(/<!--[\s\S]*?-->|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

const heads = ['Quartier', 'Jahr', 'Sektor', 'Energieträger', 'Endenergie [MWh]', 'Status', 'Quelle'];
const workbook = (...rows: (string | number)[][]) =>
  writeXlsx({
    sheets: [
      { name: 'Energie', rows: [['Bilanz Horst'], heads, ...rows.map((row) => [...row, 'Stadtwerke'])] },
    ],
  });
const electricity = ['Horst', 2024, 'Private Haushalte', 'Strom'];

/** Rows of the demonstration data: the second is withheld in public. */
const demo = readFileSync(join(root, 'data/demo/energy.csv'), 'utf8').trimEnd().split('\n');
const rowOf = (start: string) => demo.find((line) => line.startsWith(start))!;

describe('a file that is handed in', () => {
  test('is not in order where only the edition shows what is wrong', async () => {
    // local heat of a year for which nobody has told its factor
    const answer = await send([
      ['Bilanz.xlsx', await workbook(['Horst', 2025, 'Private Haushalte', 'Fernwärme', 17_300, 'vorläufig'])],
    ]);
    const page = plain(await answer.text());
    expect(page).toContain('1 Fehler gefunden');
    // told at the row that brings the year, and not at the rows of other years
    expect(page).toContain('Bilanz.xlsx, Blatt „Energie“, B3');
    expect(page).toContain('fehlt für 2025');
  });

  test('tells what it makes remarkable in the edition, and not what was so before', async () => {
    const send2010 = await send([
      ['Bilanz.xlsx', await workbook(['Horst', 2010, 'Private Haushalte', 'Strom', 13_400, 'endgültig'])],
    ]);
    const page = plain(await send2010.text());
    expect(page).toContain('In Ordnung: 1 Zeile ist neu');
    expect(page).toContain(
      'Ausgabe 2026-2 Erdgas (Haushalte) ist erst ab 2019 geliefert, andere Werte schon ab 2010',
    );
    const sameYears = await send([['Bilanz.xlsx', await workbook([...electricity, 12_900, 'vorläufig'])]]);
    expect(plain(await sameYears.text())).not.toContain('Ausgabe 2026-2 Erdgas');
  });

  test('is in order: what it would change is said, and nothing is kept', async () => {
    const before = filesUnder(served.store.folder);
    const answer = await send([['Bilanz.xlsx', await workbook([...electricity, 12_900, 'vorläufig'])]]);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = plain(await answer.text());
    expect(page).toContain('In Ordnung: 1 Zeile ändert sich');
    // 100 x (12,900 - 12,815.6) / 12,815.6
    expect(page).toMatch(/Endenergie \[MWh\] 12\.815,6 12\.900 \+0,7\s%/);
    expect(page).toContain('„Sektor“: Private Haushalte = Haushalte');
    expect(filesUnder(served.store.folder)).toEqual(before);
    // other servers of the run have uploads of their own
    const own = `quartiersmonitor-upload-${served.pid()}-`;
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(own))).toEqual([]);
  });

  test('has errors: all of them are named at once, at their place in the sheet', async () => {
    const answer = await send([
      [
        'Bilanz.xlsx',
        await workbook(
          [...electricity, '12.500', 'vorläufig'],
          ['Horst', 2024, 'Private Haushalt', 'Erdgas', 100, 'vorläufig'],
          ['Horst', '2024*', 'GHD', 'Erdgas', 100, 'vorläufig'],
        ),
      ],
    ]);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const page = plain(html);
    expect(page).toContain('3 Fehler gefunden');
    for (const sentence of ['12,5 oder 12500?', 'Meinten Sie „Private Haushalte“?', '„2024*“'])
      expect(page).toContain(sentence);
    expect(html).toMatch(/<td class="[^"]*is-wrong[^"]*">12\.500/);
    // from the top of the sheet to its end
    expect(
      [...page.matchAll(/Fehler Bilanz\.xlsx, Blatt „Energie“, ([A-Z]\d)/g)].map(([, cell]) => cell),
    ).toEqual(['E3', 'C4', 'B5']);
    const decided = await send([['Bilanz.xlsx', await workbook([...electricity, '12.500', 'vorläufig'])]], {
      fields: { decimal: ',' },
      path: '/en/daten/pruefen',
    });
    expect(plain(await decided.text())).toMatch(/All is well: 1 row changes.*12,815\.6 12,500/);
  });

  test('comes with a form that says what cannot be: each field says so, and nothing of it is used', async () => {
    const answer = await send([['Bilanz.xlsx', await workbook([...electricity, 12_900, 'vorläufig'])]], {
      fields: { year: 'abc', decimal: ';', quartier_id: 'atlantis', source: 'Stadtwerke' },
    });
    const html = await answer.text();
    const page = plain(html);
    expect(page).toContain('Mehrere Angaben im Formular wurden nicht verwendet.');
    expect(page).toContain('„abc“ ist kein Jahr von 1950 bis heute mit vier Ziffern.');
    expect(page).toContain('„atlantis“ ist kein Quartier dieser Website.');
    expect(page).toContain('„;“ steht nicht zur Wahl.');
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(3);
    expect(page).toContain('Bitte mitschicken, was im Formular angegeben ist: Quelle der Werte: Stadtwerke.');
  });

  test('lacks what the form says for all rows', async () => {
    const book = writeXlsx({
      sheets: [
        {
          name: 'Tabelle1',
          rows: [
            ['Energieträger', 'Endenergie 2024 [MWh]', 'Anschlüsse'],
            ['Strom', 12_900, 4944],
          ],
        },
      ],
    });
    const asked = await send([['Haushalte.xlsx', await book]]);
    const html = await asked.text();
    const page = plain(html);
    expect(page).toContain('4 Fehler gefunden');
    for (const column of ['Quartier', 'Sektor', 'Status', 'Quelle'])
      expect(page).toContain(`Die Spalte „${column}“ fehlt.`);
    expect(html).toMatch(/href="#check-given"/);
    expect(html).toMatch(/<details id="check-given" open/);
    const said = await send([['Haushalte.xlsx', await book]], {
      fields: {
        quartier_id: 'gelsenkirchen-horst',
        sector: 'households',
        status: 'provisional',
        source: 'Stadtwerke',
        gas: 'no such word',
      },
    });
    const answer = await said.text();
    expect(plain(answer)).toContain('In Ordnung: 1 Zeile ändert sich');
    expect(plain(answer)).toMatch(
      /Bitte mitschicken, was im Formular angegeben ist: Quartier: Gelsenkirchen, Horst; Sektor: Haushalte; Stand der Werte: vorläufig; Quelle der Werte: Stadtwerke/,
    );
    // a form without script is filled in again
    expect(answer).toMatch(/<option value="households" selected/);
  });

  test('comes with others: each with errors is returned, also out of an archive', async () => {
    const wrong = ['Horst', 2024, 'Private Haushalt', 'Erdgas', 100, 'vorläufig'];
    const text = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
    const csv = text(heads.join(';'), [...wrong, 'Stadtwerke'].join(';'), '');
    const answer = await send([
      ['Bilanz.xlsx', await workbook(wrong)],
      ['Bilanz.xlsx', await workbook(wrong.with(3, 'Strom'))],
      ['gut.xlsx', await workbook([...electricity, 12_900, 'vorläufig'])],
      ['Paket.zip', zipOf({ 'Gas.csv': new TextDecoder().decode(csv) })],
    ]);
    const html = await answer.text();
    expect([...html.matchAll(/download="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Bilanz_geprüft.xlsx',
      'Bilanz (2)_geprüft.xlsx',
      'Gas_falsche-zeilen.csv',
    ]);
    expect(plain(html)).toContain('Paket.zip/Gas.csv');
  });

  test('learns nothing of a withheld cell, whether it holds the true value or another one', async () => {
    const row = rowOf('luenen-brambauer,2024,households,hard_coal,');
    const [, , , , value] = row.split(',');
    const answers = await Promise.all(
      [value!, String(Number(value) + 1)].map(async (mwh) => {
        const fields = row.split(',').with(4, mwh);
        return plain(await (await send([['energy.csv', `${demo[0]}\n${fields.join(',')}\n`]])).text());
      }),
    );
    expect(answers[0]).toContain('An den öffentlichen Werten der Ausgabe');
    expect(answers[0]).toContain('1 geschützt');
    expect(answers[0]).toBe(answers[1]);
  });

  test.each<[string, number, Part[], string]>([
    ['nothing', 400, [], 'Bitte zuerst eine Datei wählen'],
    ['too much', 413, [['a.csv', new Uint8Array(12_500_000)]], 'größer als 12 MB'],
    [
      'a bomb',
      200,
      [['a.xlsx', xlsxOf(`<row r="1"><c t="inlineStr"><is><t>${'0'.repeat(60_000_000)}</t></is></c></row>`)]],
      'Fehler gefunden',
    ],
    ['other contents', 200, [['b.xlsx', zipOf({ 'a.txt': 'x' })]], 'Fehler gefunden'],
    ['a name without ending', 200, [['CON', 'Quartier;Jahr\nHorst;2024\n']], 'CON.csv'],
    ['no table', 200, [['Brief.docx', zipOf({ 'a.txt': 'x' })]], 'Diese Datei ist keine Tabelle'],
    ['a name that leaves its folder', 200, [['../../../etc/passwd.csv', 'a;b\n1;2\n']], 'passwd.csv'],
  ])('%s ends in a sentence', async (_, status, files, sentence) => {
    const answer = await send(files);
    expect(answer.status).toBe(status);
    expect(plain(await answer.text())).toContain(sentence);
  });

  test('comes from our own pages only, and as a form', async () => {
    expect((await send([], { headers: { origin: 'https://example.org' } })).status).toBe(403);
    const json = { accept: 'text/html', origin: served.url, 'content-type': 'application/json' };
    const answer = await fetch(`${served.url}/daten/pruefen`, { method: 'POST', body: '{}', headers: json });
    expect(answer.status).toBe(415);
  });
});

test('what a killed server left of uploads goes when one starts', () => {
  const left = ['4194304-a', `${process.pid}-b`, '1-c'].map((name) =>
    join(tmpdir(), `quartiersmonitor-upload-${name}`),
  );
  left.forEach((folder) => mkdirSync(folder, { recursive: true }));
  removeLeftUploads();
  // the greatest number of a process is below that of the first; process 1 runs always
  expect(left.map((folder) => existsSync(folder))).toEqual([false, false, true]);
  rmdirSync(left[2]!);
});

test('an address may hand in so many files in a time, and then again', () => {
  const limit = new RateLimit({ count: 2, milliseconds: 1000 });
  const asked = (address: string, at: number) => limit.admits(address, at);
  expect([asked('a', 0), asked('a', 10), asked('a', 20), asked('b', 20), asked('a', 1005)]).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
});
