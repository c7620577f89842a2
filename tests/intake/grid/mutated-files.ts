import { Field, Float64, List, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { randomNumbers } from '../mutations.ts';
import { odsOf, odsText, xlsxOf } from './workbooks.ts';

const strings = '<sst><si><t>Endenergie [MWh]</t></si><si><r><t>Gas</t></r></si></sst>';
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>';
const sheet = Array.from(
  { length: 30 },
  (_, at) =>
    `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at % 2}</v></c><c r="B${at + 1}" s="1"><v>${45000 + at}</v></c><c r="C${at + 1}"><f>A1*2</f><v>${at / 7}</v></c></row>`,
).join('');
const tables = `<table:table table:name="B">${Array.from(
  { length: 30 },
  (_, at) =>
    `<table:table-row table:number-rows-repeated="2">${odsText(`Wärme &amp; ${at}`)}<table:table-cell office:value-type="float" office:value="${at / 7}"/><table:table-cell office:value-type="date" office:date-value="2024-12-31" table:number-columns-spanned="2"/></table:table-row>`,
).join('')}</table:table>`;

const files: readonly Uint8Array[] = [
  xlsxOf(sheet, { 'xl/sharedStrings.xml': strings, 'xl/styles.xml': styles }),
  odsOf(tables),
  Buffer.from(Array.from({ length: 40 }, (_, at) => `${at};"a ""b""\n c";="0${at}";1.${at},5\r\n`).join('')),
  Buffer.from('\ufeffsep=;\r\nJahr;Wärme\r\n2015;1,5\r\n', 'utf16le'),
  tableToIPC(columns(), 'file'),
  tableToIPC(columns(), 'stream'),
];

/** Those of the files that are workbooks. */
export const workbooks = files.slice(0, 2);

/** Texts by dictionary, a list, numbers and blanks. */
function columns(): Table {
  return new Table({
    sector: vectorFromArray(['households', 'services', null, 'households']),
    year: vectorFromArray(Int16Array.from([2015, 2016, 2017, 2018])),
    energy_mwh: vectorFromArray([1.5, null, 3, 4], new Float64()),
    source: vectorFromArray(['Wärme', 'a', 'b', null], new Utf8()),
    lists: vectorFromArray([['a', 'b'], [], null, ['c']], new List(new Field('item', new Utf8(), true))),
  });
}

const pieces = [
  '"',
  '""',
  '\n',
  '\r',
  ';',
  '=',
  '<',
  '>',
  '/',
  '</',
  '&',
  '&#0;',
  '\0',
  'PK\u0003\u0004',
  '1e999',
];
const numbers = ['0', '-1', '1048577', '16777216', '99999999999999999999', 'NaN', ''];

type Random = () => number;
export const below = (random: Random, bound: number) => Math.floor(random() * bound);

/** One change: bytes replaced, dropped, doubled, put in, a number exchanged, or the end cut off. */
export function changed(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(random, bytes.length);
  const to = Math.min(bytes.length, at + 1 + below(random, 40));
  const around = (middle: Uint8Array, end = at) =>
    Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(end)]);
  switch (below(random, 6)) {
    case 0:
      return around(Buffer.from([below(random, 256)]), at + 1);
    case 1:
      return around(Buffer.alloc(0), to);
    case 2:
      return around(bytes.subarray(at, to));
    case 3:
      return around(Buffer.from(pieces[below(random, pieces.length)]!, 'latin1'));
    case 4: {
      const text = Buffer.from(bytes).toString('latin1');
      const found = [...text.matchAll(/\d+/g)];
      const number = found[below(random, found.length)];
      if (number === undefined) return bytes;
      const [old] = number;
      const value = numbers[below(random, numbers.length)]!;
      return Buffer.from(
        text.slice(0, number.index) + value + text.slice(number.index + old.length),
        'latin1',
      );
    }
    default:
      return bytes.subarray(0, at);
  }
}

/** Parts of an archive are changed before they are packed: otherwise nearly all changes end at the checksum. */
export function mutated(seed: number, given: readonly Uint8Array[] = files): Uint8Array {
  const random = randomNumbers(seed);
  const file = given[below(random, given.length)]!;
  const changes = 1 + below(random, 3);
  const change = (bytes: Uint8Array) => {
    for (let round = 0; round < changes; round++) if (bytes.length > 0) bytes = changed(bytes, random);
    return bytes;
  };
  if (strFromU8(file.subarray(0, 2), true) !== 'PK' || random() < 0.2) return change(file);
  const parts = unzipSync(file);
  const names = Object.keys(parts);
  const name = names[below(random, names.length)]!;
  parts[name] = new Uint8Array(change(parts[name] ?? strToU8('')));
  return zipSync(parts);
}
