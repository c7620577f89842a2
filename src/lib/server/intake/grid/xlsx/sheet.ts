import type { Archive } from '../archive/archive.ts';
import { attribute, readXml } from '../archive/xml.ts';
import { cellOfSerial, cellOfTime } from '../day-cell.ts';
import type { GridCell, Merge } from '../grid.ts';
import { raisedDigits } from '../raised.ts';
import { refuse } from '../refusal.ts';
import type { SheetBuilder } from '../sheet-builder.ts';
import { localName, unescaped } from './local-name.ts';
import type { NumberKind } from './styles.ts';

/** What the cells of all sheets refer to. */
export interface WorkbookParts {
  strings: readonly string[];
  kinds: readonly NumberKind[];
  is1904: boolean;
}

/** Excel ends at column XFD. */
const maxLetters = 3;

/** Column from 0 and row from 1 of a reference like B12. */
function placeOf(reference: string): { column: number; row: number } {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  const row = Number(reference.slice(at));
  if (at === 0 || at > maxLetters || !(row >= 1) || !Number.isInteger(row)) refuse('archive_damaged');
  return { column: column - 1, row };
}

function mergeOf(reference: string): Merge {
  const [first, last] = reference.split(':').map(placeOf);
  if (first === undefined) refuse('archive_damaged');
  const { row: lastRow, column: lastColumn } = last ?? first;
  return { ...first, lastRow, lastColumn };
}

const isTrue = (flag: string | undefined) => flag === '1' || flag === 'true';

/** Reads the cells of one sheet. */
export async function readSheet(
  archive: Archive,
  part: string,
  book: WorkbookParts,
  to: SheetBuilder,
): Promise<void> {
  let cells: GridCell[] = [];
  let row = 0;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let formula: string | undefined;
  let takes: 'value' | 'formula' | undefined;
  let isCell = false;
  let isReading = false;
  let isRaised = false;
  let isUnseen = false;

  await readXml(archive, part, {
    open(name, attributes) {
      switch (localName(name)) {
        case 'c': {
          const reference = attribute(attributes, 'r');
          const place = reference === undefined ? { column: column + 1, row } : placeOf(reference);
          // two cells at one place would be read differently by different programs
          if (place.row !== row || place.column <= column) refuse('archive_damaged');
          column = place.column;
          type = attribute(attributes, 't') ?? 'n';
          style = Number(attribute(attributes, 's') ?? 0);
          value = '';
          formula = undefined;
          isRaised = false;
          isCell = true;
          break;
        }
        case 'v':
          if (isCell) takes = 'value';
          break;
        case 't':
          if (isCell && type === 'inlineStr' && !isReading) takes = 'value';
          break;
        case 'f':
          if (isCell) {
            takes = 'formula';
            formula = '';
          }
          break;
        case 'rPh':
          isReading = true;
          break;
        case 'r':
          isRaised = false;
          break;
        case 'vertAlign':
          isRaised = attribute(attributes, 'val') === 'superscript';
          break;
        case 'row': {
          const next = Number(attribute(attributes, 'r') ?? row + 1);
          if (!(next > row) || !Number.isInteger(next)) refuse('archive_damaged');
          row = next;
          isUnseen = isTrue(attribute(attributes, 'hidden'));
          column = -1;
          cells = [];
          break;
        }
        case 'col':
          if (isTrue(attribute(attributes, 'hidden')))
            to.hideColumns(Number(attribute(attributes, 'min')) - 1, Number(attribute(attributes, 'max')));
          break;
        case 'mergeCell':
          to.addMerge(mergeOf(attribute(attributes, 'ref') ?? ''));
      }
    },
    close(name) {
      switch (localName(name)) {
        case 'v':
        case 't':
        case 'f':
          takes = undefined;
          break;
        case 'rPh':
          isReading = false;
          break;
        case 'c':
          isCell = false;
          to.put(cells, row, column, cellOf());
          break;
        case 'row':
          to.add(row, cells, 1, isUnseen);
          cells = [];
      }
    },
    text(text) {
      if (takes === 'value') value += isRaised ? raisedDigits(text) : text;
      else if (takes === 'formula' && formula !== undefined && formula.length < 120) formula += text;
    },
  });

  function cellOf(): GridCell {
    switch (type) {
      case 's': {
        const text = value === '' ? '' : book.strings[Number(value)];
        return text === undefined ? refuse('archive_damaged') : to.textCell(text);
      }
      case 'str':
      case 'inlineStr':
        return to.textCell(unescaped(value));
      case 'b':
        return value === '' ? null : value === '1' || value === 'true';
      case 'e':
        return { kind: 'error', text: value };
      case 'd':
        return /^\d{4}-\d\d-\d\d(T00:00:00(\.0+)?Z?)?$/.test(value)
          ? { kind: 'date', text: value.slice(0, 10) }
          : to.textCell(value);
      default:
        return numberCell();
    }
  }

  function numberCell(): GridCell {
    if (value.trim() === '') {
      return formula === undefined ? null : { kind: 'uncomputed', text: `=${formula.slice(0, 120)}` };
    }
    const number = Number(value);
    if (!Number.isFinite(number)) return to.textCell(value);
    const kind = book.kinds[style];
    if (kind === 'date') return cellOfSerial(number, book.is1904);
    if (kind === 'time') return cellOfTime(number);
    return typeof kind === 'object' ? { kind: 'formatted', text: String(number), format: kind } : number;
  }
}
