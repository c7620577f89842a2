import { expect, test } from 'vitest';
import { indicators } from '#lib/domain/indicators.ts';
import { serve } from '../served.ts';

const served = serve('demo');

/** One with everything, one with all sectors and base years, one with confidential cells. */
const quartiers = ['gelsenkirchen-horst', 'hagen-wehringhausen', 'luenen-brambauer'];

interface TracedNumber {
  text: string;
  href: string;
  /** Heads of its column and of its row; empty outside of tables. */
  column: string;
  row: string;
}

const plainText = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Numbers that lead to a calculation of a quartier: what is printed and where, and the address. */
function tracedNumbers(page: string): TracedNumber[] {
  const html = page.replace(/<!--[\s\S]*?-->/g, '');
  const linksIn = (part: string, column: string, row: string): TracedNumber[] =>
    [...part.matchAll(/<a class="[^"]*\btraced\b[^"]*" href="([^"]*)"[^>]*>([^<]*)<\/a>/g)]
      .map(([, href, text]) => ({ text: text!, href: href!.replaceAll('&amp;', '&'), column, row }))
      .filter(({ href }) => href.includes('/rechnung?groesse='));
  const inTables = [...html.matchAll(/<table\b[\s\S]*?<\/table>/g)].flatMap(([table]) => {
    const [head = ''] = /<thead[\s\S]*?<\/thead>/.exec(table) ?? [];
    const columns = [...head.matchAll(/<th\b[^>]*>([\s\S]*?)<\/th>/g)].map(([, text]) => plainText(text!));
    return [...table.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].flatMap(([line]) => {
      const cells = [...line.matchAll(/<t[hd]\b([^>]*)>([\s\S]*?)<\/t[hd]>/g)];
      const row = plainText(cells[0]?.[2] ?? '');
      return cells.flatMap(([, attributes, cell], at) =>
        linksIn(cell!, /data-label="([^"]*)"/.exec(attributes!)?.[1] ?? columns[at] ?? '', row),
      );
    });
  });
  return [...inTables, ...linksIn(html.replace(/<table\b[\s\S]*?<\/table>/g, ''), '', '')];
}

/** Numbers that are not the figure they lead to, but something beside it: the symbols under which it has them. */
const beside: { figure: RegExp; column?: RegExp; row?: RegExp; symbols: string[] }[] = [
  { figure: /^trend$/, row: /^Theil-Sen/, symbols: ['a_TS'] },
  { figure: /^forecast$/, column: /^Spanne/, symbols: ['Ĉ−', 'Ĉ+'] },
  { figure: /^(measure_effect|secured_savings)$/, column: /^Spanne/, symbols: ['S−', 'S+'] },
  { figure: /^(measure_effect|secured_savings)$/, column: /^Anteil/, symbols: ['S%'] },
  { figure: /^measure_saving$/, column: /^Kosten/, symbols: ['K'] },
  { figure: /^measure_saving$/, column: /^geplant/, symbols: ['S₀'] },
  { figure: /^measure_saving$/, column: /^Abweichung/, symbols: ['ΔS'] },
  { figure: /^measure_saving$/, column: /^Anteil/, symbols: ['S%'] },
  { figure: /^measure_saving$/, column: /^Förderung/, symbols: ['F[t]'] },
  { figure: /^held_factors$/, column: /^Wirkung/, symbols: ['ΔC'] },
  { figure: /^decomposition$/, row: /^Eigenanteil/, symbols: ['ΔC[local]'] },
  { figure: /^decomposition$/, row: /Maßnahmen/, symbols: ['ΔC[measures]'] },
  { figure: /^decomposition$/, row: /Rest$/, symbols: ['ΔC[remainder]'] },
  { figure: /^scenario$/, row: /^Maßnahmen/, symbols: ['ΔC_M'] },
  { figure: /^scenario$/, row: /^Emissionsfaktoren/, symbols: ['ΔC_F'] },
  { figure: /^scenario$/, row: /^Abstand/, symbols: ['d'] },
];

/** Printed numbers and one unit of their last place; not the years that some are of. */
function numbersIn(text: string): { value: number; unit: number }[] {
  const figures = text.replace(/^[\d–\u2060]+: /, '');
  return [...figures.matchAll(/([−-]?)(\d[\d.]*)(?:,(\d+))?/g)].map(([, sign, whole, decimals = '']) => ({
    value: Number(`${sign ? '-' : ''}${whole!.replaceAll('.', '')}.${decimals || '0'}`),
    unit: 10 ** -decimals.length,
  }));
}

