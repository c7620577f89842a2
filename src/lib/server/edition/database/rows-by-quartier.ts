import { LRUCache } from 'lru-cache';

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

/** What can be asked about quartiers from `$first` to `$last` by id. */
export interface QuartierQuestion {
  /** A select list. */
  columns: string;
  /** Tables with one column `quartier_id`, or a table macro: `trend_band_of($first, $last, null)`. */
  from: string;
  /** What sorts the rows of a quartier; a macro sorts them itself. */
  order?: string | undefined;
}

/** A macro takes the quartiers as its arguments. */
const chosen = (from: string) =>
  from.includes('$first') ? '' : 'where quartier_id between $first and $last';

/** The question as a statement about one quartier: `$first` and `$last` are its id. */
export function quartierStatement({ columns, from, order }: QuartierQuestion): string {
  const sorted = order === undefined ? '' : `order by ${order}`;
  return `select ${columns} from ${from} ${chosen(from)} ${sorted}`.trimEnd();
}

/** The question as a statement about several quartiers: one row each, with its rows as JSON text. */
function blockStatement({ columns, from, order }: QuartierQuestion): string {
  const place = order === undefined ? '' : `order by ${order}`;
  return `select kept_quartier, to_json(list(kept_row order by kept_place))::varchar as rows
    from (
      select quartier_id as kept_quartier, row_number() over (${place}) as kept_place, ${columns}
      from ${from} ${chosen(from)}
    ) kept_row
    group by kept_quartier`;
}

/** Asks a statement; must not keep other questions from being answered. */
export type AskAside = (sql: string, values: Record<string, string>) => Promise<unknown[]>;

/** So many quartiers take hardly longer than one, and no more memory than is there besides. */
const quartiersOfBlock = 500;

/** All texts of eleven thousand quartiers take less; they are mostly one byte a character. */
const mostCharacters = 256e6;

type Texts = ReadonlyMap<string, string>;

/**
 * Answers to questions about one quartier, asked beforehand for blocks of quartiers that follow one another by id:
 * first the block somebody wants, then the others, one after the other. Rows are kept as the JSON text that DuckDB
 * writes: the text of eleven thousand quartiers takes a hundred megabytes where objects would take a thousand.
 */
export class RowsByQuartier {
  readonly #ask: AskAside;
  /** Ids in order; undefined until a question was asked. */
  #quartiers: Promise<readonly string[]> | undefined;
  #blockOf: ReadonlyMap<string, number> | undefined;
  readonly #questions = new Map<string, QuartierQuestion>();
  readonly #texts: LRUCache<string, Texts>;
  /** Asked for already, whatever came of it. */
  readonly #tried = new Set<string>();
  readonly #wanted: { block: number; sql: string }[] = [];
  /** Under way until nothing is left to ask. */
  #asking: Promise<void> | undefined;
  #isStopped = false;
  /** What does not fit into the memory is asked for by block when somebody wants it, and no longer beforehand. */
  #isFull = false;

  constructor(ask: AskAside) {
    this.#ask = ask;
    this.#texts = new LRUCache({
      maxSize: mostCharacters,
      sizeCalculation: (texts) => [...texts.values()].reduce((sum, text) => sum + text.length, 1),
      dispose: (_, key) => {
        this.#isFull = true;
        this.#tried.delete(key);
      },
    });
  }

  /** Rows of a quartier; undefined if they are not there yet: ask for them alone, and call {@link prepare}. */
  rows<Row>(question: QuartierQuestion, quartierId: string): Row[] | undefined {
    if (!this.#blockOf) return undefined;
    const block = this.#blockOf.get(quartierId);
    if (block === undefined) return [];
    const texts = this.#texts.get(keyOf(block, quartierStatement(question)));
    if (!texts) return undefined;
    return withoutPlace<Row>(JSON.parse(texts.get(quartierId) ?? '[]') as Kept[]);
  }

  /** Has the question asked about the quartiers around this one, and then about all others. */
  prepare(question: QuartierQuestion, quartierId: string): void {
    if (this.#isStopped) return;
    const sql = quartierStatement(question);
    this.#questions.set(sql, question);
    this.#quartiers ??= this.#loadQuartiers();
    // Without their ids each quartier goes on being asked for by itself, which only takes longer.
    this.#quartiers.then(
      () => {
        const block = this.#blockOf!.get(quartierId);
        if (block !== undefined) this.#wanted.push({ block, sql });
        this.#asking ??= this.#askAll();
      },
      () => {},
    );
  }

  async #loadQuartiers(): Promise<readonly string[]> {
    const rows = (await this.#ask('select quartier_id from quartier order by quartier_id', {})) as {
      quartier_id: string;
    }[];
    const ids = rows.map((row) => row.quartier_id);
    this.#blockOf = new Map(ids.map((id, index) => [id, Math.floor(index / quartiersOfBlock)]));
    return ids;
  }

  async #askAll(): Promise<void> {
    const ids = await this.#quartiers!;
    for (let next = this.#next(ids); next; next = this.#next(ids)) {
      const key = keyOf(next.block, next.sql);
      this.#tried.add(key);
      const range = ids.slice(next.block * quartiersOfBlock, (next.block + 1) * quartiersOfBlock);
      // A block that cannot be kept goes on being asked for quartier by quartier.
      const texts = await this.#load(next.sql, range).catch(() => undefined);
      if (texts) this.#texts.set(key, texts);
    }
    this.#asking = undefined;
  }

  /** Asks nothing more; done when the last answer is there. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#quartiers?.catch(() => {});
    await this.#asking;
  }

  /** What somebody wants comes first, then whatever was not asked yet. */
  #next(ids: readonly string[]): { block: number; sql: string } | undefined {
    if (this.#isStopped) return undefined;
    for (let wanted = this.#wanted.shift(); wanted; wanted = this.#wanted.shift()) {
      if (!this.#tried.has(keyOf(wanted.block, wanted.sql))) return wanted;
    }
    if (this.#isFull) return undefined;
    const blocks = Math.ceil(ids.length / quartiersOfBlock);
    for (let block = 0; block < blocks; block++) {
      for (const sql of this.#questions.keys()) {
        if (!this.#tried.has(keyOf(block, sql))) return { block, sql };
      }
    }
    return undefined;
  }

  async #load(sql: string, range: readonly string[]): Promise<Texts> {
    const rows = (await this.#ask(blockStatement(this.#questions.get(sql)!), {
      first: range[0]!,
      last: range.at(-1)!,
    })) as { kept_quartier: string; rows: string }[];
    return new Map(rows.map((row) => [row.kept_quartier, row.rows]));
  }
}

const keyOf = (block: number, sql: string) => `${block} ${sql}`;
