import type { checkFileDe } from '../de/check-file.ts';

export const checkFileEn: typeof checkFileDe = {
  title: 'Check a file',
  lead: 'Drop an Excel workbook, a LibreOffice spreadsheet or a CSV file here. Within seconds it says whether all is well and what would change. If not, the file comes back with its errors marked.',
  privacy: 'The file is read for this answer only, then deleted and kept nowhere. Nothing is published here.',
  form: {
    title: 'Choose a file',
    again: 'Check another file',
    file: 'Drag a file here or choose one',
    formats: (megabytes: string) =>
      `XLSX, ODS, CSV, TSV, ZIP, Parquet, Arrow; several at once are fine, up to ${megabytes} MB together.`,
    decimal: 'If a number such as 12.500 has two readings',
    decimalChoice: {
      ask: 'ask (recommended)',
      comma: 'a comma marks decimals: 12.500 is twelve thousand five hundred',
      point: 'a point marks decimals: 12.500 is twelve and a half',
    },
    submit: 'Check',
    sending: 'Uploading: {percent}%',
    checking: 'Reading and checking: {seconds} s (mostly below 10 s)',
    failed: 'The connection was lost. Please try again.',
  },
  template: 'No file yet? A prefilled Excel template for each quartier is on the page',
  refusal: {
    busy: 'Several files are being checked. Please try again in half a minute.',
    often: 'Many files came from this address in a short time. Please go on in ten minutes.',
    large: (megabytes: string) =>
      `The files are larger than ${megabytes} MB together. Please check them one by one, or with "npm run monitor -- check FILE" on your own machine.`,
    slow: 'The file did not arrive within two minutes. Please try again with a faster connection.',
    heavy:
      'The file becomes too large for this page while it is read. Please upload only the sheets with the tables, or check it with "npm run monitor -- check FILE" on your own machine.',
    long: 'The check took longer than a minute and was ended. Please split the file, or check it with "npm run monitor -- check FILE" on your own machine.',
    none: 'Please choose a file first.',
    failed: 'The check could not be finished. The error is on record; please try again.',
  },
  result: {
    sound: 'All is well',
    soundNothing: (edition: string) => `All is well: edition ${edition} has all of it already`,
    soundPublic: (edition: string) =>
      `All is well: nothing changes in the public values of edition ${edition}`,
    soundChanges: (changes: string) => `All is well: ${changes}`,
    wrong: (errors: string, isOne: boolean) => (isOne ? '1 error found' : `${errors} errors found`),
    and: ' and ',
    changedRows: (n: string, isOne: boolean) => (isOne ? '1 row changes' : `${n} rows change`),
    rows: (n: string, isOne: boolean) => (isOne ? '1 row is new' : `${n} rows are new`),
    warnings: (n: string, isOne: boolean) =>
      isOne
        ? 'One warning: please look at it; it prevents nothing.'
        : `${n} warnings: please look at them; they prevent nothing.`,
    wrongText: 'Nothing is taken over while there are errors. What to do is said at each place.',
    soundText: (contact: string) => `The file can be delivered as it is${contact}.`,
    to: (contact: string) => `, to ${contact}`,
    file: (names: string) => `Checked: ${names}.`,
    more: (n: string) => `… and ${n} more.`,
  },
  returned: {
    title: 'The file with its errors marked',
    text: 'Your file as it was; wrong cells are coloured and have a comment, and a sheet of notes names all places.',
    csv: 'The wrong rows, with the reason in the first columns.',
    download: (name: string) => `Download ${name}`,
  },
  sheet: {
    title: 'Where it is',
    place: (file: string, sheet: string) => (sheet ? `${file}, sheet "${sheet}"` : file),
    caption: (place: string) => `Part of ${place}`,
    row: 'Row',
    skipped: 'rows that are not shown',
    hidden: (n: string) => `${n} more rows with errors or warnings are not shown here.`,
    signs: { error: 'error', warning: 'warning' },
  },
  problems: {
    odd: 'Warnings',
    title: 'What to do',
    error: 'Error',
    warning: 'Warning',
    row: (n: string) => `Row ${n}`,
  },
  readings: {
    title: 'How the file was read',
    text: 'Please have a look: if this is not right, a clear head of the column helps.',
    table: (place: string, table: string, rows: string, isOne: boolean) =>
      `${place}: ${isOne ? '1 row' : `${rows} rows`} of the table "${table}"`,
    plain: 'As CSV of the data contract, without any conversion.',
  },
  differences: {
    title: 'What would change',
    text: (edition: string) =>
      `Compared with the public values of edition ${edition}. Confidential cells are "protected": they count neither as equal nor as changed.`,
    none: 'There is no edition yet to compare anything with.',
    counts: (list: string) => `Rows: ${list}.`,
    same: (n: string) => `${n} equal`,
    changed: (n: string) => `${n} changed`,
    added: (n: string) => `${n} new`,
    absent: (n: string) => `${n} not in the file, stay as they are`,
    protected: (n: string) => `${n} protected`,
    row: 'Row',
    column: 'Column',
    before: 'So far',
    after: 'New',
    jump: 'Change',
    blank: 'blank',
    wordsTitle: (n: string) => `Changed words (${n})`,
    changedTitle: 'Changed cells',
    addedTitle: (n: string) => `New rows (${n})`,
    absentTitle: (n: string) => `Not in the file (${n})`,
    protectedTitle: (n: string) => `Protected (${n})`,
    more: (n: string) => `and ${n} more`,
  },
  next: {
    title: 'What comes next',
    items: [
      'Correct the errors in the file that came back or in your own, and check again.',
      'When all is well, send the file to the programme office. Only they publish, as a new edition; older editions stay readable.',
      'A blank cell, 0 and keys (NO, NE, IE, C) mean different things. What is missing is never estimated.',
    ],
  },
};
