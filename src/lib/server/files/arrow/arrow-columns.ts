import {
  Bool,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int16,
  Int32,
  Int64,
  Int8,
  List,
  Utf8,
  makeBuilder,
  makeData,
  vectorFromArray,
  type Data,
  type DataType,
  type Vector,
} from 'apache-arrow';
import {
  DuckDBDateValue,
  DuckDBListValue,
  DuckDBTypeId,
  type DuckDBConnection,
  type DuckDBListType,
  type DuckDBType,
  type DuckDBValue,
  type DuckDBVector,
} from '@duckdb/node-api';

/** Texts with more different values than this stand as they are: their dictionary would hardly be smaller. */
const maxDictionary = 2 ** 17;
const dayMs = 86_400_000;

/** A column as it is asked of the database, and as it stands in the file. */
export interface ArrowColumn {
  field: Field;
  /** Of the value, or of its place in the dictionary. */
  expression: string;
  dictionary?: Vector<Utf8>;
}

/**
 * The columns of a query in their order. Dictionaries are complete before the first row: not all readers take one that
 * grows. They are types of this connection, which gives a place in them without handing over the text.
 */
export async function arrowColumns(connection: DuckDBConnection, select: string): Promise<ArrowColumn[]> {
  const { columnNames, columnTypes } = await described(connection, select);
  const columns: ArrowColumn[] = [];
  for (const [at, name] of columnNames.entries()) {
    const type = columnTypes[at]!;
    const column = `"${name}"`;
    const texts = isText(type) ? await textsOf(connection, `_text_${at}`, column, select) : undefined;
    if (texts === undefined) {
      columns.push({ field: new Field(name, arrowType(type), true), expression: valueOf(column, type) });
      continue;
    }
    const dictionary = vectorFromArray(texts, new Utf8());
    const encoded = new Dictionary(new Utf8(), placeType(texts.length), at);
    columns.push({
      field: new Field(name, encoded, true),
      expression: `enum_code(${column}::varchar::_text_${at})`,
      dictionary,
    });
  }
  return columns;
}

async function described(connection: DuckDBConnection, select: string) {
  const prepared = await connection.prepare(select);
  const places = Array.from({ length: prepared.columnCount }, (_, at) => at);
  return {
    columnNames: places.map((at) => prepared.columnName(at)),
    columnTypes: places.map((at) => prepared.columnType(at)),
  };
}

/** The different texts of a column, sorted, as type `name` of the connection; undefined where there are too many. */
async function textsOf(
  connection: DuckDBConnection,
  name: string,
  column: string,
  select: string,
): Promise<string[] | undefined> {
  const texts = `select distinct ${column}::varchar as v from (${select}) where v is not null order by v limit ${maxDictionary + 1}`;
  const result = await connection.runAndReadAll(texts);
  if (result.currentRowCount > maxDictionary) return undefined;
  await connection.run(`create temp type ${name} as enum (${texts})`);
  return result.getColumns()[0]! as string[];
}

const isText = ({ typeId }: DuckDBType) => typeId === DuckDBTypeId.VARCHAR || typeId === DuckDBTypeId.ENUM;
const valueOf = (column: string, type: DuckDBType) => (isText(type) ? `${column}::varchar` : column);

/** Signed, since not all readers take places without a sign. */
function placeType(values: number): Int8 | Int16 | Int32 {
  return values <= 2 ** 7 ? new Int8() : values <= 2 ** 15 ? new Int16() : new Int32();
}

function arrowType(type: DuckDBType): DataType {
  switch (type.typeId) {
    case DuckDBTypeId.BOOLEAN:
      return new Bool();
    case DuckDBTypeId.SMALLINT:
      return new Int16();
    case DuckDBTypeId.INTEGER:
      return new Int32();
    case DuckDBTypeId.BIGINT:
      return new Int64();
    case DuckDBTypeId.DOUBLE:
      return new Float64();
    case DuckDBTypeId.DATE:
      return new DateDay();
    case DuckDBTypeId.VARCHAR:
    case DuckDBTypeId.ENUM:
      return new Utf8();
    case DuckDBTypeId.LIST:
      return new List(new Field('item', arrowType((type as DuckDBListType).valueType), true));
    default:
      throw new Error(`no Arrow type for ${type.toString()}`);
  }
}

/** As the library takes values. */
function arrowValue(value: DuckDBValue): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof DuckDBDateValue) return value.days * dayMs;
  if (value instanceof DuckDBListValue) return value.items.map(arrowValue);
  throw new Error(`no Arrow value for ${String(value)}`);
}

/** Collects the values of a column for the next record batch. */
export function columnWriter({ field, dictionary }: ArrowColumn) {
  const type = field.type as DataType;
  const encoded = dictionary && (type as Dictionary<Utf8>);
  const builder = makeBuilder({ type: encoded ? encoded.indices : type, nullValues: [null] });
  return {
    add(vector: DuckDBVector): void {
      const rows = vector.itemCount;
      for (let row = 0; row < rows; row++) builder.append(arrowValue(vector.getItem(row)));
    },
    take(): Data {
      const data = builder.flush();
      if (!encoded) return data;
      const { length, nullCount, values, nullBitmap } = data;
      return makeData({ type: encoded, length, nullCount, data: values, nullBitmap, dictionary });
    },
  };
}
