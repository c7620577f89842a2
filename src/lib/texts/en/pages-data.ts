import type { dataDe } from '../de/pages-data.ts';

export const dataEn = {
  lead: (tables, edition, date) =>
    `You are reading edition ${edition} of ${date}. All its figures can be downloaded: ${tables} tables, without a login.`,

  ways: {
    files: (tables) =>
      `${tables} tables as CSV, for Excel, as Parquet and Arrow; and the interface for programs.`,
    check:
      'Drop an Excel, LibreOffice or CSV file of your own: it comes back with its errors marked, or it says what would change.',
    own: 'A folder of CSV files is enough; a template comes along. All of it is checked before anything appears.',
    contract: 'What each table may contain, column by column, with examples.',
    warnings: (count, isOne) =>
      isOne ? 'One remark on the delivered files.' : `${count} remarks on the delivered files.`,
  },

  downloads: {
    heading: 'Download files',
    lead: (tables, edition, date) => `${tables} tables of edition ${edition} of ${date}, with all digits.`,
    text:
      'CSV is written in UTF-8, with comma and decimal point. “CSV for German Excel” opens correctly in Excel with German ' +
      'settings: with semicolon and decimal comma. Parquet and Arrow (IPC, file format) are meant for analysis by programs; ' +
      'they name edition, licence and source inside the file too.',
    delivered: 'Delivered',
    deliveredText: 'As they came in; the page “The tables and their columns” describes them.',
    computed: 'Computed',
    computedText: 'What was computed from them, by the formulas of the method.',
    table: 'Table',
    content: 'Content',
    files: 'Files',
    file: (name, type) => `${name} as ${type}`,
    narrow: (name, rows) => `${name}, ${rows} ${rows === '1' ? 'row' : 'rows'}`,
  },

  edition: {
    heading: 'This edition',
    text:
      'An edition is a frozen state. The same input files and the same program give the same checksum again; so every figure ' +
      'can be reproduced later.',
    published: 'Published',
    embargo: 'Under embargo until',
    contentHash: 'Checksum of the content (SHA-256)',
    software: 'Program version',
    licence: 'Licence of the data',
    noLicence: 'The data name no licence.',
    inputs: 'Input files',
    inputsText: 'What the edition is made from. The checksum identifies each file.',
    bytes: 'Bytes',
    sha256: 'SHA-256',
  },

  cite: {
    heading: 'How to cite',
    line: (title, owner, edition, date, address) =>
      `${title}. ${owner}Edition ${edition} of ${date}. ${address}`,
    by: (owner) => `Published by ${owner}. `,
    note: 'The link always leads to exactly this edition, even if there are newer ones.',
    notYet: (until) =>
      `This edition is under embargo until ${until} and must not be cited before. When it appears it gets its number; then this says how to cite it.`,
  },

  warnings: {
    heading: 'Remarks of the check',
    none: 'The check of the input files found nothing to remark.',
    text: (count, isOne) =>
      isOne
        ? 'All files are checked before publication. Errors prevent it; this remark does not, but belongs to the figures.'
        : `All files are checked before publication. Errors prevent it; these ${count} remarks do not, but belong to the figures.`,
    pages: 'Pages of the remarks',
  },

  editions: {
    heading: 'All editions',
    text: 'Earlier editions stay available unchanged, with all their pages, pictures and files. Withdrawn ones are named with date and reason.',
    current: 'current',
    shown: 'shown here',
  },

  api: {
    heading: 'Interface',
    text: 'All pages rest on the same answers that programs can ask for: JSON, without a login, with the edition in every answer.',
    address: 'Address',
    answer: 'Answer',
    list: {
      '/programme': 'Programme and its totals',
      '/quartiers': 'Neighbourhoods with master data and latest assessable year',
      '/comparison': 'One indicator for all neighbourhoods',
      '/measures': 'All measures',
      '/editions': 'All editions',
      '/tables': 'All tables that are given out as files',
      '/datapackage.json': 'Description of all tables for programs (Data Package 2.0)',
      '/openapi.json': 'Description of all addresses and answers (OpenAPI)',
    },
  },

  own: {
    heading: 'Load data of your own',
    text:
      'A programme is a folder: one file programme.json and one CSV file per table. Excel, LibreOffice and ' +
      'German CSV are read as well, be it with titles, years as columns or kWh. A filled template with instructions (in ' +
      'German, with an English summary) comes with the Quartiersmonitor, in the folder data/template.',
    folder: 'my-folder',
    steps: {
      copy: 'Copy the template',
      check:
        'Check, as often as you like. All problems are named at once, with file, row, column and remedy.',
      publish:
        'Publish. A new edition is made only if everything is sound; until then, and on any error, the one before stays in ' +
        'force. The running server shows the new one without a restart.',
      editions: 'List the editions and make an earlier one current again.',
      export:
        'Take everything along: all tables as CSV and Parquet, with their description; the folder can be published again.',
    },
    label: 'Interim report 2026',
    exportFolder: 'export-folder',
    rulesHeading: 'How the data contract writes CSV files',
    rules: [
      'Text file in UTF-8, separated by commas, the first row with the column names.',
      'Numbers with a decimal point and without thousands separators: 18450.5. Something like 12.500 is refused, for in German it ' +
        'may mean 12.5 or 12,500.',
      'Dates as 2026-03-31, yes and no as true and false.',
      'Energy is final energy in MWh per year, on the net calorific value (Hi).',
      'An empty field means “not given” and never zero.',
    ],
  },

  contract: {
    heading: 'The tables and their columns',
    text: 'Needed are programme.json, the table “quartiers” and at least one of the tables “energy” and “reported_emissions”; with “energy” also “emission_factors”.',
    required: 'needed',
    columns: (count) => `${count} columns`,
    column: 'Column',
    needed: 'Required',
    example: 'Example',
    key: 'key',
    no: '',
    values: (list) => `Possible: ${list}.`,
    references: (table) => `As in the table ${table}.`,
    keyText: (columns) => `Each row is identified by ${columns}.`,
    header: 'Header row',
    types: {
      varchar: 'text',
      double: 'number',
      integer: 'whole number',
      smallint: 'whole number',
      year: 'year',
      boolean: 'true or false',
      date: 'date',
    },
  },

  programmeFile: {
    heading: 'programme.json',
    text: 'What holds for all neighbourhoods.',
    fields: {
      id: 'Id of the programme',
      title: 'Title in German and English: { "de": …, "en": … }',
      kind: '“real” or “demo”; demo marks every page and picture as demonstration data',
      headline_sectors: 'List of the sectors of the headline scope',
      factor_set: 'Name of the factor set; needed with energy.csv',
      target_year: 'Target year of the programme',
      interaction_factor: 'Interaction between measures, above 0 to 1; 1 if not given',
      discount_rate: 'Interest rate, 0.03 means 3%; 0.03 if not given',
      quality_threshold: 'Minimum data quality for verdicts, 0 to 1; 0 if not given',
      owner: 'Publisher',
      from: 'Start of the programme, YYYY-MM',
      to: 'End of the programme, YYYY-MM',
      licence: 'Licence of the data',
      contact: 'Contact',
      press_contact: 'Contact for the press',
      embargo_until:
        'Embargo: YYYY-MM-DD (until 00:00) or YYYY-MM-DDThh:mm, time of Berlin; until then only those see the edition who have its link',
      source: 'Source as it is to stand below every picture',
    } as Record<string, string>,
  },
} satisfies typeof dataDe;
