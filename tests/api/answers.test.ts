import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defaultComparisonYear } from '#lib/domain/default-choice.ts';
import { answers, type AnswerName } from '#lib/server/http/api/answers.ts';
import { serve } from '../served.ts';

const served = serve('muenster-1990-2015', 'demo');

/** An answer of the API, which must have the shape of that name. */
async function get<Name extends AnswerName>(
  name: Name,
  path: string,
): Promise<z.infer<(typeof answers)[Name]>> {
  const answer = await fetch(`${served.url}/api/v1${path}`);
  expect(answer.status, path).toBe(200);
  return answers[name].parse(await answer.json()) as z.infer<(typeof answers)[Name]>;
}

describe('answers', () => {
  test('every one names its edition and says that the figures are invented', async () => {
    const paths = [
      '/programme',
      '/editions',
      '/quartiers',
      '/measures',
      '/comparison',
      '/tables',
      '/datapackage.json',
    ];
    for (const path of [...paths, '/charts/programme.json']) {
      const answer = await fetch(`${served.url}/api/v1${path}`);
      expect(await answer.json(), path).toMatchObject({
        edition: served.editions[1],
        kind: 'demo',
      });
    }
  });

  test('/programme: totals per year with coverage, and the newest year any quartier has', async () => {
    const programme = await get('Programme', '/programme');
    expect(programme.id).toBe('prima-klima-ruhrmetropole');
    expect(programme.quartier_count).toBe(8);
    const latest = programme.rows.find(({ year }) => year === programme.latest_assessable_year)!;
    expect(programme.coverage).toEqual(latest.coverage);
    expect(programme.coverage.n).toBeGreaterThan(0);
    const later = programme.rows.filter(({ year }) => year > programme.latest_assessable_year!);
    expect(later.every(({ coverage }) => coverage.n === 0)).toBe(true);
  });

  test('/editions: newest first, one of them current', async () => {
    const { rows, edition } = await get('Editions', '/editions');
    expect(rows.map(({ id, is_current }) => ({ id, is_current }))).toEqual([
      { id: edition, is_current: true },
      { id: served.editions[0], is_current: false },
    ]);
  });

  test('/quartiers/{id}: master data as in the list, and what is known about its data', async () => {
    const { rows } = await get('Quartiers', '/quartiers');
    expect(rows).toHaveLength(8);
    for (const row of rows) {
      const quartier = await get('Quartier', `/quartiers/${row.quartier_id}`);
      expect(quartier).toMatchObject(row);
      expect(quartier.deliveries.filter(({ assessable }) => assessable).at(-1)?.year ?? null).toBe(
        row.latest_assessable_year,
      );
    }
  });

  test('/balance: parts add up to the same total however they are broken down', async () => {
    const path = '/quartiers/gelsenkirchen-horst/balance';
    const total = (rows: readonly { emissions_t: number | null }[]) =>
      rows.reduce((sum, { emissions_t }) => sum + (emissions_t ?? 0), 0);
    const cells = await get('Balance', `${path}?year=2023`);
    expect(cells.rows.every(({ year }) => year === 2023)).toBe(true);
    for (const by of ['sector', 'carrier', 'sector,carrier']) {
      const { rows } = await get('Balance', `${path}?year=2023&by=${by}`);
      expect(total(rows)).toBeCloseTo(total(cells.rows), 6);
      expect(rows.every(({ sector }) => (sector !== null) === by.includes('sector'))).toBe(true);
    }
    const all = await get('Balance', path);
    expect(new Set(all.rows.map(({ year }) => year)).size).toBeGreaterThan(3);
  });

  test('/progress: the trend can begin at another year', async () => {
    const path = '/quartiers/gelsenkirchen-horst/progress';
    const progress = await get('Progress', path);
    expect(progress.trend.window?.[0]).toBe(progress.baseline?.years[0]);
    const short = await get('Progress', `${path}?from=2023`);
    expect(short.trend).toMatchObject({ verdict: 'not_assessable', reasons: ['fewer_than_4_years'] });
    expect(short.level).toEqual(progress.level);
  });

  test('/measures: those of a quartier are those of all with its id', async () => {
    const all = await get('Measures', '/measures');
    const own = await get('Measures', '/quartiers/luenen-brambauer/measures').catch(() => undefined);
    const { quartier_id } = all.rows[0]!;
    const some = own ?? (await get('Measures', `/quartiers/${quartier_id}/measures`));
    const id = some.rows[0]!.quartier_id;
    expect(some.rows).toEqual(all.rows.filter((row) => row.quartier_id === id));
  });

  test('/comparison: begins as its page and its chart do, with all quartiers in every year', async () => {
    const newest = await get('Comparison', '/comparison');
    expect(newest).toMatchObject({ indicator: 'change_pct', unit: '%' });
    expect(newest.coverage.n).toBe(newest.rows.filter(({ comparable }) => comparable).length);
    expect(newest.year).toBe(defaultComparisonYear(newest.years));
    const asked = `indicator=change_pct&year=${newest.year}`;
    const chart = await get('Chart', '/charts/comparison.json');
    expect(chart).toEqual(await get('Chart', `/charts/comparison.json?${asked}`));
    expect(chart.title + chart.subtitle).toContain(String(newest.year));
    // The page names what it shows in its forms; as its own address it is the same one.
    const choices = async (search: string) => {
      const page = await (await fetch(`${served.url}/vergleich${search}`)).text();
      return [...page.matchAll(/<option[^>]*value="([^"]*)"[^>]*\bselected/g)].map(([, value]) => value);
    };
    expect(await choices('')).toEqual(expect.arrayContaining(['change_pct', String(newest.year)]));
    expect(await choices('')).toEqual(await choices(`?${asked}`));
    const before = await get('Comparison', '/comparison?indicator=kwh_per_m2&year=1990');
    expect(before.coverage).toEqual({ n: 0, of: 8 });
    expect(before.rows.every(({ reasons, reason_texts }) => reasons.length === reason_texts.length)).toBe(
      true,
    );
  });
});

