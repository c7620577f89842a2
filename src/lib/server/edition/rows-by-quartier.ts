/** Columns that only sort rows into their places. */
interface Place {
  kept_quartier: string;
  kept_place: number;
}

/** Asks a statement whose `$quartier` is null; must not keep other questions from being answered. */
export type AskForAll = (sql: string) => Promise<unknown[]>;

/**
 * What table macros give for all quartiers, by quartier. Each is called once, one after the other. Rows are kept as the JSON text that DuckDB writes: the text of
 * eleven thousand quartiers takes some megabytes where objects would take a hundred.
 */
export class RowsByQuartier {
  readonly #ask: AskForAll;
  /** By macro; undefined while it is at work or after it failed. */
  readonly #texts = new Map<string, ReadonlyMap<string, string> | undefined>();
  #working: Promise<void> = Promise.resolve();

  constructor(ask: AskForAll) {
    this.#ask = ask;
  }

  /** Rows of a quartier; undefined if they are not there yet: ask the macro itself, and call {@link prepare}. */
  rows<Row>(columns: string, call: string, quartierId: string): Row[] | undefined {
    const texts = this.#texts.get(keyOf(columns, call));
    if (!texts) return undefined;
    const rows = JSON.parse(texts.get(quartierId) ?? '[]') as (Row & Place)[];
    return rows.map(({ kept_quartier: _quartier, kept_place: _place, ...row }) => row as Row);
  }

  /** Has the macro called for all quartiers, unless that was done before. */
  prepare(columns: string, call: string): void {
    const key = keyOf(columns, call);
    if (this.#texts.has(key)) return;
    this.#texts.set(key, undefined);
    this.#working = this.#working
      .then(async () => void this.#texts.set(key, await this.#load(columns, call)))
      // Each quartier then goes on being asked for by itself, which only takes longer.
      .catch(() => {});
  }

  async #load(columns: string, call: string): Promise<ReadonlyMap<string, string>> {
    const rows = (await this.#ask(
      `select kept_quartier, to_json(list(r order by kept_place))::varchar as rows
       from (select quartier_id as kept_quartier, row_number() over () as kept_place, ${columns} from ${call}) r
       group by kept_quartier`,
    )) as { kept_quartier: string; rows: string }[];
    return new Map(rows.map((row) => [row.kept_quartier, row.rows]));
  }
}

function keyOf(columns: string, call: string): string {
  return `select ${columns} from ${call}`;
}
