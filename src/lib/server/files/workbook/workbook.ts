import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import { formatDate, formatNumber, formatYears } from '#lib/domain/numbers/format.ts';
import { write, type Notation } from '#lib/trace/notation/notation.ts';
import { spreadsheet } from '#lib/trace/notation/spreadsheet.ts';
import { isWithheld, type Trace } from '#lib/trace/trace.ts';
import { type TraceUnit } from '#lib/domain/trace-figures.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { scenarioTexts, texts, traceTexts } from '#lib/texts/index.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { WorkbookInputs } from './workbook-inputs.ts';
import { WorkbookSheet, writeWorkbook, type CellLook } from './workbook-sheet.ts';

const looks: Partial<Record<TraceUnit, CellLook>> = {
  year: 'fine',
  date: 'date',
  share: 'fine',
  count: 'fine',
};

const valueColumn = 3;

/** A figure as a workbook that recalculates; values of its formulas are in the file for viewers that do not. */
export async function writeTraceWorkbook(
  trace: Trace,
  open: OpenEdition,
  about: { quartier: string; municipality: string; scope: string },
  lang: Language,
): Promise<Uint8Array> {
  const { page, sign, workbook: words, unit: units } = traceTexts[lang];
  const { kind, id, published_at } = open.manifest;
  const marks = [
    ...figureMarks({ edition: open.edition, isDemo: kind === 'demo' }, lang),
    ...(trace.figure === 'scenario' ? [scenarioTexts[lang].notice] : []),
  ];
  const place = `${about.quartier}, ${about.municipality}`;
  const inputs = new WorkbookInputs(trace, lang, marks);
  const sheet = new WorkbookSheet(texts[lang].term.result, [26, 44, 24, 18, 22, 70]);

  sheet.heading(`${sign}: ${trace.title[lang]}`, marks);
  for (const fact of [
    [texts[lang].term.quartier, place],
    [page.scope, about.scope],
    ...(trace.assumption ? [[page.scenario, trace.assumption[lang]]] : []),
    [texts[lang].term.baseYears, trace.base_years ? formatYears(trace.base_years) : page.noBase],
    [texts[lang].footer.factorSet, trace.factor_set ?? '–'],
    [texts[lang].term.quality, formatNumber(trace.data_quality, lang, { digits: 2 })],
    [texts[lang].term.view, trace.is_bisko_like ? page.biskoLike : page.notBisko],
    [texts[lang].footer.edition, `${id}, ${page.published(formatDate(published_at, lang))}`],
    [texts[lang].term.formula, trace.formula[lang].join('; ')],
  ])
    sheet.line(fact);
  for (const remark of remarks(trace, lang)) sheet.line([remark], 'mark');
  sheet.skip();

  sheet.line(
    [texts[lang].term.result, words.recomputed, words.unit, words.edition, words.difference, words.rounded],
    'head',
  );
  const noValue = isWithheld(trace) ? page.notGiven : texts[lang].verdict.words.not_assessable;
  const results = trace.results.map(({ step, name, value, unit, text }) => ({
    step,
    value,
    unit,
    row: sheet.line(
      [name[lang], null, units[unit], value, null, value === null ? noValue : text[lang]],
      ['wrapped', 'result', 'plain', looks[unit] ?? 'amount', 'fine', 'plain'],
    ),
  }));
  sheet.skip();
  sheet.line(
    [
      page.symbol,
      texts[lang].term.meaning,
      texts[lang].term.year,
      texts[lang].term.value,
      words.unit,
      page.how,
    ],
    'head',
  );
  const first = sheet.row + 1;
  const rows = new Map(trace.steps.map((step, index) => [step.id, first + index]));
  const notation = inPlaces(rows, inputs);
  for (const step of trace.steps) {
    const row = sheet.line(
      [step.id, step.name[lang], step.year, null, units[step.unit], step.formula[lang]],
      ['plain', 'wrapped', 'whole', 'amount', 'plain', 'plain'],
    );
    const formula = write(step.expression, notation);
    sheet.formula(row, valueColumn, formula, step.value, looks[step.unit] ?? 'amount');
  }
  for (const { row, step, value, unit } of results) {
    const at = rows.get(step);
    if (at === undefined) continue;
    const known = trace.steps.find((row) => row.id === step)?.value ?? null;
    const look = looks[unit] ?? 'result';
    sheet.formula(row, 1, `$${columnLetters(valueColumn)}$${at}`, known, look);
    if (value !== null) sheet.formula(row, 4, `B${row}-D${row}`, (known ?? 0) - value, 'fine');
  }

  const frozenRows = marks.length + 3;
  return writeWorkbook(
    [
      sheet.finish(),
      inputs.inputs.finish({ frozenRows }),
      inputs.factors.finish({ frozenRows }),
      notes(trace, marks, lang).finish({ isLandscape: false }),
    ],
    { title: `${trace.title[lang]}, ${place}`, subject: marks.join(' ') || sign, published_at },
  );
}

/** What keeps the figure from being read without a caveat. */
function remarks(trace: Trace, lang: Language): string[] {
  const { page } = traceTexts[lang];
  const { confidential_cells: n } = trace;
  return [
    ...(trace.is_lower_bound ? [page.lowerBound] : []),
    ...(trace.weather_corrected ? [page.corrected] : []),
    ...(n > 0 ? [page.confidential(formatNumber(n, lang), n === 1)] : []),
    ...trace.reasons.map((reason) => reasonText(reason)[lang]),
  ];
}

/** Names of an expression as places of the workbook; steps stand on the sheet that holds the formulas. */
function inPlaces(rows: ReadonlyMap<string, number>, inputs: WorkbookInputs): Notation<string> {
  const cell = (row: number, column = valueColumn) => `$${columnLetters(column)}$${row}`;
  const address = (id: string) => (inputs.has(id) ? inputs.address(id) : cell(rows.get(id)!));
  return {
    ...spreadsheet,
    name: address,
    series: (ids, of) => {
      const column = of === 'year' ? 2 : valueColumn;
      const places = ids.map((id) => rows.get(id) ?? 0);
      const isBlock = places.every((row, index) => row > 0 && row === places[0]! + index);
      return isBlock
        ? `${cell(places[0]!, column)}:${cell(places.at(-1)!, column)}`
        : ids.map(address).join(',');
    },
    cells: (sum, year, carrier) => inputs.sum(sum, year, carrier),
  };
}

function notes(trace: Trace, marks: readonly string[], lang: Language): WorkbookSheet {
  const { workbook: words, page } = traceTexts[lang];
  const sheet = new WorkbookSheet(words.notes, [100]);
  sheet.heading(words.notes, marks);
  sheet.line([trace.explanation[lang]], 'wrapped');
  sheet.skip();
  for (const line of words.notesList) sheet.line([line], 'wrapped');
  if (trace.inputs.some(({ state }) => state === 'C')) sheet.line([words.confidentialNote], 'wrapped');
  sheet.line([page.rounding], 'wrapped');
  return sheet;
}
