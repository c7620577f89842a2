import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Trace } from '#lib/trace/trace.ts';
import { traceFigures } from '#lib/domain/trace-figures.ts';
import { buildTrace } from '#lib/server/trace/trace.ts';
import { writeTraceWorkbook } from '#lib/server/files/workbook/workbook.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { openData } from '../fixtures/opened.ts';
import { describeWithLibreOffice, recalculate } from '../libreoffice.ts';

let open: OpenEdition;
beforeAll(async () => {
  open = await openData('demo');
});
afterAll(() => open.database.close());

const about = {
  quartier: 'Horst',
  municipality: 'Gelsenkirchen',
  scope: 'Haushalte',
};

/** Interim targets and means over base years, local factors, reported emissions, gaps and a passed year. */
const quartiers = [
  'gelsenkirchen-horst',
  'bottrop-kirchhellen',
  'duisburg-neuenkamp',
  'hagen-wehringhausen',
  'oberhausen-tackenberg',
  'xanten-hochbruch',
];

const sheetsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets;

/** A step as its formula is built, whatever numbers and years stand in it. */
const shapeOf = ({ expression }: Trace['steps'][number]) => JSON.stringify(expression).replace(/\d+/g, '#');

/** Tells of one calculation after the other whether its figure or a step of it is of a shape not seen before. */
function noveltyOf(): (trace: Trace) => boolean {
  const seen = new Set<string>();
  return ({ figure, steps }) => {
    const before = seen.size;
    for (const shape of [figure, ...steps.map(shapeOf)]) seen.add(shape);
    return seen.size > before;
  };
}

/** Values of the results: name, recomputed, unit, of the edition. */
function resultsOf<Value>(sheet: readonly Value[][], trace: Trace): Value[][] {
  const head = sheet.findIndex((row) => row[1] === 'nachgerechnet');
  return trace.results.map((_, index) => sheet[head + 1 + index]!);
}

describe('a workbook', () => {
  it('has four sheets, its mark, its edition and its boundary, and values for those who do not calculate', async () => {
    const trace = (await buildTrace(open, 'gelsenkirchen-horst', { figure: 'gap' }))!;
    const bytes = await writeTraceWorkbook(trace, open, about, 'de');
    const sheets = await sheetsOf(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Ergebnis', 'Eingaben', 'Faktoren', 'Hinweise']);
    for (const { rows } of sheets) expect(rows[1]![0]).toBe('Demonstrationsdaten – keine Messwerte');
    const text = sheets[0]!.rows.flat().join('|');
    expect(text).toContain(`|${open.manifest.id}, veröffentlicht am`);
    expect(text).toContain('|Sektoren|Haushalte|');
    const [row] = resultsOf(sheets[0]!.rows, trace);
    expect(row![1]).toBeCloseTo(trace.results[0]!.value!, 6);
    expect(sheets[0]!.rows.flat()).toContain('C(2024) − P(2024)');
  });

  it('is the same file every time, and English on demand', async () => {
    const trace = (await buildTrace(open, 'gelsenkirchen-horst', { figure: 'emissions' }))!;
    const [first, second] = [
      await writeTraceWorkbook(trace, open, about, 'de'),
      await writeTraceWorkbook(trace, open, about, 'de'),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const english = await sheetsOf(await writeTraceWorkbook(trace, open, about, 'en'));
    expect(english.map(({ name }) => name)).toEqual(['Result', 'Inputs', 'Factors', 'Notes']);
    expect(english[0]!.rows[1]![0]).toBe('Demonstration data – not measurements');
  });
});

describeWithLibreOffice('LibreOffice recalculates a workbook to the same values', () => {
  it('of every figure, from inputs alone', async () => {
    const traces = new Map<string, Trace>();
    const saysNew = noveltyOf();
    const workbooks = new Map<string, Uint8Array>();
    const asked = [
      ...quartiers.flatMap((quartier) => traceFigures.map((figure) => ({ quartier, figure }))),
      // What is shown of a part, beside a total with confidential cells and beside none.
      { quartier: 'luenen-brambauer', figure: 'emissions', sector: 'households' },
      { quartier: 'luenen-brambauer', figure: 'emissions', carrier: 'heating_oil' },
      {
        quartier: 'gelsenkirchen-horst',
        figure: 'scenario',
        measures: 'gelsenkirchen-horst-03,gelsenkirchen-horst-04',
        scenario: 'strom-schnell',
      },
    ] as const;
    for (const { quartier, ...question } of asked) {
      const trace = (await buildTrace(open, quartier, question))!;
      if (trace.results.every(({ value }) => value === null) || !saysNew(trace)) continue;
      const name = [quartier, ...Object.values(question)].join('-');
      traces.set(name, trace);
      // Wrong values beside the formulas: what comes back right was computed.
      const spoilt = { ...trace, steps: trace.steps.map((step) => ({ ...step, value: -1 })) };
      workbooks.set(name, await writeTraceWorkbook(spoilt, open, about, 'de'));
    }
    // each figure, and among them every shape of a step
    expect(workbooks.size).toBeGreaterThan(traceFigures.length);
    const found: string[] = [];
    for (const [name, sheet] of await recalculate(workbooks)) {
      const trace = traces.get(name)!;
      const rows = resultsOf(sheet, trace);
      trace.results.forEach(({ step, value }, index) => {
        if (value === null) return;
        const [, recomputed, , edition] = rows[index]!;
        // LibreOffice saves 15 digits.
        expect(Number(edition) / (value || 1), name).toBeCloseTo(value === 0 ? 0 : 1, 12);
        const difference = Math.abs(Number(recomputed) - value);
        if (!(difference <= 1e-9 * Math.max(Math.abs(value), 1)))
          found.push(`${name} ${step}: ${String(recomputed)} for ${value}`);
      });
    }
    expect(found).toEqual([]);
  });
});
