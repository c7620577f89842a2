type Kept = Record<string, unknown>;

/** Columns that only sort rows into their places. */
const placing: readonly string[] = ['kept_quartier', 'kept_place'];

/** Column by column: taking out the two of each row would make objects that are slow to read. */
function withoutPlace<Row>(rows: readonly Kept[]): Row[] {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !placing.includes(column));
  return rows.map((row) => {
    const copy: Kept = {};
    for (const column of columns) copy[column] = row[column];
    return copy as Row;
  });
}

/** What can be asked about one quartier at a time. */
export interface QuartierQuestion {
  /** A select list. */
  columns: string;
  /** Tables with one column `quartier_id`, or a table macro: `trend_band_of($quartier, null)`, null for all. */
  from: string;
  /** What sorts the rows of a quartier; a macro sorts them itself. */
  order?: string | undefined;
}

/** The question about one quartier as a statement. */
export function quartierStatement({ columns, from, order }: QuartierQuestion): string {
  if (from.includes('$quartier')) return `select ${columns} from ${from}`;
  const sorted = order === undefined ? '' : ` order by ${order}`;
  return `select ${columns} from ${from} where quartier_id = $quartier${sorted}`;
}

/** Asks a statement, without keeping other questions from being answered. */
export type AskAside = (sql: string, values: Record<string, null>) => Promise<unknown[]>;

/** Asks a statement whose `$quartier` is null; must not keep other questions from being answered. */
export type AskForAll = (sql: string) => Promise<unknown[]>;

/**
 * What is to be known of all quartiers, by quartier. Each question is asked once about all of them, one after the
 * other. Rows are kept as the JSON text that DuckDB writes: the text of eleven thousand quartiers takes some
 * megabytes where objects would take a hundred.
 */
export class RowsByQuartier {
  readonly #ask: AskAside;
  /** By question; undefined while it is asked, or if that failed. */
  readonly #texts = new Map<string, ReadonlyMap<string, string> | undefined>();
  #asking: Promise<void> = Promise.resolve();

  constructor(ask: AskAside) {
    this.#ask = ask;
  }

  /** Rows of a quartier; undefined if they are not there yet: ask for them alone, and call {@link prepare}. */
  rows<Row>(question: QuartierQuestion, quartierId: string): Row[] | undefined {
    const texts = this.#texts.get(quartierStatement(question));
    if (!texts) return undefined;
    return withoutPlace<Row>(JSON.parse(texts.get(quartierId) ?? '[]') as Kept[]);
  }

  /** Has the question asked about all quartiers, unless that was done before. */
  prepare(question: QuartierQuestion): void {
    const key = quartierStatement(question);
    if (this.#texts.has(key)) return;
    this.#texts.set(key, undefined);
    this.#asking = this.#asking
      .then(async () => void this.#texts.set(key, await this.#load(question)))
      // Each quartier then goes on being asked for by itself, which only takes longer.
      .catch(() => {});
  }

  async #load({ columns, from, order }: QuartierQuestion): Promise<ReadonlyMap<string, string>> {
    const place = order === undefined ? '' : `order by ${order}`;
    const rows = (await this.#ask(
      `select kept_quartier, to_json(list(kept_row order by kept_place))::varchar as rows
       from (select quartier_id as kept_quartier, row_number() over (${place}) as kept_place, ${columns} from ${from}) kept_row
       group by kept_quartier`,
      from.includes('$quartier') ? { quartier: null } : {},
    )) as { kept_quartier: string; rows: string }[];
    return new Map(rows.map((row) => [row.kept_quartier, row.rows]));
  }
}
