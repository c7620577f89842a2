import { energy } from '../../contract/balance.ts';
import type { GridFinding, GridRow, Sheet } from '../grid/grid.ts';
import { isDerivedHead, nameDerived } from '../recognise/derived-head.ts';
import { FindingList } from '../recognise/finding-list.ts';
import { readHead, yearOfCell } from '../recognise/head-text.ts';
import { isTotalWord } from '../recognise/total-label.ts';
import { withoutBrackets } from '../recognise/unit.ts';
import { balanceTitle, energyHead, isEnergyUnit } from './balance-title.ts';
import {
  headRow,
  positionOf,
  textAt,
  titlesOf,
  type KnownSource,
  type SourceRow,
  type TextRow,
} from './source.ts';

const sectorColumn = energy.columns.find((column) => column.name === 'sector')!;
const corners = ['Energieträger', 'Energieart', 'Energy carrier'];
/** Heads of a first column whose words must tell that they are carriers. */
const vagueCorners = ['Jahr', 'Jahre', 'Year', 'Bilanzjahr'];
const carrierColumn = energy.columns.find((column) => column.name === 'carrier')!;
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
 * it stays unknown until somebody defines it. A table with years as columns and nothing of that is read by its heads.
 *
 * Verified: nothing against a file of the program, as none is public. The layout is that of tables in published municipal
 * balances that name ECOSPEED Region as their tool.
 */
