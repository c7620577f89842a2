import { energy } from '../../contract/balance.ts';
import type { GridRow } from '../grid/grid.ts';
import { readHead, yearOfCell } from '../recognise/head-text.ts';
import { isTotalWord } from '../recognise/total-label.ts';
import { withoutBrackets } from '../recognise/unit.ts';
import { balanceTitle, energyHead, isEnergyUnit } from './balance-title.ts';
import { headRow, positionOf, textAt, titlesOf, type KnownSource, type SourceRow } from './source.ts';

const sectorColumn = energy.columns.find((column) => column.name === 'sector')!;
const corners = ['Energieträger', 'Energieart', 'Energy carrier'];
const unitHeads = ['Einheit', 'Unit'];

/** Year of a head that holds nothing else but a unit: "2019", "2019 [MWh]". */
function yearOfHead(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const { name, year } = readHead(text);
  return yearOfCell(text) ?? (name === '' ? year : undefined);
}

/**
 * Time series of a balance, as ECOSPEED Region gives them: carriers down, years across, one block or sheet for each
 * sector, which is named in a row of its own, in the title or by the sheet. "Wirtschaft" is two sectors of BISKO at once:
 * it stays unknown until somebody defines it.
 *
 * Verified: nothing against a file of the program, as none is public. The layout is that of tables in published municipal
 * balances that name ECOSPEED Region as their tool.
 */
export const ecospeedRegion: KnownSource = {
  id: 'ecospeed-region',
  name: { de: 'Zeitreihe in der Form von ECOSPEED Region', en: 'time series in the form of ECOSPEED Region' },
  read(sheet, { keyOf }) {
    const isHead = (texts: readonly (string | undefined)[]) => {
      const corner = positionOf(texts, corners);
      if (corner < 0) return false;
      const others = texts.filter((text, position) => text !== undefined && position !== corner);
      const years = others.filter((text) => yearOfHead(text) !== undefined);
      return (
        years.length > 0 &&
        others.every(
          (text) =>
            yearOfHead(text) !== undefined || isTotalWord(text!) || positionOf([text], unitHeads) === 0,
        )
      );
    };
    const head = headRow(sheet, isHead);
    if (!head) return undefined;
    const corner = positionOf(head.texts, corners);
    const unitAt = positionOf(head.texts, unitHeads);
    const { quantity, unit } = balanceTitle(sheet, head);
    const unitBelow =
      unitAt < 0 ? undefined : sheet.rows.slice(head.at + 1).map((row) => textAt(row, unitAt));
    const hasUnits = unitBelow?.some((text) => text !== undefined && isEnergyUnit(withoutBrackets(text)));
    if (quantity !== 'energy' && !hasUnits)
      return quantity === 'emissions'
        ? {
            table: energy,
            heads: [],
            head: head.row,
            positions: [],
            rows: [],
            notes: [],
            findings: [{ rule: 'source_emissions', row: head.row }],
          }
        : undefined;
    const sectorOf = (text: string | undefined) =>
      text !== undefined && keyOf(energy, sectorColumn, text) !== undefined ? text : undefined;
    /** A row with a single text opens a block. */
    const opened = (row: GridRow) => {
      const filled = row.cells.flatMap((_, position) => textAt(row, position) ?? []);
      return filled.length === 1 ? filled[0] : undefined;
    };
    let years = yearsOf(head.texts);
    let sector = titlesOf(sheet, head.at).map(sectorOf).findLast(Boolean);
    const found: { row: GridRow; word: string; sector: string | undefined; at: typeof years }[] = [];
    for (const row of sheet.rows.slice(head.at + 1)) {
      const word = textAt(row, corner);
      const texts = row.cells.map((_, position) => textAt(row, position));
      const title = opened(row);
      if (isHead(texts)) years = yearsOf(texts);
      else if (title !== undefined) sector = sectorOf(title) ?? (isTotalWord(title) ? sector : title);
      else if (word !== undefined && !isTotalWord(word)) found.push({ row, word, sector, at: years });
    }
    const hasSector = found.some((one) => one.sector !== undefined);
    const rows = found.flatMap(({ row, word, sector: of, at }) =>
      at.flatMap(({ year, position }): SourceRow[] => {
        const value = row.cells[position] ?? null;
        if (textAt(row, position) === undefined) return [];
        return [
          {
            cells: [
              word,
              year,
              value,
              ...(hasUnits ? [textAt(row, unitAt) ?? null] : []),
              ...(hasSector ? [of ?? null] : []),
            ],
            columns: [corner, position, position, ...(hasUnits ? [unitAt] : []), ...(hasSector ? [-1] : [])],
            row: row.row,
          },
        ];
      }),
    );
    const names = [...new Set(found.flatMap((one) => one.sector ?? []))];
    return {
      table: energy,
      heads: [
        'carrier',
        'year',
        hasUnits ? 'Endenergie' : energyHead(unit),
        ...(hasUnits ? ['Einheit'] : []),
        ...(hasSector ? ['sector'] : []),
      ],
      head: head.row,
      positions: [corner, -1, years[0]!.position, ...(hasUnits ? [unitAt] : []), ...(hasSector ? [-1] : [])],
      rows,
      notes: [
        {
          de: `Sektoren aus Titeln: ${names.join(', ') || 'keine'}; Summen weder übernommen noch verglichen`,
          en: `Sectors from titles: ${names.join(', ') || 'none'}; totals neither imported nor compared`,
        },
      ],
      findings: [],
    };
  },
};

const yearsOf = (texts: readonly (string | undefined)[]) =>
  texts.flatMap((text, position) => {
    const year = yearOfHead(text);
    return year === undefined ? [] : [{ year: String(year), position }];
  });