describe('openapi.json', () => {
  interface Description {
    openapi: string;
    paths: Record<string, { get: { responses: Record<string, { content?: Record<string, Content> }> } }>;
    components: { schemas: Record<string, z.core.JSONSchema.JSONSchema> };
  }
  interface Content {
    schema?: { $ref: string };
  }

  test('describes the real answers of every endpoint', async () => {
    const description = (await (await fetch(`${served.url}/api/v1/openapi.json`)).json()) as Description;
    expect(description.openapi).toMatch(/^3\.1\./);
    const values: Record<string, string> = {
      '/quartiers/{quartier}': '/quartiers/gelsenkirchen-horst',
      '/quartiers/{quartier}/balance': '/quartiers/gelsenkirchen-horst/balance',
      '/quartiers/{quartier}/progress': '/quartiers/gelsenkirchen-horst/progress',
      '/quartiers/{quartier}/decomposition': '/quartiers/gelsenkirchen-horst/decomposition',
      '/quartiers/{quartier}/similar': '/quartiers/gelsenkirchen-horst/similar',
      '/quartiers/{quartier}/fact-sheet.{format}': '/quartiers/gelsenkirchen-horst/fact-sheet.pdf',
      '/report.{format}': '/report.pdf?quartiers=gelsenkirchen-horst',
      '/quartiers/{quartier}/trace': '/quartiers/gelsenkirchen-horst/trace?figure=gap',
      '/programme/trace.{format}': '/programme/trace.xlsx',
      '/quartiers/{quartier}/trace.{format}': '/quartiers/gelsenkirchen-horst/trace.xlsx?figure=gap',
      '/quartiers/{quartier}/measures': '/quartiers/gelsenkirchen-horst/measures',
      '/charts/{chart}.{format}': '/charts/path.json?quartier=gelsenkirchen-horst',
      '/tables/{table}.{format}': '/tables/progress.csv',
      '/template.{format}': '/template.xlsx?quartier=gelsenkirchen-horst',
      '/measures/{view}.{format}': '/measures/money.csv',
      '/oembed': `/oembed?url=${encodeURIComponent(served.url)}/`,
      '/editions/{a}/changes/{b}': `/editions/${served.editions.join('/changes/')}`,
      '/editions/{a}/changes/{b}/cells': `/editions/${served.editions.join('/changes/')}/cells`,
      '/comparison/pair': '/comparison/pair?a=gelsenkirchen-horst&b=essen-katernberg-beisen',
    };
    for (const [path, { get: operation }] of Object.entries(description.paths)) {
      const answer = await fetch(`${served.url}/api/v1${values[path] ?? path}`);
      expect(answer.status, path).toBe(200);
      const type = answer.headers.get('content-type')!.split(';')[0]!;
      const content = operation.responses[200]!.content![type];
      expect(content, `${path} is described as ${type}`).toBeDefined();
      if (content!.schema) check(description, content!.schema.$ref, await answer.json());
      else await answer.body?.cancel();
    }
  });

  test('describes refusals', async () => {
    const description = (await (await fetch(`${served.url}/api/v1/openapi.json`)).json()) as Description;
    for (const path of [
      '/quartiers/nirgendwo',
      '/charts/path.pdf',
      '/comparison?year=99999',
      '/programme?edition=0',
    ]) {
      const answer = await fetch(`${served.url}/api/v1${path}`);
      check(description, '#/components/schemas/Problem', await answer.json());
    }
  });

  function check({ components }: Description, reference: string, answer: unknown): void {
    const schema = components.schemas[reference.replace('#/components/schemas/', '')];
    expect(schema, reference).toBeDefined();
    const { error } = z.fromJSONSchema(schema!).safeParse(answer);
    expect(error?.issues ?? [], reference).toEqual([]);
  }
});
