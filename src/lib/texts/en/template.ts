import type { templateDe } from '../de/template.ts';

export const templateEn: typeof templateDe = {
  title: (place) => (place ? `Data template ${place}` : 'Data template'),
  origin: (edition, date) => `Filled in with the public edition ${edition} of ${date}`,

  sheets: {
    energy: 'Final energy',
    reported_emissions: 'Reported emissions',
    reference: 'Reference figures',
    measures: 'Measures',
    measure_savings: 'Measure savings',
    targets: 'Targets',
    quartiers: 'Neighbourhoods',
    changes: 'Changes',
    milestones: 'Milestones',
    weather: 'Weather',
    emission_factors: 'Emission factors',
    published_totals: 'Published totals',
    sectors: 'Sectors',
    carriers: 'Energy carriers',
    heating_shares: 'Heating shares',
    factor_scenarios: 'Factor scenarios',
  },
  programmeSheet: 'Programme',
  programmeText: 'What holds for all neighbourhoods. Leave the keys in the first column as they are.',

  how: {
    title: 'How to fill in the template',
    yellow: (years) =>
      years === ''
        ? 'Enter your figures in the yellow cells.'
        : `Enter your figures in the yellow cells. On the sheets with a yellow tab rows for ${years} are prepared at the top, and below them is what has been published. At the bottom of each sheet are yellow rows for anything else.`,
    white:
      'White rows have been published. Change only what is wrong or out of date in them. A row that you delete stays published.',
    unused:
      'Leave a year that you do not deliver yellow and blank: rows without figures do not count. Of a year that you deliver, fill in all rows; where there is nothing, with 0 or NO.',
    withheld: (word) =>
      `Grey cells hold "${word}": the value is confidential and stays as it is. Leave the word; overwrite it only if the value changes.`,
    keep: 'Do not change heads or names of sheets. Heads with * are required. Where there is a list, choose from it; what belongs in a column is shown when you click a cell.',
  },

  check: {
    title: 'How to check and hand in',
    page: (address) =>
      `Save, and check on the page ${address}. Within seconds it says what is wrong and where. Nothing is stored there.`,
    command: (edition) => `Or, with the program at hand: npm run monitor -- check FILE --base ${edition}`,
    send: (contact) =>
      contact
        ? `Please send the file and any questions to: ${contact}`
        : 'Please send the file and any questions to the office that gave you this template.',
  },

  tables: 'The sheets',
  counted: (vacant, rows) =>
    [
      vacant > 0 ? `${vacant} ${vacant === 1 ? 'row' : 'rows'} to fill in` : '',
      rows > 0 ? `${rows} published` : 'nothing published yet',
    ]
      .filter(Boolean)
      .join(', '),

  meanings: {
    title: 'What the words mean',
    terms: [
      [
        'MWh',
        'Megawatt hours of final energy in the calendar year, net calorific value (Hi). 1 MWh = 1,000 kWh.',
      ],
      ['t CO₂e', 'Tonnes of greenhouse gases, as CO₂. 1 t = 1,000 kg.'],
      ['0 or blank', '0 means: nothing was used. Blank means: not known. That is not the same.'],
      ['NO', 'In place of a number: does not occur in the neighbourhood.'],
      ['NE', 'In place of a number: occurs, but was not estimated.'],
      ['IE', 'In place of a number: is included in another row.'],
      ['C', 'In place of a number: confidential.'],
      ['final', 'The value is billed or measured and will not change.'],
      ['provisional', 'The value may still change.'],
      ['estimated', 'The value is an estimate.'],
      ['measured', 'Read from a meter or counted. Besides: billed (from bills), modelled (computed).'],
      ['A to D', 'Quality after BISKO: A measured on site, D from national figures. Blank counts as D.'],
      ['Number of connections', 'With fewer than five the value is not published.'],
    ],
    withheld:
      'The value is known but not published, because it would let single people be recognised. It stays unchanged.',
  },

  prompt: {
    required: 'Required.',
    example: (text) => `For example: ${text}`,
  },
  errors: {
    title: 'This does not fit here',
    list: 'Please choose an entry of the list.',
    year: (from, to) => `Please enter a year from ${from} to ${to}.`,
    day: 'Please enter a day, for example 2026-10-31.',
    whole: 'Please enter a whole number from 0.',
    fromZero: 'Please enter a number from 0, without its unit. If the value is not known, leave it blank.',
    above: 'Please enter a number above 0, without its unit.',
    number: 'Please enter a number, without its unit.',
    between: (from, to) => `Please enter a number from ${from} to ${to}.`,
  },

  download: {
    heading: 'Template to fill in',
    text: 'An Excel workbook for one neighbourhood, filled in with this edition: next year only new rows are added. The first sheet says what to enter.',
    way: 'An Excel workbook for each neighbourhood, filled in with what there is.',
    onPages: 'Each neighbourhood has its template on its page "Data".',
    form: 'Choose a template',
    submit: 'Download template',
    link: 'Template to fill in (XLSX)',
  },
};
