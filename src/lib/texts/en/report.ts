import type { reportDe } from '../de/report.ts';

export const reportEn: typeof reportDe = {
  title: 'Interim report',
  contents: 'Contents',
  lead: 'The report of this edition: where the programme and each neighbourhood stand, what is missing and what measures bring. As PDF to hand out and as a Word file to edit.',
  downloads: 'Download',
  pdf: 'PDF',
  docx: 'Word',
  whole: 'Interim report with all fact sheets',
  subtitleOf: (programme, date) => `${programme}. Edition of ${date}`,
  picture: 'Figure',
  table: 'Table',
  part: (n, of) =>
    `The report takes ${n} of ${of} neighbourhoods; the address names others: ?quartiers=id,id`,

  summary: 'Summary',
  verdicts: {
    caption: 'Where the neighbourhoods stand',
    quartier: 'Neighbourhood',
    year: 'Year',
    emissions: 'Emissions, t CO₂e',
    change: 'since base',
    target: 'Target',
    level: 'Level',
    trend: 'Trend',
    measures: 'Measures',
    note: 'Emissions of the latest complete year, within the boundary of each target. Target: reduction by the target year against the baseline. “–”: cannot be given.',
  },

  changes: {
    title: 'What changes since the last edition and why',
    compared: (id, date) => `It is compared with edition ${id} of ${date}.`,
    verdicts: 'Other verdicts',
    all: (address) => `All changed values with file and row: ${address}`,
  },

  stand: {
    title: 'State of delivery',
    complete: (n, of, year) =>
      `For ${year}, ${n} of ${of} neighbourhoods ${n === '1' ? 'is' : 'are'} complete.`,
    items: (items, quartiers) =>
      `${items === '1' ? 'One item is' : `${items} items are`} missing from ${quartiers === '1' ? 'one neighbourhood' : `${quartiers} neighbourhoods`}.`,
    none: 'No item is missing from the balances.',
    caption: 'Complete years and missing items',
    quartier: 'Neighbourhood',
    latest: 'latest complete year',
    open: 'missing items',
    warnings: 'check notes',
  },

  sheets: 'Fact sheets',
  sheet: {
    title: (name) => `Fact sheet ${name}`,
    short: 'Fact sheet',
    verdicts: 'Four verdicts',
    verdict: 'Verdict',
    name: 'Check',
    basis: 'What it rests on',
    measures: 'Measures',
    largest: 'The largest savings first',
    measure: 'Measure',
    state: 'State',
    saving: 'Saving, t/a',
    completion: 'done',
    invest: 'Investment, €',
    funding: 'Funding, €',
    more: (n) =>
      `${n === '1' ? 'One more measure is' : `${n} more measures are`} in the data of the edition.`,
    missing: 'What is missing',
    nothingMissing: 'No item is missing from the balances.',
    notes: 'Notes of the check',
    moreNotes: (n) => `${n === '1' ? 'One more is' : `${n} more are`} in the data of the edition.`,
    basisTitle: 'Basis of the figures',
  },

  comparison: { title: 'Comparison' },
  money: {
    title: 'Measures in the programme',
    caption: 'Investment and funding by certainty',
    certainty: 'Certainty',
    measures: 'Measures',
    invest: 'Investment, €',
    investOf: 'known for',
    funding: 'Funding, €',
    fundingOf: 'known for',
  },

  method: {
    title: 'Method in short',
    lines: [
      'Balances cover final energy in the neighbourhood, following BISKO: with upstream emissions, the federal electricity mix and no weather correction. Where a neighbourhood deviates, it says so beside its figures.',
      'A year counts only if all data of the boundary are there; otherwise the latest complete year is used. Without one, or without a target, the verdict is “not assessable”. Missing data are not filled in; only the budget takes the mean of the neighbouring years for a missing one, and says so. Values delivered as estimates are called so here too.',
      'The target path is the straight line from the baseline to the target. A better electricity mix lowers emissions without any local work; the analysis of causes tells both apart.',
      'A measure is secured if it is under way and its funding is certain. The secured path counts these and the completed ones, not what is decided or an idea.',
    ],
    factors: (set) => `Emission factors: ${set}.`,
    reproduce: (id) =>
      `All figures come from edition ${id}. It does not change any more; unless it is withdrawn, “How computed” leads there from the figures to the delivered cells.`,
  },
  sources: { title: 'Sources', source: 'Data', licence: 'Licence', none: 'not stated' },
  glossary: 'Terms',
};
