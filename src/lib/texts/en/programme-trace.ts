import type { programmeTraceDe } from '../de/programme-trace.ts';

export const programmeTraceEn: typeof programmeTraceDe = {
  sum: 'Programme total',
  title: (year: string) => `Emissions of the programme ${year}`,
  lead: 'Sum over the neighbourhoods whose balance of the year is complete. Only neighbourhoods that have both and whose level is assessable are compared with the path; otherwise a missing one would shift the sum.',
  leads: {
    comparable:
      'Sum over the neighbourhoods that are complete in all comparable years of the programme: the same ones in every year. Those of them whose level is assessable are compared with the path.',
  },
  coverage: (n: string, of: string) => `${n} of ${of} ${of === '1' ? 'neighbourhood' : 'neighbourhoods'}`,
  none: 'No neighbourhood has a complete balance for this year.',
  results: {
    caption: 'Totals of the programme with their number of neighbourhoods',
    total: 'Emissions',
    compared: 'Emissions, neighbourhoods with a path',
    path: 'Target path of the same neighbourhoods',
    gap: 'Gap to the path',
  },
  quartiers: {
    title: 'What each neighbourhood adds',
    subtitle: 'Every figure leads to its own calculation. Sums are taken before rounding.',
    caption: 'Emissions and target path by neighbourhood',
    pages: 'Pages of neighbourhoods',
    path: 'Target path, t\u00a0CO₂e',
    remark: 'Remark',
  },
  otherYears: 'Other years',
  workbook: {
    coverage: 'Coverage',
    counted: 'number of neighbourhoods',
    reasons: 'not included or without a path, because',
  },
};
