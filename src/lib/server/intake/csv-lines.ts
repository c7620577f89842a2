import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';

const LF = 10;
const CR = 13;
const COMMA = 44;
const QUOTE = 34;

/**
 * Writes a CSV file again with one kind of line end and without blank lines, which DuckDB's reader needs; line
 * breaks inside quotation marks stay. Returns the rows that were blank, counted like a spreadsheet does, so that
 * the others keep their numbers. Blank rows at the end do not matter and are not listed.
 */
export async function writePlainLines(path: string, target: string): Promise<number[]> {
  const blank: number[] = [];
  let row = 1;
  let isQuoted = false;
  let isFieldStart = true;
  let isRowStart = true;
  let lastByte = 0;
  const file = openSync(target, 'w');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 512 * 1024 }) as AsyncIterable<Buffer>) {
      const plain = Buffer.allocUnsafe(chunk.length);
      let length = 0;
      for (const byte of chunk) {
        const isSecondHalf = byte === LF && lastByte === CR;
        lastByte = byte;
        if (isQuoted) {
          // a doubled quotation mark ends and begins again, which comes to the same
          if (byte === QUOTE) isQuoted = false;
          plain[length++] = byte;
        } else if (byte === LF || byte === CR) {
          if (isSecondHalf) continue;
          if (isRowStart) blank.push(row);
          else plain[length++] = LF;
          row++;
          isRowStart = isFieldStart = true;
        } else {
          if (byte === QUOTE && (isFieldStart || plain[length - 1] === QUOTE)) isQuoted = true;
          isFieldStart = byte === COMMA;
          isRowStart = false;
          plain[length++] = byte;
        }
      }
      writeSync(file, plain, 0, length);
    }
  } finally {
    closeSync(file);
  }
  while (blank.at(-1) === row - 1 && row > 1) {
    blank.pop();
    row--;
  }
  return blank;
}
