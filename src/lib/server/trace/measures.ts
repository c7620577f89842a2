import { daySerial } from '#lib/trace/evaluate.ts';
import { call, minus, expression, over, series, times, type Expression } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import type { TraceSaving } from '../queries/trace-measures.ts';
import { yearEmissions, type TraceData } from './balance.ts';
import { latestYear, type Plan } from './path.ts';
import { fullYearSaving, hasRange, sideMark, sideName, type FactorOf, type Side } from './saving.ts';
import type { TraceSheet } from './sheet.ts';

/**
 * What measures add from one year to another: savings of their lines, times the difference of the shares of both
 * years in which they work, times the interaction of the programme. `from` and `to` are symbols.
 */
export function addedSavings(
  sheet: TraceSheet,
  data: TraceData,
  savings: readonly TraceSaving[],
  { side = 'central', ...rest }: { from: string; to: string; side?: Side; factorOf?: FactorOf },
): Expression {
  const measures = [...new Set(savings.map(({ measure_id }) => measure_id))];
  const added = measures.map((id) => {
    const lines = savings.filter(({ measure_id }) => measure_id === id);
    return addedSaving(sheet, data, lines, { ...rest, side: hasRange(lines) ? side : 'central' });
  });
  const interaction = sheet.input({
    id: 'i',
    name: traceText((words) => words.input.interaction),
    value: data.frame.interaction_factor,
    unit: 'share',
    file: 'programme.json',
  });
  return times(interaction, added.length === 0 ? 0 : call('SUM', series(added)));
}

/** The same of the lines of one measure. */
function addedSaving(
  sheet: TraceSheet,
  data: TraceData,
  lines: readonly TraceSaving[],
  { from, to, side, factorOf }: { from: string; to: string; side: Side; factorOf?: FactorOf },
): string {
  const { measure_id: id, title } = lines[0]!;
  const saved = (of: Side) =>
    fullYearSaving(sheet, data, lines, { id: `S${sideMark[of]}[${id}]`, side: of, factorOf });
  const needed = side === 'central' ? [saved(side)] : [saved('low'), saved('high')];
  const [after, before] = [to, from].map((year) => workingShare(sheet, data, lines[0]!, year));
  const added = needed.map((saving) => times(saving, minus(after!, before!)));
  return sheet.step(
    `ΔS${sideMark[side]}[${id}]`,
    sideName(
      traceText((words) => words.step.added(title)),
      side,
    ),
    't/a',
    // What ends before the target year is lost: then the higher saving is the lower effect.
    side === 'central' ? added[0]! : call(side === 'low' ? 'MIN' : 'MAX', ...added),
  );
}

/**
 * What measures add until the target year beyond the latest measured year, with the factors of that year, its share of
 * the gap and its range, where there are any.
 */
export function savingsUntilTarget(
  sheet: TraceSheet,
  data: TraceData,
  plan: Plan,
  savings: readonly TraceSaving[],
  { figure, isRange }: { figure: 'secured_savings' | 'measure_effect'; isRange: boolean },
): string[] {
  const t = latestYear(sheet, data);
  const years = { from: t, to: plan.year };
  const sum = addedSavings(sheet, data, savings, years);
  const emissions = yearEmissions(sheet, data, data.frame.latest_year!);
  const name = traceText((words) => (figure === 'secured_savings' ? words.step.secured : words.step.effect));
  const saved = sheet.step('S', name, 't', sum, { figure });
  const bounds = (isRange ? (['low', 'high'] as const) : []).map((side) => {
    const bound = addedSavings(sheet, data, savings, { ...years, side });
    return sheet.step(`S${sideMark[side]}`, sideName(name, side), 't', bound);
  });
  const gap = minus(emissions, plan.tonnes);
  return [
    saved,
    ...bounds,
    ...(data.frame.secured_share_of_gap === null
      ? []
      : [
          sheet.step(
            'S%',
            traceText((words) => words.step.securedShare),
            '%',
            over(times(100, saved), gap),
          ),
        ]),
  ];
}

/** Of implemented and secured measures, and what they leave of the latest emissions. */
export function securedSavings(
  sheet: TraceSheet,
  data: TraceData,
  plan: Plan,
  savings: readonly TraceSaving[],
  isRange: boolean,
): string[] {
  const found = savingsUntilTarget(sheet, data, plan, savings, { figure: 'secured_savings', isRange });
  const emissions = yearEmissions(sheet, data, data.frame.latest_year!);
  const left = sheet.step(
    'C₁',
    traceText((words) => words.step.afterSecured),
    't',
    minus(emissions, found[0]!),
  );
  return [...found, left];
}

/**
 * The sum over implemented measures beside a decomposition, negative where they save, and what it leaves unexplained
 * of the local contribution. Factors are those of the later year.
 */
export function measureLedger(
  sheet: TraceSheet,
  data: TraceData,
  local: string,
  { savings, years }: { savings: readonly TraceSaving[]; years: readonly [number, number] },
): string[] {
  const [from, to] = (['y₀', 'y₁'] as const).map((id, index) =>
    sheet.input({
      id,
      name: traceText((words) => (index === 0 ? words.input.firstYear : words.input.lastYear)),
      value: years[index]!,
      unit: 'year',
    }),
  ) as [string, string];
  const measures = sheet.step(
    'ΔC[measures]',
    traceText((words) => words.step.measures),
    't',
    minus(0, addedSavings(sheet, data, savings, { from, to })),
  );
  const remainder = sheet.step(
    'ΔC[remainder]',
    traceText((words) => words.step.remainder),
    't',
    minus(local, measures),
  );
  return [measures, remainder];
}

/** Days of [completion, end of lifetime) in a year by the days of the year. */
function workingShare(sheet: TraceSheet, data: TraceData, line: TraceSaving, year: string): string {
  const { measure_id: id, title } = line;
  const place = { file: data.file('measures'), row: line.measure_row, source: line.source };
  const completion = sheet.input({
    ...place,
    id: `von[${id}]`,
    name: traceText((words) => words.input.completion(title)),
    value: daySerial(line.completion_date),
    unit: 'date',
  });
  const begin = call('DATE', year, 1, 1);
  const following = call(
    'DATE',
    { kind: 'operation', sign: '+', left: expression(year), right: { kind: 'number', value: 1 } },
    1,
    1,
  );
  let end: Expression = following;
  if (line.lifetime_years !== null) {
    const lifetime = sheet.input({
      ...place,
      id: `n[${id}]`,
      name: traceText((words) => words.input.lifetime(title)),
      value: line.lifetime_years,
      unit: 'years',
    });
    const last = sheet.step(
      `bis[${id}]`,
      traceText((words) => words.step.end(title)),
      'date',
      call('EDATE', completion, call('ROUND', times(12, lifetime), 0)),
    );
    end = call('MIN', last, following);
  }
  const days = call('MAX', 0, minus(end, call('MAX', completion, begin)));
  return sheet.step(
    `a[${id}](${year})`,
    traceText((words) => words.step.share(title, String(sheet.value(year)))),
    'share',
    over(days, minus(following, begin)),
  );
}
