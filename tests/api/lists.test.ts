import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshPath } from '../fixtures/folder.ts';
import { start, type TestServer } from '../server.ts';
import { copyOfPreparedStore, preparedStore } from '../served.ts';
import { root } from '../store.ts';

/** The demonstration programme with its quartiers many times over: 8 as they are, 112 copies. */
function manyQuartiers(): string {
  const folder = freshPath('many');
  cpSync(join(root, 'data/demo'), folder, { recursive: true });
  const repeat = (file: string, columns: readonly number[], copies: number) => {
    const path = join(folder, file);
    const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
    const copied = Array.from({ length: copies }, (_, copy) =>
      lines.flatMap((line) => {
        const cells = line.split(',');
        // What is about no quartier holds for the copies too.
        if (columns.some((column) => cells[column] === '')) return [];
        for (const column of columns) cells[column] += `-${copy + 1}`;
        return cells.join(',');
      }),
    ).flat();
    writeFileSync(path, `${[header, ...lines, ...copied].join('\n')}\n`);
  };
  for (const file of [
    'quartiers.csv',
    'reference.csv',
    'energy.csv',
    'reported_emissions.csv',
    'targets.csv',
  ]) {
    repeat(file, [0], 14);
  }
  repeat('emission_factors.csv', [3], 14);
  repeat('measures.csv', [0, 1], 14);
  repeat('measure_savings.csv', [0], 14);
  const programme = JSON.parse(readFileSync(join(folder, 'programme.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'programme.json'), JSON.stringify({ ...programme, interaction_factor: 0.85 }));
  return folder;
}

let server: TestServer;
let one: string;

beforeAll(async () => {
  const store = await copyOfPreparedStore();
  one = (await preparedStore()).editions.demo;
  await store.publish(manyQuartiers());
  server = await start(store.folder);
});
afterAll(() => server?.stop());

async function read(path: string): Promise<string> {
  const answer = await fetch(server.url + path);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

/** The first table of a section: texts of the heads of its rows. */
function rowsOf(html: string, anchor: string): string[] {
  const table = /<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(html.slice(html.indexOf(`id="${anchor}"`)))![1]!;
  return [...table.matchAll(/<th scope="row"[^>]*>([\s\S]*?)<\/th>/g)].map((match) =>
    match[1]!
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

describe('measures of 120 quartiers', () => {
  test('eighteen at a time, with all of them counted', async () => {
    const first = await read('/massnahmen');
    expect(first).toContain('1.395 Maßnahmen');
    expect(rowsOf(first, 'list')).toHaveLength(18);
    // 1,395 are 77 pages of 18 and one of 9.
    expect(rowsOf(await read('/massnahmen?page=78'), 'list')).toHaveLength(9);
    expect(first.includes('1 bis 18 von 1.395')).toBe(true);
    expect(first).toMatch(/href="\/massnahmen\?page=2#list"/);
  });

  test('leafing keeps choice and order, choosing begins anew', async () => {
    const html = await read('/massnahmen?category=heat_pump&sort=cost&page=2');
    expect(html).toMatch(/category=heat_pump&amp;sort=cost&amp;page=3#list/);
    const form = /<form method="get"[\s\S]*?<\/form>/.exec(html)![0];
    expect(form).toContain('name="sort" value="cost"');
    expect(form).not.toContain('name="page"');
    expect(html).toMatch(/<option value="heat_pump" selected/);
  });

  test('the last page ends the list', async () => {
    const demo = readFileSync(join(root, 'data/demo/measures.csv'), 'utf8').split('\n');
    const total = 15 * demo.filter((line) => line.includes(',pv,')).length;
    const last = Math.ceil(total / 18);
    let seen = 0;
    for (let page = 1; page <= last; page++) {
      seen += rowsOf(await read(`/massnahmen?category=pv&sort=saving&page=${page}`), 'list').length;
    }
    expect(seen).toBe(total);
  });

  test('a single quartier, by its id or by its name', async () => {
    const byId = await read('/massnahmen?quartier=hagen-wehringhausen');
    expect(rowsOf(byId, 'list').length).toBeGreaterThan(5);
    expect(byId).toMatch(/<option value="hagen-wehringhausen" selected/);
  });

  test('the interaction factor is said wherever sums are shown', async () => {
    const html = await read('/massnahmen/kosten?quartier=hagen-wehringhausen');
    expect(html.includes('Wechselwirkung 0,85')).toBe(true);
    expect((await read(`/massnahmen/kosten?edition=${one}`)).includes('Wechselwirkung 0,85')).toBe(false);
  });

  test('too many quartiers for a table of sums become one row, many measures steps by category', async () => {
    const html = await read('/massnahmen/kosten');
    expect(html.includes('alle 120 Quartiere')).toBe(true);
    expect(html).toMatch(/Maßnahmen, zusammengefasst zu \d+ Kategorien/);
  });
});

describe('long lists of the API', () => {
  interface Part {
    rows: Record<string, unknown>[];
    total: number;
    next: string | null;
  }
  const part = async (path: string) => JSON.parse(await read(`/api/v1${path}`)) as Part;

  /** All rows of a list, part by part. */
  async function walk(path: string, id: string): Promise<{ ids: unknown[]; sizes: number[]; total: number }> {
    const ids: unknown[] = [];
    const sizes: number[] = [];
    const mark = path.includes('?') ? '&' : '?';
    let found = await part(path);
    for (;;) {
      ids.push(...found.rows.map((row) => row[id]));
      sizes.push(found.rows.length);
      if (found.next === null) return { ids, sizes, total: found.total };
      expect(found.next).toBe(ids.at(-1));
      found = await part(`${path}${mark}after=${encodeURIComponent(found.next)}`);
    }
  }

  test('measures come a thousand at a time, each once, in one order', async () => {
    const { ids, sizes, total } = await walk('/measures', 'measure_id');
    expect(sizes).toEqual([1000, 395]);
    expect(total).toBe(1395);
    expect(new Set(ids).size).toBe(1395);
    const small = await walk('/measures?limit=200', 'measure_id');
    expect(small.sizes).toEqual([200, 200, 200, 200, 200, 200, 195]);
    expect(small.ids).toEqual(ids);
  });

  test.each([
    ['/quartiers?limit=50', 'quartier_id', [50, 50, 20]],
    ['/comparison?indicator=t_per_head&year=2022&limit=50', 'quartier_id', [50, 50, 20]],
    ['/programme/trace?limit=60', 'quartier_id', [60, 60]],
    ['/editions?limit=1', 'id', [1, 1, 1]],
    ['/tables?limit=20', 'table', undefined],
  ])('%s has all rows in the order of the whole list', async (path, id, sizes) => {
    const whole = await part(path.replace(/&?limit=\d+/, ''));
    const found = await walk(path, id);
    expect(found.ids).toEqual(whole.rows.map((row) => row[id]));
    expect(found.total).toBe(whole.total);
    expect(whole).toMatchObject({ total: whole.rows.length, next: null });
    if (sizes) expect(found.sizes).toEqual(sizes);
  });

  test('a part has the rows of the whole, and the whole is counted', async () => {
    const whole = await part('/comparison?indicator=t_per_head&year=2022');
    const middle = await part(
      `/comparison?indicator=t_per_head&year=2022&limit=3&after=${whole.rows[40]!.quartier_id as string}`,
    );
    expect(middle.rows).toEqual(whole.rows.slice(41, 44));
    expect(middle).toMatchObject({
      coverage: (whole as unknown as { coverage: object }).coverage,
      total: 120,
    });
  });

  test.each([
    ['/measures?limit=0', 'limit'],
    ['/measures?limit=1001', 'limit'],
    ['/measures?limit=-1', 'limit'],
    ['/measures?limit=ten', 'limit'],
    ['/measures?after=', 'after'],
    ['/measures?after=nirgendwo', 'after'],
    ['/quartiers?after=nirgendwo', 'after'],
    ['/comparison?after=nirgendwo', 'after'],
    ['/editions?after=1999-1', 'after'],
    ['/tables?after=nirgendwo', 'after'],
    ['/programme/trace?after=nirgendwo', 'after'],
  ])('%s is refused', async (path, parameter) => {
    const answer = await fetch(`${server.url}/api/v1${path}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ status: 400, parameter });
  });
});

describe('the curve as a file', () => {
  test('follows the same choice as the page', async () => {
    const csv = await read('/api/v1/charts/abatement.csv?category=heat_pump&quartier=hagen-wehringhausen');
    const [header, ...rows] = csv.trimEnd().split('\n');
    expect(header).toMatch(/^id,measure,category,quartier,municipality,certainty,measures,saving_t_per_year/);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row).toMatch(/^hagen-wehringhausen-\d+,.*,Wärmepumpe,Wehringhausen,Hagen,/);
    const svg = await read('/api/v1/charts/abatement.svg?certainty=secured&building_type=old_town');
    expect(svg).toContain('Demonstrationsdaten');
  });
});

describe('comparison and programme of 120 quartiers', () => {
  test('values, lines and slopes are those of one page', async () => {
    const html = await read('/vergleich?indicator=t_per_head&year=2022&page=2');
    expect(rowsOf(html, 'values')).toHaveLength(24);
    expect(html).toContain('25 bis 48 von');
    const csv = await read('/api/v1/charts/multiples.csv?indicator=t_per_head&year=2022&page=2');
    const ids = new Set(
      csv
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    );
    expect(ids.size).toBe(24);
  });

  test('what cannot be compared is gathered by reason', async () => {
    const html = await read('/vergleich?indicator=change_pct&year=2022');
    const excluded = html.slice(html.indexOf('id="excluded"'));
    expect(excluded).toMatch(/und \d+ weitere/);
  });

  test('a building type narrows everything, and n of N says so', async () => {
    const html = await read('/vergleich?indicator=t_per_head&year=2022&building_type=old_town');
    expect(html).toMatch(/von 30 mit dem Gebäudetyp „Altbau“ vergleichbar/);
  });

  test('the programme page leafs through quartiers, its figures stay those of all', async () => {
    const first = await read('/');
    const last = await read('/?page=3');
    expect(rowsOf(first, 'quartiers')).toHaveLength(50);
    expect(rowsOf(last, 'quartiers')).toHaveLength(20);
    const lead = (html: string) => /<div class="lead[^>]*>([\s\S]*?)<\/div>/.exec(html)![1];
    expect(lead(last)).toBe(lead(first));
    const stand = await read('/stand?page=5');
    expect(rowsOf(stand, 'deliveries')).toHaveLength(20);
    expect(stand).toContain('vollständige Quartiere von allen 120');
    expect((await read('/?search=horst')).includes('15 Quartiere zu „horst“')).toBe(true);
    expect((await read('/?search=xyz')).includes('Kein Quartier und keine Kommune enthält')).toBe(true);
  });
});

describe('addresses that ask for what there is not', () => {
  test.each([
    '/massnahmen?page=0',
    '/massnahmen?page=79',
    '/massnahmen?page=-1',
    '/massnahmen?page=1e1',
    '/massnahmen?page=zwei',
    '/massnahmen?sort=random',
    '/massnahmen?status=done',
    '/massnahmen?certainty=very',
    '/massnahmen?category=magic',
    '/massnahmen?building_type=castle',
    '/massnahmen?quartier=atlantis',
    '/massnahmen?quartier=%27%20or%201=1%20--',
    '/vergleich?page=99',
    '/vergleich?indicator=t_per_head&building_type=castle',
    '/?page=4',
    '/en?page=x',
  ])('%s', async (path) => {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).not.toMatch(/node_modules|\.ts:\d|select /);
    // The list of what is possible must not be longer than the page.
    expect(html.length).toBeLessThan(100_000);
  });

  test.each([
    ['/charts/abatement.svg?status=done', 400, 'status'],
    ['/charts/abatement.svg?certainty=very', 400, 'certainty'],
    ['/charts/abatement.svg?quartier=atlantis', 404, 'quartier'],
    ['/charts/multiples.svg?page=0', 400, 'page'],
    ['/charts/slope.csv?page=x', 400, 'page'],
  ])('%s', async (path, status, parameter) => {
    const answer = await fetch(`${server.url}/api/v1${path}`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status, parameter });
  });

  test('an empty choice is an answer, not an error', async () => {
    const html = await read('/massnahmen?category=planning&certainty=idea&quartier=xanten-hochbruch');
    expect(html).toContain('Zu dieser Auswahl gibt es keine Maßnahme.');
    expect(await read('/api/v1/charts/abatement.svg?category=advice')).toContain('<svg');
  });
});
