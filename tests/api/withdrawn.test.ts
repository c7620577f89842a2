import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { answers } from '#lib/server/http/api/answers.ts';
import { serveOwn } from '../served.ts';

const served = serveOwn('muenster-1990-2015', 'demo');
const reason = 'Heizöl in Liter gemeldet <script>';

let gone: string;
let left: string;

beforeAll(async () => {
  [gone, left] = served.editions as [string, string];
  // Kept before it is withdrawn: what is kept must not be given out any more.
  for (const path of addresses()) expect((await fetch(served.url + path)).status, path).toBe(200);
  const path = join(served.store.folder, 'register.json');
  const register = JSON.parse(readFileSync(path, 'utf8')) as { editions: string[] };
  const withdrawal = {
    id: gone,
    label: 'Erste',
    published_at: '2026-01-02T10:00:00.000Z',
    withdrawn_at: '2026-03-04T10:00:00.000Z',
    reason,
  };
  writeFileSync(path, JSON.stringify({ ...register, editions: [left], withdrawals: [withdrawal] }));
});

const quartier = 'muenster';
const addresses = () =>
  [
    '/',
    '/en',
    '/daten',
    '/methodik',
    '/massnahmen',
    '/vergleich',
    '/rechnung',
    `/quartiere/${quartier}`,
    `/en/quartiere/${quartier}/rechnung`,
    '/api/v1/programme',
    '/api/v1/editions',
    '/api/v1/quartiers',
    `/api/v1/quartiers/${quartier}/balance`,
    `/api/v1/quartiers/${quartier}/trace?figure=emissions`,
    `/api/v1/quartiers/${quartier}/trace.xlsx?figure=emissions`,
    `/api/v1/charts/path.svg?quartier=${quartier}`,
    '/api/v1/charts/programme.csv?',
    '/api/v1/tables',
    '/api/v1/tables/energy.csv',
    '/api/v1/tables/energy.parquet',
    '/api/v1/datapackage.json',
    '/api/v1/programme/trace',
  ]
    .map((path) => `${path}${path.includes('?') ? '&' : '?'}edition=${gone}`)
    .concat(
      [`${gone}/changes/${left}`, `${left}/changes/${gone}`, `${gone}/changes/${left}/cells`].map(
        (compared) => `/api/v1/editions/${compared}`,
      ),
    );

describe('a withdrawn edition', () => {
  test('answers 410 with date and reason, in two languages', async () => {
    for (const path of addresses()) {
      const answer = await fetch(served.url + path);
      const text = await answer.text();
      expect(answer.status, path).toBe(410);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      if (path.startsWith('/api/')) {
        const problem = answers.Problem.parse(JSON.parse(text));
        expect(problem.type).toContain('withdrawn-edition');
        expect(problem.detail).toContain(`${gone} wurde am 04.03.2026 zurückgezogen. Begründung: ${reason}`);
        expect(problem.detail_en).toContain(`was withdrawn on 4 March 2026. Reason given: ${reason}`);
      } else {
        expect(text).toContain(
          path.startsWith('/en') ? 'was withdrawn on 4 March 2026' : 'wurde am 04.03.2026',
        );
        expect(text).toContain('Heizöl in Liter gemeldet &lt;script>');
      }
    }
  });

  test('stays in the lists of editions, without figures and without a way to it', async () => {
    const list = answers.Editions.parse(await (await fetch(`${served.url}/api/v1/editions`)).json());
    expect(list.total).toBe(2);
    expect(list.rows.map(({ id }) => id)).toEqual([left, gone]);
    expect(list.rows[0]).toMatchObject({ is_current: true, withdrawn_at: null, withdrawal_reason: null });
    expect(list.rows[1]).toEqual({
      id: gone,
      label: 'Erste',
      reason: null,
      published_at: '2026-01-02T10:00:00.000Z',
      content_hash: null,
      software_version: null,
      factor_set: null,
      is_current: false,
      withdrawn_at: '2026-03-04T10:00:00.000Z',
      withdrawal_reason: reason,
    });
    for (const path of ['/daten', '/?edition=1999-1']) {
      const page = await (await fetch(served.url + path)).text();
      expect(page).toContain('zurückgezogen am 04.03.2026: Heizöl in Liter gemeldet');
      expect(page).not.toContain(`edition=${gone}`);
    }
    const english = await (await fetch(`${served.url}/en/daten`)).text();
    expect(english).toContain('withdrawn on 4 March 2026: Heizöl');
  });

  test('the one that is left goes on being shown', async () => {
    expect((await fetch(served.url)).status).toBe(200);
    expect((await fetch(`${served.url}/api/v1/programme?edition=${left}`)).status).toBe(200);
    const unknown = await (await fetch(`${served.url}/api/v1/programme?edition=1999-1`)).json();
    expect(answers.Problem.parse(unknown).available).toEqual([left]);
    expect(served.log()).not.toContain('"level":"error"');
  });
});
