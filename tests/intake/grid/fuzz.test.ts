import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { randomNumbers } from '../mutations.ts';
import { checkSentences, odsOf, odsText, xlsxOf } from './workbooks.ts';

/** FUZZ_SEED and FUZZ_RUNS try other files and more of them. */
const { FUZZ_SEED: firstSeed = '1', FUZZ_RUNS: runs = '300' } = process.env;

/** A file may take so long, on a machine that does other things besides. */
const maxMilliseconds = 3000;

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
];

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
const below = (random: Random, bound: number) => Math.floor(random() * bound);

/** One change: bytes replaced, dropped, doubled, put in, a number exchanged, or the end cut off. */
function changed(bytes: Uint8Array, random: Random): Uint8Array {
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

/** Parts of a workbook are changed before they are packed: otherwise nearly all changes end at the checksum. */
function mutated(seed: number): Uint8Array {
  const random = randomNumbers(seed);
  const file = files[below(random, files.length)]!;
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

describe('files that something has damaged', () => {
  it(
    `${runs} of them: read, or refused with a sentence, in time`,
    async () => {
      const failures: string[] = [];
      let read = 0;
      let refused = 0;
      for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(runs); seed++) {
        const started = performance.now();
        try {
          const grid = await openGrid(mutated(seed), 'a', { maxCells: 200_000, maxUnpackedBytes: 5_000_000 });
          checkSentences(grid);
          if (grid.sheets.length > 0) read++;
          else refused++;
          const taken = performance.now() - started;
          if (taken > maxMilliseconds) throw new Error(`took ${Math.round(taken)} ms`);
        } catch (cause) {
          failures.push(
            `FUZZ_SEED=${seed} FUZZ_RUNS=1: ${cause instanceof Error ? cause.stack : String(cause)}`,
          );
        }
      }
      expect(failures.join('\n\n')).toBe('');
      // otherwise nothing was found about one of the two
      expect(Math.min(read, refused)).toBeGreaterThan(Number(runs) / 10);
    },
    20_000 + 100 * Number(runs),
  );
});
