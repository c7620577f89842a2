/** A Data Package as its descriptor says; only what this reader understands. */
export interface Package {
  resources: Resource[];
}

interface Resource {
  name: string;
  path: string;
  format: string;
  encoding: string;
  dialect: {
    delimiter: string;
    lineTerminator: string;
    quoteChar: string;
    doubleQuote: boolean;
    header: boolean;
  };
  schema: {
    fields: Field[];
    missingValues: string[];
    primaryKey?: string[];
    uniqueKeys?: string[][];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

interface Field {
  name: string;
  type: string;
  constraints: {
    required: boolean;
    enum?: string[];
    pattern?: string;
    minimum?: number;
    exclusiveMinimum?: number;
    maximum?: number;
  };
}

type Row = (string | null)[];

/**
 * Reads every file that a descriptor names, by nothing but the descriptor, and says what does not fit: headers, types,
 * constraints, primary, unique and foreign keys. At most five faults of each file.
 */
export async function readPackage(
  { resources }: Package,
  bytesOf: (path: string) => Promise<Buffer>,
): Promise<{ faults: string[]; rows: Map<string, number> }> {
  const read = new Map<string, { resource: Resource; rows: Row[] }>();
  const faults: string[] = [];
  for (const resource of resources) {
    if (read.has(resource.name)) faults.push(`${resource.name}: two resources of that name`);
    const text = new TextDecoder(resource.encoding, { fatal: true }).decode(await bytesOf(resource.path));
    const [header, ...records] = parse(text, resource.dialect);
    const { fields, missingValues } = resource.schema;
    const names = fields.map(({ name }) => name);
    if (JSON.stringify(header) !== JSON.stringify(names)) faults.push(`${resource.name}: header ${header}`);
    const rows = records.map((record) =>
      record.map((value) => (missingValues.includes(value) ? null : value)),
    );
    read.set(resource.name, { resource, rows });
    const found = [
      ...rows.flatMap((row) => (row.length === fields.length ? [] : [`${row.length} fields`])),
      ...fields.flatMap((field, at) => columnFaults(field, rows, at)),
      ...keyFaults(resource, rows),
    ];
    faults.push(...found.slice(0, 5).map((fault) => `${resource.name}: ${fault}`));
  }
  for (const { resource, rows } of read.values()) {
    for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
      const target = read.get(reference.resource);
      const known = new Set(target && keysOf(target.resource, target.rows, reference.fields));
      const lost = keysOf(resource, rows, fields).filter((key) => !known.has(key));
      if (lost.length > 0)
        faults.push(`${resource.name}: ${fields} ${lost[0]} is not in ${reference.resource}`);
    }
  }
  return { faults, rows: new Map([...read].map(([name, { rows }]) => [name, rows.length])) };
}

/** Records of a CSV text; line ends within quotes belong to the field. */
function parse(text: string, { delimiter, lineTerminator, quoteChar }: Resource['dialect']): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === quoteChar) {
      let end = at + 1;
      for (; ; end++) {
        const next = text.indexOf(quoteChar, end);
        if (next === -1) throw new Error(`no end of the quote at ${at}`);
        field += text.slice(end, next);
        end = next;
        if (text[next + 1] !== quoteChar) break;
        field += quoteChar;
        end++;
      }
      at = end + 1;
    } else {
      const end = Math.min(
        ...[delimiter, lineTerminator].map((mark) => {
          const found = text.indexOf(mark, at);
          return found === -1 ? text.length : found;
        }),
      );
      field = text.slice(at, end);
      at = end;
    }
    record.push(field);
    if (text.startsWith(delimiter, at)) at += delimiter.length;
    else if (at === text.length || text.startsWith(lineTerminator, at)) {
      at += lineTerminator.length;
      records.push(record);
      record = [];
    } else
      throw new Error(
        `neither delimiter nor end of line at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`,
      );
  }
  return records;
}

const lexical: Record<string, RegExp> = {
  string: /^/,
  number: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i,
  integer: /^[+-]?\d+$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

function columnFaults({ name, type, constraints }: Field, rows: readonly Row[], at: number): string[] {
  const { required, enum: values, pattern, minimum, exclusiveMinimum, maximum } = constraints;
  const form = lexical[type]!;
  const shape = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`);
  return rows.flatMap((row) => {
    const value = row[at] ?? null;
    if (value === null) return required ? [`${name} is required`] : [];
    if (!form.test(value)) return [`${name} ${value} is no ${type}`];
    if (values && !values.includes(value)) return [`${name} ${value} is not of ${values}`];
    if (shape && !shape.test(value)) return [`${name} ${value} is not like ${pattern}`];
    const isOutside =
      (minimum !== undefined && Number(value) < minimum) ||
      (exclusiveMinimum !== undefined && Number(value) <= exclusiveMinimum) ||
      (maximum !== undefined && Number(value) > maximum);
    return isOutside ? [`${name} ${value} is out of its range`] : [];
  });
}

function keyFaults(resource: Resource, rows: readonly Row[]): string[] {
  const { primaryKey, uniqueKeys = [] } = resource.schema;
  const faults: string[] = [];
  if (primaryKey && keysOf(resource, rows, primaryKey).length < rows.length) faults.push('a key is missing');
  for (const key of primaryKey ? [primaryKey, ...uniqueKeys] : uniqueKeys) {
    const values = keysOf(resource, rows, key);
    if (new Set(values).size < values.length) faults.push(`${key} is not unique`);
  }
  return faults;
}

/** Keys of the rows in which no part is missing. */
function keysOf({ schema }: Resource, rows: readonly Row[], names: readonly string[]): string[] {
  const places = names.map((name) => schema.fields.findIndex((field) => field.name === name));
  return rows.flatMap((row) => {
    const parts = places.map((place) => row[place] ?? null);
    return parts.includes(null) ? [] : [JSON.stringify(parts)];
  });
}
