import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { describe, test } from 'vitest';
import { freshPath } from './fixtures/folder.ts';
import { convert, office } from './office.ts';

/**
 * Tests that need a spreadsheet: LibreOffice Calc from SOFFICE_PATH or /usr/bin/soffice. Without it they are skipped
 * and say so; where CI=true that is a failure.
 */
export const describeWithLibreOffice = (name: string, define: () => void) =>
  describeWith(
    existsSync(office),
    `no LibreOffice at ${office} (set SOFFICE_PATH): recalculation was not tested`,
    name,
    define,
  );

/** The same with LibreOffice Draw, which opens pictures, and with a browser to compare with. */
export const describeWithDraw = (name: string, define: () => void) =>
  describeWith(
    existsSync(office) &&
      existsSync(join(dirname(realpathSync(office)), 'libsdlo.so')) &&
      existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'),
    `no LibreOffice Draw beside ${office}, or no browser: pictures in other programs were not tested`,
    name,
    define,
  );

/** Tests that read PDF files: poppler's programs from the path. */
export const describeWithPoppler = (name: string, define: () => void) =>
  describeWith(
    spawnSync('pdfinfo', ['-v']).error === undefined,
    'no pdfinfo, pdftotext and pdffonts (poppler-utils): PDF files were not read',
    name,
    define,
  );

/** Tests that open Word files: LibreOffice Writer, and poppler to read what it shows. */
export const describeWithWriter = (name: string, define: () => void) =>
  describeWith(
    existsSync(office) &&
      existsSync(join(dirname(realpathSync(office)), 'libswlo.so')) &&
      spawnSync('pdftotext', ['-v']).error === undefined,
    `no LibreOffice Writer beside ${office}, or no poppler-utils: Word files were not opened`,
    name,
    define,
  );

/** The text of a Word file as LibreOffice shows it, page by page. */
export async function textInWriter(file: string): Promise<string> {
  const folder = freshPath('writer');
  await convert([file], 'pdf', folder);
  const pdf = join(folder, basename(file).replace(/\.docx$/, '.pdf'));
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
}

function describeWith(isThere: boolean, message: string, name: string, define: () => void): void {
  if (isThere) {
    describe(name, define);
    return;
  }
  if (process.env.CI === 'true') {
    test(name, () => {
      throw new Error(message);
    });
  } else {
    process.stderr.write(`${message}\n`);
    test.skip(`${name}: ${message}`);
  }
}

/** The first sheet as CSV, numbers with all their digits: saving that takes a third of the time of a workbook. */
const firstSheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,1,0,false,false,false';

/** Opens workbooks in LibreOffice, lets it compute every formula, and returns their first sheets. */
export async function recalculate(
  workbooks: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, string[][]>> {
  const saved = await converted(
    [...workbooks].map(([name, bytes]) => [`${name}.xlsx`, bytes] as const),
    'csv',
    firstSheet,
  );
  return new Map(
    [...workbooks.keys()].map((name, at) => {
      const rows = parseCsv(saved[at]!.toString('utf8'), { skipEmptyRows: false });
      return [name, rows.map((row) => row.map(String))];
    }),
  );
}

/** Saves a spreadsheet, flat ODS or the bytes of a workbook, as LibreOffice writes it, in these formats. */
export async function savedAs(
  document: string | Uint8Array,
  formats: readonly ('xlsx' | 'ods')[],
): Promise<Map<string, Uint8Array>> {
  const name = typeof document === 'string' ? 'sheet.fods' : 'sheet.xlsx';
  const saved = new Map<string, Uint8Array>();
  for (const format of formats) saved.set(format, (await converted([[name, document]], format))[0]!);
  return saved;
}

/** Files as LibreOffice saves them with another ending; `filter` says how, where the ending does not. */
export async function converted(
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
  ending: string,
  filter = ending,
): Promise<Buffer[]> {
  const folder = freshPath('converted');
  mkdirSync(folder);
  const paths = files.map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
  const saved = join(folder, 'saved');
  await convert(paths, filter, saved);
  return paths.map((path) => readFileSync(join(saved, basename(path).replace(/[^.]*$/, ending))));
}