interface Value {
  value?: number | null;
}
/** Of a step or an input without the text that a result is printed as. */
type Result = Value & { text?: { de: string } | undefined };

interface Trace {
  figure: string;
  quartier_id: string;
  year: number | null;
  sector: string | null;
  carrier: string | null;
  results: (Value & { step: string; text?: { de: string } })[];
  steps: (Value & { id: string; text?: undefined })[];
  inputs: (Value & { id: string; text?: undefined })[];
}

/** What the numbers of a place have to be: the figure itself, or what the place shows beside it. */
function expected({ column, row }: TracedNumber, trace: Trace): (Result | undefined)[] {
  const { figure, year, results, steps, inputs } = trace;
  const named = beside.find(
    (one) => one.figure.test(figure) && (one.column?.test(column) ?? true) && (one.row?.test(row) ?? true),
  );
  const [main] = results;
  // A part of which something is withheld has no value: the page prints the sum of the rest.
  const rest = results.find(({ step }) => step.startsWith('C_offen'));
  if (!named) return [main?.value === null ? rest : main];
  const all = [...results.map((result) => ({ ...result, id: result.step })), ...steps, ...inputs];
  return named.symbols.map((symbol) => all.find(({ id }) => id === symbol || id === `${symbol}(${year})`));
}

/** Parts of a printed total are rounded so that they add up to it; a rounded year is shown to its step. */
function isPrinted({ value, unit }: { value: number; unit: number }, result: Result | undefined): boolean {
  if (typeof result?.value !== 'number') return false;
  const shown = numbersIn(result.text?.de ?? '')[0]?.value;
  return Math.abs(result.value - value) <= unit * 1.000001 || shown === value;
}

/** Whether the calculation is the one of the address. */
function isAsked(trace: Trace, href: string): boolean {
  const { pathname, searchParams } = new URL(href, served.url);
  const asked = (name: string) => searchParams.get(name);
  return (
    trace.quartier_id === pathname.split('/').at(-2) &&
    trace.figure === asked('groesse') &&
    (asked('year') === null || trace.year === Number(asked('year'))) &&
    trace.sector === asked('sector') &&
    trace.carrier === asked('carrier')
  );
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

test('a number is the result of the calculation it leads to', async () => {
  const pages = [
    '/',
    '/rechnung',
    ...quartiers.flatMap((id) =>
      ['', '/bilanz', '/ursachen', '/massnahmen', '/aehnliche', '/daten'].map(
        (page) => `/quartiere/${id}${page}`,
      ),
    ),
    `/quartiere/${quartiers[0]}/szenario`,
    ...indicators.map((indicator) => `/vergleich?indicator=${indicator}`),
    '/vergleich/zwei?a=gelsenkirchen-horst&b=luenen-brambauer',
    '/massnahmen',
    '/massnahmen/geld',
  ];
  const problems: string[] = [];
  const traces = new Map<string, Promise<Trace>>();
  const figures = new Set<string>();
  let count = 0;
  for (const page of pages) {
    const html = await (await fetch(new URL(page, served.url))).text();
    for (const number of tracedNumbers(html)) {
      const { text, href } = number;
      if (!traces.has(href)) traces.set(href, traceOf(href));
      const trace = await traces.get(href)!;
      figures.add(trace.figure);
      if (!isAsked(trace, href)) problems.push(`${href} leads to ${trace.figure} ${trace.year}`);
      const wanted = expected(number, trace);
      // A row of a year leads to that year.
      const year = new URL(href, served.url).searchParams.get('year') ?? number.row;
      if (/^\d{4}$/.test(number.row) && year !== number.row)
        problems.push(`${page}: ${text} of ${number.row} leads to ${href}`);
      // Two quartiers stand side by side in kilograms, to ten of them where tonnes are known in steps.
      const isKilograms = page.startsWith('/vergleich/zwei') && trace.figure === 't_per_head';
      numbersIn(text).forEach((found, at) => {
        const printed = isKilograms ? { value: found.value / 1000, unit: 0.01 } : found;
        count++;
        const result = wanted[Math.min(at, wanted.length - 1)];
        if (!isPrinted(printed, result))
          problems.push(`${page}: ${text} is not ${String(result?.value)}: ${number.column}, ${href}`);
      });
    }
  }
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(350);
  expect(figures.size).toBeGreaterThan(20);
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
