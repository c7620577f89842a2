import { energy } from '../../contract/balance.ts';
import type { Table } from '../../contract/table.ts';
import { noteHeads } from './aliases/words.ts';
import { columnLabels } from './column-label.ts';
import { comparable } from './comparable.ts';
import { isDerivedHead, isShareHead } from './derived-head.ts';
import { namesInQuotes, type FindingList } from './finding-list.ts';
import { saysAdjusted } from './title-findings.ts';
import { isPartWord } from './total-label.ts';

/**
 * Why a column that the contract does not have is left out. `derived`: its numbers follow from others. `note`: it says
 * something about its row. `side`: an amount of fuel, or what energy is reckoned from it with. `part`: it is in another
 * column already.
 */
export type LeftKind = 'derived' | 'note' | 'side' | 'part';

export interface LeftHead {
  kind: LeftKind;
  head: string;
  position: number;
}

const notes = new Set(noteHeads.flatMap(comparable));
const perAmount = /(?:kWh|MJ) ?(?:\/|je|pro|per) ?(?:N?m[³3]|cbm|kg|l|Liter|t)(?![\p{L}\d])/iu;
const amount = /(?:^|[\s([])(?:N?m[³3]|cbm|Liter|Ltr\.?|Srm|Rm|Fm)[\])]?$|[([]l[\])]$/iu;
const stateNumber = /^(?:Zustandszahl|z-Zahl)/iu;

/** The kind of a head that no column of the contract has; undefined for others. */
export function leftKind(text: string): LeftKind | undefined {
  const plain = text.slice(0, 120).trim();
  if (comparable(plain).some((key) => notes.has(key))) return 'note';
  if (isSideHead(plain)) return 'side';
  if (isPartWord(plain)) return 'part';
  return isDerivedHead(plain) || isShareHead(plain) ? 'derived' : undefined;
}

/** The kind of a head that names a column which stands beside: "Endenergie [%]", "Verbrauch [m³]", "Erdgas witterungsbereinigt". */
export const besideKind = (text: string): LeftKind | undefined =>
  isSideHead(text) ? 'side' : isShareHead(text) || saysAdjusted(text) ? 'derived' : undefined;

/** Is a head that of an amount of fuel, "Menge [m³]", or of what energy is reckoned from it with, "Brennwert (kWh/m³)"? */
export function isSideHead(text: string): boolean {
  const plain = text.slice(0, 120).trim();
  return perAmount.test(plain) || amount.test(plain) || stateNumber.test(plain);
}

const rules = {
  derived: 'derived_columns_skipped',
  note: 'note_columns_skipped',
  side: 'side_columns_skipped',
} as const;

/** Are rows of a table those of a sector or carrier? Of others nothing is said about these. */
export const isOfCarriers = ({ columns }: Table): boolean =>
  columns.some(({ isKey, references }) => isKey && ['sectors', 'carriers'].includes(references ?? ''));

/** One sentence for all columns of a kind; each part is one of its own, for it may be meant to be read. */
export function nameLeft(
  left: readonly LeftHead[],
  row: number,
  list: FindingList,
  table: Table = energy,
): void {
  for (const [kind, rule] of Object.entries(rules)) {
    const heads = left.filter((one) => one.kind === kind).map(({ head }) => head);
    if (heads.length > 0) list.add({ rule, row, parameters: { heads: namesInQuotes(heads) } });
  }
  for (const { kind, head, position } of left)
    if (kind === 'part')
      list.add({
        rule: isOfCarriers(table) ? 'part_of_row' : 'part_of_column',
        row,
        column: head,
        position,
        value: head,
        parameters: { header: columnLabels(table) },
      });
}
