import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Store } from '#lib/server/edition/store.ts';
import { previewToken } from '#lib/server/edition/store/schedule.ts';
import { setProgramme, soundFolder } from '../fixtures/folder.ts';
import { serveOwn } from '../served.ts';

const served = serveOwn('muenster-1990-2015', 'demo');
const until = '2099-05-04T10:30';

let name: string;
let token: string;
/** What everybody gets, before there is an edition under embargo. */
let before: Map<string, string>;

const label = 'Zwischenbilanz unter Sperrfrist';

beforeAll(async () => {
  before = await everything();
  const folder = soundFolder({ 'programme.json': setProgramme({ embargo_until: until }) });
  name = await served.store.monitor('publish', folder, '--replace-programme', '--label', label);
  token = previewToken(new Store(served.store.folder).secret(), name);
});

/** Whatever names editions or depends on which there are, in both languages, and refusals. */
function addresses(): string[] {
  const [old, current] = served.editions as [string, string];
  return [
    '/',
    '/en',
    '/daten',
    '/en/daten',
    `/daten?edition=${old}`,
    '/daten/dateien',
    '/presse',
    '/aussagen',
    '/stand',
    '/vergleich',
    '/methodik',
    '/zwischenbilanz',
    `/ausgaben/${old}/${current}`,
    '/ausgaben/1999-1/1999-2',
    '/?edition=1999-1',
    '/en/vergleich?edition=1999-1',
    '/quartiere/altstadt',
    '/embed/programme',
    '/embed/programme?edition=1999-1',
    '/readyz',
    '/healthz',
    '/robots.txt',
    '/sitemap.xml',
    '/api/v1/editions',
    `/api/v1/editions?edition=${old}`,
    `/api/v1/editions/${old}/changes/${current}`,
    '/api/v1/editions/1999-1/changes/1999-2',
    '/api/v1/programme',
    '/api/v1/programme?edition=1999-1',
    '/api/v1/quartiers',
    '/api/v1/quartiers/altstadt',
    '/api/v1/tables',
    '/api/v1/datapackage.json',
    '/api/v1/openapi.json',
    '/api/v1/charts/programme.svg',
    '/api/v1/charts/programme.svg?edition=1999-1',
    `/api/v1/oembed?url=${encodeURIComponent(`${served.url}/`)}`,
  ];
}

/** Status, headers but for the time, and bytes of an answer. */
async function whole(path: string, init?: RequestInit): Promise<string> {
  const answer = await fetch(served.url + path, { redirect: 'manual', ...init });
  const headers = [...answer.headers].filter(([header]) => header !== 'date');
  return JSON.stringify([answer.status, headers, Buffer.from(await answer.arrayBuffer()).toString('latin1')]);
}

async function everything(): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const path of addresses()) answers.set(path, await whole(path));
  const form = new FormData();
  form.set('text', 'Die Altstadt stieß 2023 noch 1.000 t CO₂e aus, 12,5 % weniger als 2019.');
  const init = { method: 'POST', headers: { origin: served.url } };
  answers.set('POST /aussagen', await whole('/aussagen', { ...init, body: form }));
  return answers;
}

test('nothing that everybody gets is another byte for an edition under embargo', async () => {
  const after = await everything();
  for (const [path, answer] of before) {
    expect(after.get(path), path).toBe(answer);
    for (const said of [name, token, label]) expect(answer).not.toContain(said);
  }
});

