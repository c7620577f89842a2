import type { FactorRow } from '#lib/domain/records/balance.ts';

interface FactorLine {
  carrier: string;
  quartierId: string | null;
  includesUpstream: boolean;
  byYear: Map<number, { value: number; source: number }>;
}

/** One line per carrier, and per local factor; sources numbered from 1 in the order of appearance. */
export function factorTable(factors: readonly FactorRow[]) {
  const lines = new Map<string, FactorLine>();
  const sources: string[] = [];
  for (const { carrier, year, quartier_id, g_per_kwh, includes_upstream, source } of factors) {
    const key = `${carrier} ${quartier_id ?? ''}`;
    const line = lines.get(key) ?? {
      carrier,
      quartierId: quartier_id,
      includesUpstream: true,
      byYear: new Map<number, { value: number; source: number }>(),
    };
    lines.set(key, line);
    line.includesUpstream &&= includes_upstream;
    if (!sources.includes(source)) sources.push(source);
    line.byYear.set(year, { value: g_per_kwh, source: sources.indexOf(source) + 1 });
  }
  const years = [...new Set(factors.map(({ year }) => year))].sort((a, b) => a - b);
  return { lines: [...lines.values()], years, sources };
}

/** Numbers of the sources of a line in these years. */
export function sourcesOf(line: FactorLine, years: readonly number[]): number[] {
  return [...new Set(years.flatMap((year) => line.byYear.get(year)?.source ?? []))];
}

/** The years of the balance, at most `limit` of them, the newest. */
export function shownYears(
  years: readonly number[],
  { first_year, last_year }: { first_year: number | null; last_year: number | null },
  limit = 8,
): number[] {
  return years
    .filter((year) => first_year === null || last_year === null || (year >= first_year && year <= last_year))
    .slice(-limit);
}
