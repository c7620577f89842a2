import { energy } from '../../contract/balance.ts';
import type { GridFinding, GridRow, Sheet } from '../grid/grid.ts';
import { FindingList } from '../recognise/finding-list.ts';
import { readHead, yearOfCell, yearOfHead } from '../recognise/head-text.ts';
import { leftKind, nameLeft, type LeftHead } from '../recognise/left-heads.ts';
import { beginsNote } from '../recognise/row-kinds.ts';
import { isTotalWord } from '../recognise/total-label.ts';
import { unitOf, withoutBrackets } from '../recognise/unit.ts';
import { balanceTitle, energyHead, isEnergyUnit } from './balance-title.ts';
import { unitsOfHeads, type NumberColumn } from './head-units.ts';
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

const isYearHead = (text: string | undefined) => text !== undefined && yearOfHead(text) !== undefined;

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
      const first = texts.findIndex((text) => isYearHead(text));
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
      const years = others.filter((text) => isYearHead(text));
      return (
        years.length > 0 &&
        new Set(years.map((text) => yearOfHead(text!))).size === years.length &&
        others.every(
          (text) =>
            isYearHead(text) ||
            isTotalWord(text!) ||
            leftKind(text!) !== undefined ||
            positionOf([text], unitHeads) === 0,
        )
      );
    };
    const head = headRow(sheet, isHead);
    if (!head) return undefined;
    const corner = cornerOf(head.texts);
    if (hasOtherColumns(sheet, head, corner)) return undefined;
    const unitAt = positionOf(head.texts, unitHeads);
    const { quantity, titleUnits } = balanceTitle(sheet, head);
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
    const list = new FindingList();
    const rowUnits = [...new Set(unitBelow)].flatMap((text) =>
      text === undefined ? [] : [{ text, unit: unitOf(withoutBrackets(text)) }],
    );
    /** Years of a head with their units, without those of which no unit can be told. */
    const yearsIn = ({ row, texts }: Pick<TextRow, 'row' | 'texts'>) => {
      const years = yearsOf(texts);
      const ofTitles = { titles: titleUnits, rows: hasUnits ? rowUnits : [] };
      const units = unitsOfHeads(years, 'energy_mwh', ofTitles, row, list);
      return years.flatMap((one) =>
        units.has(one.position) ? [{ ...one, unit: units.get(one.position) }] : [],
      );
    };
    const { found, skipped, isMarked } = readBlocks(sheet, head, {
      corner,
      isHead,
      yearsIn,
      isSector: (text) => keyOf(energy, sectorColumn, text) !== undefined,
    });
    const hasSector = found.some((one) => one.sector !== undefined);
    const [unit, ...others] = new Set(found.flatMap(({ at }) => at.map((one) => one.unit)));
    const hasUnitColumn = hasUnits || others.length > 0;
    const rows = found.flatMap(({ row, word, sector: of, at }) =>
      at.flatMap(({ year, position, unit: own }): SourceRow[] => {
        const value = row.cells[position] ?? null;
        if (textAt(row, position) === undefined) return [];
        return [
          {
            cells: [
              word ?? null,
              year,
              value,
              ...(hasUnitColumn ? [(hasUnits ? textAt(row, unitAt) : own) ?? null] : []),
              ...(hasSector ? [of ?? null] : []),
            ],
            columns: [
              corner,
              position,
              position,
              ...(hasUnitColumn ? [unitAt] : []),
              ...(hasSector ? [-1] : []),
            ],
            row: row.row,
          },
        ];
      }),
    );
    const left = head.texts.flatMap((text, position): LeftHead[] => {
      const kind = text === undefined || isYearHead(text) ? undefined : leftKind(text);
      return kind ? [{ kind, head: text!, position }] : [];
    });
    nameLeft(left, head.row, list);
    const names = [...new Set(found.flatMap((one) => one.sector ?? []))];
    return {
      table: energy,
      heads: [
        'carrier',
        'year',
        energyHead(hasUnitColumn ? undefined : unit),
        ...(hasUnitColumn ? ['Einheit'] : []),
        ...(hasSector ? ['sector'] : []),
      ],
      head: head.row,
      positions: [
        corner,
        -1,
        yearsOf(head.texts)[0]!.position,
        ...(hasUnitColumn ? [unitAt] : []),
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

/**
 * Whether rows of numbers say more than a carrier and its years: columns without a head here have theirs in a row above,
 * so that this row is the second of a head, and its table one of the contract.
 */
function hasOtherColumns({ rows }: Sheet, head: TextRow, corner: number): boolean {
  const years = yearsOf(head.texts);
  return rows.slice(head.at + 1, head.at + 1 + maxLooked).some((row) => {
    const hasNumbers = years.some(({ position }) => isNumber(textAt(row, position) ?? ''));
    return (
      hasNumbers &&
      row.cells.some(
        (_, position) =>
          position !== corner && head.texts[position] === undefined && isWord(textAt(row, position)),
      )
    );
  });
}

const isWord = (text: string | undefined) =>
  text !== undefined && /\p{L}/u.test(text) && !isTotalWord(text) && !beginsNote(text);

interface FoundRow {
  row: GridRow;
  word: string | undefined;
  sector: string | undefined;
  at: readonly YearColumn[];
}

interface YearColumn extends NumberColumn {
  year: string;
}

/** Reads the blocks below a head; each may have a title that names its sector, and the head again. */
function readBlocks(
  sheet: Sheet,
  head: TextRow,
  {
    corner,
    isHead,
    yearsIn,
    isSector,
  }: {
    corner: number;
    yearsIn: (head: Pick<TextRow, 'row' | 'texts'>) => YearColumn[];
    isHead: (texts: readonly (string | undefined)[]) => boolean;
    isSector: (text: string) => boolean;
  },
): { found: FoundRow[]; skipped: number[]; isMarked: boolean } {
  const titles = titlesOf(sheet, head.at);
  const ofTitle = titles.findLast(isSector);
  let isMarked = ofTitle !== undefined || titles.some((title) => /ecospeed/i.test(title));
  let years = yearsIn(head);
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
    const isYear = filled.length === 2 && yearOfCell(filled[1]!) !== undefined;
    const hasNumbers = !isYear && years.some(({ position }) => isNumber(texts[position] ?? ''));
    if (filled.length > 0 && beginsNote(filled[0]!) && !hasNumbers) skipped.push(row.row);
    else if (isHead(texts)) {
      years = yearsIn({ row: row.row, texts });
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
  return { found, skipped: skipped.toSorted((a, b) => a - b), isMarked };
}

const isNumber = (text: string) => /^[+-]?[\d.,\s]*\d$/.test(text.slice(0, 60));

const yearsOf = (texts: readonly (string | undefined)[]) =>
  texts.flatMap((text, position): YearColumn[] => {
    const year = text === undefined ? undefined : yearOfHead(text);
    if (year === undefined) return [];
    return [{ year: String(year), position, head: text!, unit: readHead(text!).units[0]?.text }];
  });
