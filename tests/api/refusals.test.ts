import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { answers } from '#lib/server/http/api/answers.ts';
import { serve } from '../served.ts';

const served = serve('demo');

const long = 'x'.repeat(10_000);

describe('the API refuses with a problem in two languages', () => {
  test.each([
    ['/nirgendwo', 404, undefined],
    ['/quartiers/nirgendwo', 404, 'quartier'],
    ['/quartiers/nirgendwo/balance', 404, 'quartier'],
    ['/quartiers/nirgendwo/progress', 404, 'quartier'],
    ['/quartiers/nirgendwo/decomposition', 404, 'quartier'],
    ['/quartiers/nirgendwo/similar', 404, 'quartier'],
    ['/quartiers/nirgendwo/fact-sheet.pdf', 404, 'quartier'],
    ['/report.pdf?quartiers=nirgendwo', 400, 'quartiers'],
    [`/report.docx?quartiers=${Array.from({ length: 61 }, (_, n) => `q${n}`).join()}`, 400, 'quartiers'],
    ['/quartiers/nirgendwo/measures', 404, 'quartier'],
    ['/quartiers/nirgendwo/trace?figure=gap', 404, 'quartier'],
    ['/quartiers/gelsenkirchen-horst/trace', 400, 'figure'],
    ['/quartiers/gelsenkirchen-horst/trace?figure=happiness', 400, 'figure'],
    ['/quartiers/gelsenkirchen-horst/trace?figure=emissions&year=zwölf', 400, 'year'],
    ['/quartiers/gelsenkirchen-horst/trace?figure=emissions&sector=constructor', 400, 'sector'],
    ['/quartiers/gelsenkirchen-horst/trace?figure=emissions&carrier=wood_gas', 400, 'carrier'],
    ['/quartiers/gelsenkirchen-horst/trace.exe?figure=gap', 404, undefined],
    ["/quartiers/horst' or 1=1 --/progress", 404, 'quartier'],
    ['/quartiers/..%2F..%2Fetc%2Fpasswd', 404, 'quartier'],
    ['/quartiers/%00', 404, 'quartier'],
    ['/programme?edition=1999-1', 404, undefined],
    ['/programme?edition=..%2F..%2Fetc', 404, undefined],
    ['/programme?edition=', 400, 'edition'],
    ['/charts/nirgendwo.svg', 404, undefined],
    ['/charts/path.docx?quartier=gelsenkirchen-horst', 404, undefined],
    ['/charts/path', 404, undefined],
    ['/charts/path.svg', 400, 'quartier'],
    ['/charts/decomposition.svg', 400, 'quartier'],
    ['/charts/decomposition.svg?quartier=gelsenkirchen-horst&to=bald', 400, 'to'],
    ['/charts/path.svg?quartier=nirgendwo', 404, 'quartier'],
    ['/charts/path.svg?quartier=gelsenkirchen-horst&lang=fr', 400, 'lang'],
    ['/charts/path.svg?quartier=gelsenkirchen-horst&format=9x16', 400, 'format'],
    ['/charts/comparison.svg?indicator=hasOwnProperty', 400, 'indicator'],
    ['/charts/comparison.csv?building_type=castle', 400, 'building_type'],
    ['/charts/multiples.svg?building_type=castle', 400, 'building_type'],
    ['/charts/abatement.csv?category=magic', 400, 'category'],
    ['/measures/money.csv?category=magic', 400, 'category'],
    ['/measures/money.xlsx?building_type=castle', 400, 'building_type'],
    ['/charts/pair.svg?b=gelsenkirchen-horst', 400, 'a'],
    ['/charts/pair.svg?a=gelsenkirchen-horst&b=nirgendwo', 404, 'b'],
    ['/comparison/pair', 400, 'a'],
    ['/comparison/pair?a=gelsenkirchen-horst', 400, 'b'],
    ['/comparison/pair?a=nirgendwo&b=gelsenkirchen-horst', 404, 'a'],
    ['/comparison/pair?a=gelsenkirchen-horst&b=gelsenkirchen-horst', 400, 'b'],
    ['/comparison/pair?a=gelsenkirchen-horst&b=luenen-brambauer&year=1999', 400, 'year'],
    ['/charts/constructor.svg', 404, undefined],
    ['/tables/nirgendwo.csv', 404, undefined],
    ['/tables/student_t.csv', 404, undefined],
    ['/tables/..%2Fenergy.csv', 404, undefined],
    ['/tables/energy.exe', 404, undefined],
    ['/tables/energy.csv?dialect=klingon', 400, 'dialect'],
    ['/charts/programme.csv?dialect=klingon', 400, 'dialect'],
    ['/charts/programme.png?width_mm=39', 400, 'width_mm'],
    ['/charts/programme.png?width_mm=601', 400, 'width_mm'],
    ['/charts/programme.png?width_mm=90&dpi=71', 400, 'dpi'],
    ['/charts/programme.png?width_mm=90&dpi=601', 400, 'dpi'],
    ['/charts/programme.png?width=199', 400, 'width'],
    ['/charts/programme.png?width=6001', 400, 'width'],
    ['/charts/programme.png?width=600&width_mm=90', 400, 'width'],
    ['/charts/programme.png?ink=red', 400, 'ink'],
    ['/charts/programme.svg?text=papyrus', 400, 'text'],
    ['/comparison?indicator=happiness', 400, 'indicator'],
    ['/comparison?year=99999', 400, 'year'],
    ['/comparison?year=1815', 400, 'year'],
    ['/comparison?year=-2023', 400, 'year'],
    ['/comparison?year=2023.5', 400, 'year'],
    ['/comparison?year=1e3', 400, 'year'],
    ['/comparison?year=', 400, 'year'],
    ['/comparison?year=NaN', 400, 'year'],
    ['/comparison?year=2023&year=2024', 400, 'year'],
    ['/comparison?yaer=2023', 400, 'yaer'],
    ['/programme?utm_source=x', 400, 'utm_source'],
    ['/charts/programme.svg?fromat=1x1', 400, 'fromat'],
    ['/openapi.json?limit=3', 400, 'limit'],
    ['/quartiers/gelsenkirchen-horst/balance?by=street', 400, 'by'],
    ['/quartiers/gelsenkirchen-horst/progress?from=gestern', 400, 'from'],
    ['/quartiers/gelsenkirchen-horst/decomposition?from=gestern', 400, 'from'],
    ['/quartiers/gelsenkirchen-horst/decomposition?from=2019&to=', 400, 'to'],
    ['/quartiers/gelsenkirchen-horst/decomposition?to=2019.5', 400, 'to'],
    ['/quartiers/gelsenkirchen-horst/decomposition?to=2020&to=2021', 400, 'to'],
    [`/comparison?indicator=${long}`, 400, undefined],
    [`/quartiers/${long}`, 414, undefined],
    ['/%E0%A4%A', 400, undefined],
  ])('%s', async (path, status, parameter) => {
    const answer = await fetch(`${served.url}/api/v1${path}`);
    const text = await answer.text();
    expect(answer.status, text).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const problem = answers.Problem.parse(JSON.parse(text));
    expect(problem.status).toBe(status);
    expect(problem.detail).not.toBe(problem.detail_en);
    if (parameter) expect(problem.parameter).toBe(parameter);
    expect(text).not.toMatch(/node_modules|\.ts:|\.js:|at Object|select /);
    expect(text.length).toBeLessThan(2_000);
  });

  test('names what there is instead', async () => {
    const formats = await fetch(`${served.url}/api/v1/charts/path.docx?quartier=gelsenkirchen-horst`);
    expect(await formats.json()).toMatchObject({ available: ['svg', 'png', 'pdf', 'csv', 'xlsx', 'json'] });
    const tables = await fetch(`${served.url}/api/v1/tables/strom.csv`);
    const category = await fetch(`${served.url}/api/v1/measures/money.csv?category=heat_pumps`);
    expect(await category.json()).toMatchObject({
      nearest: 'heat_pump',
      available: expect.arrayContaining(['heat_pump', 'pv']),
    });
    expect(answers.Problem.parse(await tables.json()).available).toContain('energy');
  });

  test('a name that it does not know, also where the right question has been answered', async () => {
    const ask = (search: string) => fetch(`${served.url}/api/v1/comparison${search}`);
    expect((await ask('?year=2022')).status).toBe(200);
    const answer = await ask('?year=2022&yaer=2021');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      type: 'urn:quartiersmonitor:problem:unknown-parameter',
      parameter: 'yaer',
      nearest: 'year',
      available: ['indicator', 'year', 'limit', 'after', 'edition', 'lang'],
      detail: expect.stringContaining('Die Angabe „yaer“ gibt es hier nicht; gemeint ist vielleicht „year“.'),
      detail_en: expect.stringContaining('There is no parameter "yaer" here; perhaps "year" is meant.'),
    });
    // Pages are linked to with names that others add.
    expect((await fetch(`${served.url}/vergleich?utm_source=x&year=2022&year=2`)).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is not allowed', async (method) => {
    const answer = await fetch(`${served.url}/api/v1/programme`, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toContain('GET');
    expect(answers.Problem.parse(await answer.json()).status).toBe(405);
  });

  test('other sites may ask before they read', async () => {
    const answer = await fetch(`${served.url}/api/v1/programme`, { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')).toBe('if-none-match');
  });
});

test.each([
  ['/quartiere/nirgendwo/steckbrief.pdf', 404],
  ['/presse/nirgendwo/pressemappe.zip', 404],
  ['/en/presse/nirgendwo/pressemappe.zip', 404],
  ['/presse/pressemappe.zip?edition=1999-1', 404],
])('a download refuses like any other: %s', async (path, status) => {
  for (const accept of ['*/*', 'text/html']) {
    const answer = await fetch(`${served.url}${path}`, { headers: { accept } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(answers.Problem.parse(await answer.json()).detail).toMatch(/nirgendwo|1999-1/);
  }
});

test('a page of many charts has none to embed, and says where each is', async () => {
  const url = encodeURIComponent(`${served.url}/en/presse?quartier=gelsenkirchen-horst`);
  const answer = await fetch(`${served.url}/api/v1/oembed?url=${url}`);
  expect(answer.status).toBe(404);
  expect(answers.Problem.parse(await answer.json()).detail_en).toContain('none stands for the page');
});

describe('pages', () => {
  test.each([
    ['/nirgendwo', 404],
    ['/en/nirgendwo', 404],
    ['/quartiere/nirgendwo', 404],
    ['/?edition=1999-1', 404],
    ['/%E0%A4%A', 400],
    [`/?filter=${long}`, 400],
    [`/${long}`, 414],
  ])('%s', async (path, status) => {
    const answer = await fetch(`${served.url}${path}`);
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(text).not.toMatch(/node_modules|\.ts:\d|at Object/);
  });

  test('a path that climbs out of the static files is not found', async () => {
    // fetch would tidy the path before it asks
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(served.url);
      request({ hostname, port, path: '/_app/../../../package.json' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });

  test('nothing of all this reached the log of errors', () => {
    expect(served.log()).not.toContain('"level":"error"');
  });
});

test('who asks for a picture reads the refusal in one', async () => {
  const ask = (accept: string) =>
    fetch(`${served.url}/api/v1/charts/programme.png?width_mm=39`, { headers: { accept } });
  const picture = await ask('image/avif,image/webp,image/*,*/*;q=0.8');
  expect(picture.status).toBe(400);
  expect(picture.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  expect(await picture.text()).toMatch(/^<svg .*width_mm/s);
  for (const accept of ['*/*', 'application/problem+json, image/*;q=0.1', 'text/html, image/svg+xml;q=0.9']) {
    expect((await ask(accept)).headers.get('content-type')).toBe('application/problem+json');
  }
});