test('an unknown name, a wrong token and the name of the edition are refused alike', async () => {
  const wrong = `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`;
  const paths = [
    (asked: string) => `/?edition=${asked}`,
    (asked: string) => `/en/daten?edition=${asked}`,
    (asked: string) => `/embed/programme?edition=${asked}`,
    (asked: string) => `/presse/pressemappe.zip?edition=${asked}`,
    (asked: string) => `/ausgaben/${served.editions[0]}/${asked}`,
    (asked: string) => `/api/v1/programme?edition=${asked}`,
    (asked: string) => `/api/v1/charts/programme.svg?edition=${asked}`,
    (asked: string) => `/api/v1/editions/${served.editions[0]}/changes/${asked}`,
    (asked: string) => `/api/v1/editions/${asked}/changes/${served.editions[0]}`,
    (asked: string) => `/api/v1/oembed?url=${encodeURIComponent(`${served.url}/?edition=${asked}`)}`,
  ];
  for (const path of paths) {
    const answers = await Promise.all(
      ['1999-1', wrong, name].map(async (asked) => {
        const text = await whole(path(asked));
        expect(text).toMatch(/^\[404,/);
        return text.replaceAll(asked, 'NAME').replace(/"content-length","\d+"/, '');
      }),
    );
    expect(answers[1], path('TOKEN')).toBe(answers[0]);
    expect(answers[2], path('NAME')).toBe(answers[0]);
  }
});

const previews = () => {
  const [old] = served.editions;
  const asked = `edition=${token}`;
  return [
    `/?${asked}`,
    `/en?${asked}`,
    `/daten?${asked}`,
    `/quartiere/altstadt?${asked}`,
    `/presse?${asked}`,
    `/presse/pressemappe.zip?${asked}`,
    `/ausgaben/${old}/${token}`,
    `/embed/programme?${asked}`,
    `/zwischenbilanz.pdf?${asked}`,
    `/quartiere/nirgendwo?${asked}`,
    `/api/v1/programme?${asked}`,
    `/api/v1/editions?${asked}`,
    `/api/v1/editions/${old}/changes/${token}`,
    `/api/v1/charts/programme.svg?${asked}`,
    `/api/v1/charts/programme.png?${asked}`,
    `/api/v1/tables/energy.csv?${asked}`,
    `/api/v1/tables/energy.parquet?${asked}`,
    `/api/v1/report.docx?${asked}`,
    `/api/v1/oembed?url=${encodeURIComponent(`${served.url}/?${asked}`)}`,
    `/api/v1/quartiers/nirgendwo?${asked}`,
  ];
};

describe('a preview', () => {
  test('is kept, found and told by nobody, and its files do not name the token', async () => {
    for (const path of previews()) {
      const answer = await fetch(served.url + path, { redirect: 'manual' }).catch((error: Error) => {
        throw new Error(`${path}: ${error.message}\n${served.log()}`);
      });
      // A kit would go on being drawn.
      await answer.body?.cancel();
      expect([path, answer.status]).toEqual([
        path,
        path.includes('nirgendwo') ? 404 : path.includes('.pdf') ? 307 : 200,
      ]);
      expect([
        path,
        ...['cache-control', 'referrer-policy', 'x-robots-tag'].map((n) => answer.headers.get(n)),
      ]).toEqual([path, 'private, no-store', 'no-referrer', 'noindex']);
      expect([path, answer.headers.get('etag')]).toEqual([path, null]);
      expect(answer.headers.get('content-disposition') ?? '').not.toContain(token);
    }
  });

  test('says so on pages and pictures, and its links keep the token', async () => {
    const text = async (path: string) => (await fetch(served.url + path)).text();
    const said = 'Vorabansicht – gesperrt bis 04.05.2099, 10:30\u00a0Uhr';
    for (const path of ['/', '/quartiere/altstadt', '/presse', '/embed/programme'])
      expect(await text(`${path}?edition=${token}`), path).toContain(said);
    expect(await text(`/en?edition=${token}`)).toContain(
      'Preview – under embargo until 4 May 2099, 10:30 (Berlin)',
    );

    const page = await text(`/?edition=${token}`);
    expect(page).toContain(`/quartiere/altstadt?edition=${token}`);
    expect(page).toMatch(new RegExp(`/api/v1/charts/[\\w-]+\\.png\\?[^"]*edition=${token}`));
    // No link in the body leads to what is current instead.
    const links = [...page.matchAll(/<a [^>]*href="(\/(?!api\/v1\/openapi)[^"#]*)/g)].map(
      ([, link]) => link!,
    );
    expect(links.filter((link) => !link.includes(token))).toEqual([]);
    // The foot of printed sheets has the address without it, and nothing in the head is meant for others.
    const foot = /--[\w-]*foot[^']*'([^']*)'/.exec(page)?.[1] ?? '';
    expect(foot).toContain('Vorabansicht');
    expect(foot).not.toContain(token);
    expect(page.slice(0, page.indexOf('</head>'))).not.toMatch(/rel="canonical"|og:|oembed/);

    const svg = await text(`/api/v1/charts/programme.svg?edition=${token}`);
    expect(svg).toContain(said);
    expect(svg).not.toContain(token);
    const csv = await text(`/api/v1/tables/quartiers.csv?edition=${token}`);
    expect(csv).toContain('altstadt');
    expect(csv).not.toContain(token);
    for (const type of ['parquet', 'arrow'])
      expect(await text(`/api/v1/tables/quartiers.${type}?edition=${token}`), type).toContain(said);
    const named = await fetch(`${served.url}/api/v1/tables/quartiers.csv?edition=${token}`);
    expect(named.headers.get('content-disposition')).toContain('_gesperrt-bis-2099-05-04');
    await named.body?.cancel();
    const data = await text(`/daten?edition=${token}`);
    expect(data).toContain('darf bis dahin nicht zitiert werden');
    expect(data).not.toContain('class="citation');
  });
});

test('when its time has come it is the current one, and its link leads to its number', async () => {
  // The end is set back in the register, so that nobody has to wait for it.
  const path = join(served.store.folder, 'register.json');
  const register = readFileSync(path, 'utf8');
  expect(register).toContain('2099-05-04T08:30:00.000Z');
  writeFileSync(path, register.replace('2099-05-04T08:30:00.000Z', '2026-06-04T08:30:00.000Z'));
  const { edition } = (await (await fetch(`${served.url}/api/v1/programme`)).json()) as { edition: string };
  expect(edition).toMatch(/^2026-\d+$/);
  expect(served.editions).not.toContain(edition);
  const list = (await (await fetch(`${served.url}/api/v1/editions`)).json()) as {
    rows: { id: string; is_current: boolean; published_at: string; label: string }[];
  };
  expect(list.rows.find(({ id }) => id === edition)).toMatchObject({
    is_current: true,
    published_at: '2026-06-04T08:30:00.000Z',
    label,
  });
  for (const asked of [
    `/vergleich?edition=${token}`,
    `/api/v1/editions/${served.editions[0]}/changes/${token}`,
  ]) {
    const answer = await fetch(served.url + asked, { redirect: 'manual' });
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe(asked.replace(token, edition));
  }
  const home = await fetch(`${served.url}/`);
  expect(await home.text()).not.toContain('Vorabansicht');
  expect(home.headers.get('cache-control')).toBe('no-cache');
  // Both processes agree, and the next command writes it down.
  expect(await served.store.monitor('use', served.editions[1]!)).toBe(served.editions[1]);
  const again = (await (await fetch(`${served.url}/api/v1/programme?edition=${edition}`)).json()) as {
    edition: string;
  };
  expect(again.edition).toBe(edition);
});
