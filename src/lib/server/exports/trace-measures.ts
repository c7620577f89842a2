import {
  call,
  daySerial,
  minus,
  named,
  over,
  series,
  times,
  type Expression,
} from '#lib/domain/trace-expression.ts';
import { traceText } from '#lib/domain/texts/trace.ts';
import type { SavingLine, TraceSaving } from '../queries/trace-measures.ts';
import { yearEmissions, type TraceData } from './trace-balance.ts';
import { latestYear, type Plan } from './trace-path.ts';
import type { TraceSheet } from './trace-sheet.ts';

/**
 * What measures add from one year to another: savings of their lines, times the difference of the shares of both
 * years in which they work, times the interaction of the programme. `years` are symbols.
 */
function addedSavings(
  sheet: TraceSheet,
  data: TraceData,
  savings: readonly TraceSaving[],
  years: { from: string; to: string },
): Expression {
  const measures = [...new Set(savings.map(({ measure_id }) => measure_id))];
  const added = measures.map((id) => {
    const lines = savings.filter(({ measure_id }) => measure_id === id);
    const saved = lines.map((line, index) => lineSaving(sheet, data, line, index));
    const { title } = lines[0]!;
    const saving = sheet.step(
      `S[${id}]`,
      traceText((words) => words.step.saving(title)),
      't/a',
      saved.length === 1 ? named(saved[0]!) : call('SUM', series(saved)),
    );
    const [after, before] = [years.to, years.from].map((year) => workingShare(sheet, data, lines[0]!, year));
    return sheet.step(
      `ΔS[${id}]`,
      traceText((words) => words.step.added(title)),
      't/a',
      times(saving, minus(after!, before!)),
    );
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

/**
 * What measures add until the target year beyond the latest measured year, with the factors of that year, and its
 * share of the gap where there is one.
 */
export function savingsUntilTarget(
  sheet: TraceSheet,
  data: TraceData,
  plan: Plan,
  savings: readonly TraceSaving[],
  figure: 'secured_savings' | 'measure_effect',
): string[] {
  const t = latestYear(sheet, data);
  const sum = addedSavings(sheet, data, savings, { from: t, to: plan.year });
  const emissions = yearEmissions(sheet, data, data.frame.latest_year!);
  const saved = sheet.step(
    'S',
    traceText((words) => (figure === 'secured_savings' ? words.step.secured : words.step.effect)),
    't',
    sum,
    { figure },
  );
  const gap = minus(emissions, plan.tonnes);
  return [
    saved,
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
): string[] {
  const found = savingsUntilTarget(sheet, data, plan, savings, 'secured_savings');
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

/** Saved energy of one line times the factor that it is held at. */
export function lineSaving(sheet: TraceSheet, data: TraceData, line: SavingLine, index: number): string {
  const id = `${line.measure_id}/${index + 1}`;
  const carrier = data.label(line.carrier);
  const name = traceText((words, lang) => words.input.savedEnergy(line.title, carrier[lang]));
  const energy = sheet.input({
    id: `ΔE[${id}]`,
    name,
    value: line.saving_mwh,
    unit: 'MWh',
    file: data.file('measure_savings'),
    row: line.row,
    source: line.source,
    sector: line.sector,
    carrier: line.carrier,
  });
  const factor = sheet.input({
    id: `ef[${line.carrier}]`,
    name: carrier,
    value: line.factor_g_per_kwh,
    unit: 'g/kWh',
    file: data.file('emission_factors'),
    row: line.factor_row,
    source: line.factor_source,
    year: line.factor_year,
    carrier: line.carrier,
    is_local_factor: line.is_local_factor,
  });
  return sheet.step(`S[${id}]`, name, 't/a', over(times(energy, factor), 1000));
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
    { kind: 'operation', sign: '+', left: named(year), right: { kind: 'number', value: 1 } },
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
