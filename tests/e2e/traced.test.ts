import { expect, test } from 'vitest';
import { indicators } from '#lib/domain/indicators.ts';
import { serve } from '../served.ts';

const served = serve('demo');

/** One with everything, one with all sectors and base years, one with confidential cells. */
const quartiers = ['gelsenkirchen-horst', 'hagen-wehringhausen', 'luenen-brambauer'];

/** Numbers in a table that lead to a calculation of a quartier: what is printed, and the address. */
function tracedNumbers(html: string): { text: string; href: string }[] {
  return [...html.matchAll(/<a class="traced[^"]*" href="([^"]*)"[^>]*>([^<]*)<\/a>/g)]
    .map(([, href, text]) => ({ text: text!, href: href!.replaceAll('&amp;', '&') }))
    .filter(({ href }) => href.includes('/rechnung?groesse='));
}

/** Printed numbers and one unit of their last place; not the years that some are of. */
function numbersIn(text: string): { value: number; unit: number }[] {
  const figures = text.replace(/^[\d–\u2060]+: /, '');
  return [...figures.matchAll(/([−-]?)(\d[\d.]*)(?:,(\d+))?/g)].map(([, sign, whole, decimals = '']) => ({
    value: Number(`${sign ? '-' : ''}${whole!.replaceAll('.', '')}.${decimals || '0'}`),
    unit: 10 ** -decimals.length,
  }));
}

interface Trace {
  results: { value: number | null }[];
  steps: { value: number | null }[];
  inputs: { value?: number | null }[];
}

async function traceOf(href: string): Promise<Trace> {
  const url = new URL(href, served.url);
  const id = url.pathname.split('/').at(-2)!;
  url.searchParams.set('figure', url.searchParams.get('groesse')!);
  url.searchParams.delete('groesse');
  const answer = await fetch(new URL(`/api/v1/quartiers/${id}/trace${url.search}`, served.url));
  expect(answer.status, href).toBe(200);
  return (await answer.json()) as Trace;
}

test('a number in a table is in the calculation it leads to', async () => {
  const pages = [
    ...quartiers.map((id) => `/quartiere/${id}`),
    ...indicators.map((indicator) => `/vergleich?indicator=${indicator}`),
    '/massnahmen',
  ];
  const problems: string[] = [];
  const traces = new Map<string, Promise<Trace>>();
  let count = 0;
  for (const page of pages) {
    const html = await (await fetch(new URL(page, served.url))).text();
    for (const { text, href } of tracedNumbers(html)) {
      if (!traces.has(href)) traces.set(href, traceOf(href));
      const { results, steps, inputs } = await traces.get(href)!;
      // What an indicator is made from stands before its end.
      const values = [...results, ...(page.startsWith('/vergleich') ? [...steps, ...inputs] : [])].flatMap(
        ({ value = null }) => value ?? [],
      );
      for (const { value, unit } of numbersIn(text)) {
        count++;
        // Parts of a printed total are rounded so that they add up to it.
        const isThere = values.some((computed) => Math.abs(computed - value) <= unit);
        if (!isThere) problems.push(`${page}: ${text} is not in ${href}: ${values.join(' ')}`);
      }
    }
  }
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(400);
});

test('the way from a chart of the comparison leads to the values it shows, whatever the table shows', async () => {
  const html = await (await fetch(new URL('/vergleich?indicator=t_per_head&year=2023', served.url))).text();
  const ways = (chart: string) => {
    const [, figure = ''] = new RegExp(`<figure id="${chart}-([\\s\\S]*?)</figure>`).exec(html) ?? [];
    return [...figure.matchAll(/href="([^"]*)#values"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  };
  expect(ways('comparison')).toEqual(['/vergleich?indicator=t_per_head&year=2023']);
  expect(ways('multiples')).toEqual(['/vergleich?indicator=t_per_head&year=2023']);
  expect(ways('slope')).toEqual(['/vergleich?indicator=change_pct&year=2023']);
});
