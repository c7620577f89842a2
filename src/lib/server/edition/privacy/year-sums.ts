/** A number of one quartier and year. */
export interface YearCell {
  sector: string;
  carrier: string;
  energy_mwh: number;
  emissions_t: number;
  /** t per MWh; 0 where there is no factor, which only energy 0 may lack. */
  factor: number;
  /** Stands for 1 to 4 connections: what has to be protected. */
  isPrimary: boolean;
}

/** Sectors of every sum over sectors that an edition gives out, by name; the empty name stands for all of them. */
export type Scopes = ReadonlyMap<string, ReadonlySet<string>>;

/** All numbers of one quartier and year. */
export interface YearBalance<Cell extends YearCell = YearCell> {
  cells: readonly Cell[];
  scopes: Scopes;
  /** Tonnes of sectors that are known only as such; they are public. */
  reported: ReadonlyMap<string, number>;
}

/** A sum over cells that an edition gives out: a sector, or a scope, or one carrier within a scope. */
export interface YearSum<Cell extends YearCell = YearCell> {
  scope: string;
  sector: string | null;
  carrier: string | null;
  cells: readonly Cell[];
  /** Public tonnes beside the cells. */
  reported_t: number;
}

export const isTotal = ({ sector, carrier }: Pick<YearSum, 'sector' | 'carrier'>) =>
  sector === null && carrier === null;

/** Every sum of a year. Sectors have theirs once, under the empty scope. */
export function sumsOf<Cell extends YearCell>({
  cells,
  scopes,
  reported,
}: YearBalance<Cell>): YearSum<Cell>[] {
  const sums: YearSum<Cell>[] = [];
  for (const [sector, part] of groupsBy(cells, (cell) => cell.sector)) {
    sums.push({ scope: '', sector, carrier: null, cells: part, reported_t: 0 });
  }
  for (const [scope, members] of scopes) {
    const inScope = cells.filter(({ sector }) => members.has(sector));
    const reported_t = [...reported].reduce((sum, [sector, t]) => (members.has(sector) ? sum + t : sum), 0);
    sums.push({ scope, sector: null, carrier: null, cells: inScope, reported_t });
    for (const [carrier, part] of groupsBy(inScope, (cell) => cell.carrier)) {
      sums.push({ scope, sector: null, carrier, cells: part, reported_t: 0 });
    }
  }
  return sums;
}

export function groupsBy<Cell>(cells: readonly Cell[], nameOf: (cell: Cell) => string): Map<string, Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const cell of cells) {
    const group = found.get(nameOf(cell));
    if (group) group.push(cell);
    else found.set(nameOf(cell), [cell]);
  }
  return found;
}

/** Nano-units: the same as exact_sum of the edition's SQL, so that no sum depends on the order of addition. */
const nano = (value: number) => BigInt(Math.round(value * 1e9));

export const exactSum = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + nano(value), 0n)) / 1e9;

/** The multiple of `step` next to the exact sum; halves go up. */
export function roundedSum(values: readonly number[], step: number): number {
  const sum = values.reduce((total, value) => total + nano(value), 0n);
  const unit = nano(step);
  return Number((2n * sum + unit) / (2n * unit)) * step;
}