export const ecospeedRegion: KnownSource = {
  id: 'ecospeed-region',
  name: {
    de: 'Zeitreihe je Energieträger (Form von ECOSPEED Region)',
    en: 'time series by carrier (form of ECOSPEED Region)',
  },
  read(sheet, { keyOf }) {
    const holdsCarriers = columnsOfCarriers(
      sheet,
      (word) => keyOf(energy, carrierColumn, word) !== undefined,
    );
    const cornerOf = (texts: readonly (string | undefined)[]) => {
      const named = positionOf(texts, corners);
      if (named >= 0) return named;
      const first = texts.findIndex((text) => yearOfHead(text) !== undefined);
      const isVague = (text: string | undefined) =>
        text === undefined || positionOf([text], vagueCorners) === 0;
      return texts.findIndex(
        (text, position) => position < first && isVague(text) && holdsCarriers(position),
      );
    };
    const isHead = (texts: readonly (string | undefined)[]) => {
      const corner = cornerOf(texts);
      if (corner < 0) return false;
      const others = texts.filter((text, position) => text !== undefined && position !== corner);
      const years = others.filter((text) => yearOfHead(text) !== undefined);
      return (
        years.length > 0 &&
        new Set(years.map(yearOfHead)).size === years.length &&
        others.every(
          (text) =>
            yearOfHead(text) !== undefined ||
            isTotalWord(text!) ||
            isDerivedHead(text!) ||
            positionOf([text], unitHeads) === 0,
        )
      );
    };
    const head = headRow(sheet, isHead);
    if (!head) return undefined;
    const corner = cornerOf(head.texts);
    const unitAt = positionOf(head.texts, unitHeads);
    const { quantity, unit } = balanceTitle(sheet, head);
    const unitBelow =
      unitAt < 0 ? undefined : sheet.rows.slice(head.at + 1).map((row) => textAt(row, unitAt));
    const hasUnits = unitBelow?.some((text) => text !== undefined && isEnergyUnit(withoutBrackets(text)));
    if (quantity === 'factor') return undefined;
    if (quantity !== 'energy' && !hasUnits) {
      const what = { what: { de: 'Jahre', en: 'years' } };
      const finding: GridFinding =
        quantity === 'emissions'
          ? { rule: 'source_emissions', row: head.row }
          : { rule: 'source_matrix_unclear', row: head.row, parameters: what };
      const nothing = { heads: [], positions: [], rows: [], notes: [] };
      return {
        table: energy,
        head: head.row,
        ...nothing,
        findings: [finding],
        isLayout: quantity === 'unknown',
      };
    }
    const { found, skipped, isMarked } = readBlocks(sheet, head, {
      corner,
      isHead,
      isSector: (text) => keyOf(energy, sectorColumn, text) !== undefined,
    });
    const hasSector = found.some((one) => one.sector !== undefined);
    const rows = found.flatMap(({ row, word, sector: of, at }) =>
      at.flatMap(({ year, position }): SourceRow[] => {
        const value = row.cells[position] ?? null;
        if (textAt(row, position) === undefined) return [];
        return [
          {
            cells: [
              word ?? null,
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
    const list = new FindingList();
    const derived = head.texts.filter((text) => text !== undefined && isDerivedHead(text));
    nameDerived(derived as string[], head.row, list);
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
      positions: [
        corner,
        -1,
        yearsOf(head.texts)[0]!.position,
        ...(hasUnits ? [unitAt] : []),
        ...(hasSector ? [-1] : []),
      ],
      rows,
      notes: [
        {
          de: `Sektoren aus Titeln: ${names.join(', ') || 'keine'}`,
          en: `Sectors from titles: ${names.join(', ') || 'none'}`,
        },
      ],
      findings: list.all(),
      skipped,
      isLayout: !isMarked,
    };
  },
};

/** Rows that are looked at for what a column holds. */
const maxLooked = 300;

/** Which columns hold two carriers or more; asked for few. */
function columnsOfCarriers(
  { rows }: Sheet,
  isCarrier: (word: string) => boolean,
): (column: number) => boolean {
  return (column) => {
    const words = rows.slice(0, maxLooked).flatMap((row) => textAt(row, column) ?? []);
    return words.filter(isCarrier).length >= 2;
  };
}

interface FoundRow {
  row: GridRow;
  word: string | undefined;
  sector: string | undefined;
  at: ReturnType<typeof yearsOf>;
}

/** Reads the blocks below a head; each may have a title that names its sector, and the head again. */
function readBlocks(
  sheet: Sheet,
  head: TextRow,
  {
    corner,
    isHead,
    isSector,
  }: {
    corner: number;
    isHead: (texts: readonly (string | undefined)[]) => boolean;
    isSector: (text: string) => boolean;
  },
): { found: FoundRow[]; skipped: number[]; isMarked: boolean } {
  const titles = titlesOf(sheet, head.at);
  const ofTitle = titles.findLast(isSector);
  let isMarked = ofTitle !== undefined || titles.some((title) => /ecospeed/i.test(title));
  let years = yearsOf(head.texts);
  /** The title that holds, and where it stands while no row has followed it. */
  let title: { text: string | undefined; row?: number } = { text: ofTitle };
  const found: FoundRow[] = [];
  const skipped: number[] = [];
  const leave = () => {
    if (title.row !== undefined && !isSector(title.text ?? '')) skipped.push(title.row);
  };
  for (const row of sheet.rows.slice(head.at + 1)) {
    const texts = row.cells.map((_, position) => textAt(row, position));
    const filled = texts.filter((text) => text !== undefined);
    if (isHead(texts)) {
      years = yearsOf(texts);
      isMarked = true;
    } else if (
      filled.length === 1 &&
      typeof row.cells[texts.indexOf(filled[0])] === 'string' &&
      !isNumber(filled[0]!)
    ) {
      const text = filled[0]!;
      const isBelowSector = title.row !== undefined && isSector(title.text ?? '');
      if (isTotalWord(text)) continue;
      if (isBelowSector && !isSector(text)) skipped.push(row.row);
      else {
        leave();
        title = { text, row: row.row };
      }
    } else if (texts[corner] !== undefined || years.some(({ position }) => texts[position] !== undefined)) {
      found.push({ row, word: texts[corner], sector: title.text, at: years });
      title = { text: title.text };
    }
  }
  leave();
  return { found, skipped, isMarked };
}

const isNumber = (text: string) => /^[+-]?[\d.,\s]*\d$/.test(text.slice(0, 60));

const yearsOf = (texts: readonly (string | undefined)[]) =>
  texts.flatMap((text, position) => {
    const year = yearOfHead(text);
    return year === undefined ? [] : [{ year: String(year), position }];
  });
