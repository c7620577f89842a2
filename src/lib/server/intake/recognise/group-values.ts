import type { Column, Table } from '../../contract/table.ts';
import type { Groups } from './group-rows.ts';
import type { RowKind } from './row-kinds.ts';

/** What headings say of the row that is read, while rows are read in their order. */
export class GroupValues {
  readonly #table: Table;
  readonly #groups: Groups;
  readonly #current = new Map<string, string>();

  constructor(table: Table, groups: Groups) {
    [this.#table, this.#groups] = [table, groups];
  }

  pass(row: number, kind: RowKind): void {
    const group = this.#groups.heads.get(row);
    if (group) this.#current.set(group.column.name, group.value);
    // A sum ends a group: for whom the rows after it are, only another heading says.
    else if (kind === 'total') this.#current.clear();
  }

  valueOf({ name }: Pick<Column, 'name'>): string | undefined {
    return this.#current.get(name);
  }

  /** A row that stands under no heading has no value: one that is given for the file does not hold for it. */
  into(values: (string | null)[]): (string | null)[] {
    if (this.#groups.columns.size === 0) return values;
    return values.map((value, at) => {
      const column = this.#table.columns[at]!;
      return this.#groups.columns.has(column) ? (this.#current.get(column.name) ?? null) : value;
    });
  }
}
