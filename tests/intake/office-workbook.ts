import { writeXlsx, type Cell } from 'hucre/xlsx';

const heads = [
  'Quartier',
  'Jahr',
  'Sektor',
  'Energieträger',
  'Endenergie [MWh]',
  'Status',
  'Grundlage',
  'Güte',
];
const bold = { font: { bold: true, name: 'Calibri', size: 11 } };
const cell = (value: Partial<Cell>): Partial<Cell> => value;

/**
 * A balance as somebody keeps it: title over several columns, formats, formulas, comments, drop-down lists, conditions,
 * a chart, a hidden sheet, notes, a name. E6 holds text, F7 a status that does not exist, B8 a year with a footnote.
 */
export function officeWorkbook(): Promise<Uint8Array> {
  const row = (year: number | string, energy: number | string, status: string) => [
    'horst',
    year,
    'Private Haushalte',
    'Erdgas',
    energy,
    status,
    'abgerechnet',
    'A',
  ];
  const rows = [
    ['Bilanz Horst, Stand März'],
    [],
    heads,
    row(2019, 1000.5, 'endgültig'),
    row(2020, 990.25, 'endgültig'),
    row(2021, 'ca. 980', 'endgültig'),
    row(2022, 970, 'entgültig'),
    row('2023*', 960, 'vorläufig'),
    row(2024, 950, 'vorläufig'),
  ];
  const cells = new Map<string, Partial<Cell>>();
  cells.set('0,0', cell({ value: rows[0]![0]!, style: { font: { bold: true, size: 16, name: 'Calibri' } } }));
  heads.forEach((head, at) => cells.set(`2,${at}`, cell({ value: head, style: bold })));
  for (let at = 3; at < 9; at++) {
    const value = rows[at]![4]!;
    cells.set(
      `${at},4`,
      cell({
        value,
        style: {
          numFmt: '#,##0.00',
          ...(at === 4 && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } } }),
        },
        ...(at === 8 && { formula: 'SUM(Rechnung!B1:B2)', formulaResult: 950 }),
        ...(at === 5 && { comment: { author: 'Kollegin', text: 'Vom Netzbetreiber geschätzt' } }),
        ...(at === 4 && { comment: { author: 'Kollegin', text: 'Rechnung liegt vor' } }),
      }),
    );
  }
  return writeXlsx({
    sheets: [
      {
        name: 'Energie 2024',
        rows,
        cells,
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }],
        columns: [{ width: 14 }, { width: 8 }, { width: 22 }, { width: 16 }, { width: 18 }, { width: 14 }],
        dataValidations: [
          { type: 'list', values: ['endgültig', 'vorläufig'], range: 'F4:F30', showErrorMessage: false },
        ],
        conditionalRules: [
          {
            type: 'cellIs',
            priority: 1,
            operator: 'greaterThan',
            formula: '1000',
            range: 'E4:E9',
            style: { font: { color: { rgb: 'C00000' } } },
          },
        ],
        freezePane: { rows: 3 },
        pageSetup: { orientation: 'landscape', paperSize: 'a4' },
        charts: [
          {
            type: 'column',
            title: 'Verlauf',
            series: [
              { name: 'MWh', values: "'Energie 2024'!$E$4:$E$9", categories: "'Energie 2024'!$B$4:$B$9" },
            ],
            anchor: { from: { row: 11, col: 0 }, to: { row: 26, col: 5 } },
          },
        ],
      },
      {
        name: 'Rechnung',
        rows: [
          ['Teil 1', 500],
          ['Teil 2', 450],
        ],
      },
      { name: 'Alt', rows: [['früher', 1]], hidden: true },
    ],
    namedRanges: [{ name: 'Summe', range: "'Energie 2024'!$E$9" }],
  });
}
