export const returnedCopyEn = {
  sheet: 'Findings',
  title: 'Quartiersmonitor: findings of the check',
  lead: (errors: string, warnings: string) =>
    `${errors}, ${warnings}. Errors must be corrected; please look at the warnings.`,
  signs:
    'In the sheets: errors dark and bold, warnings light; every marked cell has a comment. Correct, save and deliver the file as it is: this sheet, colours and comments are not read.',
  counts: {
    errors: (n: number) => (n === 1 ? '1 error' : `${n} errors`),
    warnings: (n: number) => (n === 1 ? '1 warning' : `${n} warnings`),
  },
  severity: { error: 'Error', warning: 'Warning' },
  heads: {
    severity: 'Kind',
    sheet: 'Sheet',
    place: 'Place',
    value: 'Value',
    text: 'What is wrong',
    hint: 'What to do',
    row: 'Row',
  },
  wholeFile: 'File',
  row: (row: number) => `Row ${row}`,
  more: (n: number) => `More about this cell: ${n}, see the sheet "Findings".`,
  wrongRows: 'wrong-rows',
};
