import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseCsv } from 'hucre/csv';
import { describe, test } from 'vitest';
import { freshPath } from './fixtures/folder.ts';

const executablePath = process.env.SOFFICE_PATH ?? '/usr/bin/soffice';

/**
 * Tests that need a spreadsheet: LibreOffice Calc from SOFFICE_PATH or /usr/bin/soffice. Without it they are skipped
 * and say so; where CI=true that is a failure.
 */
export const describeWithLibreOffice = (name: string, define: () => void) =>
  describeWith(
    existsSync(executablePath),
    `no LibreOffice at ${executablePath} (set SOFFICE_PATH): recalculation was not tested`,
    name,
    define,
  );

/** The same with LibreOffice Draw, which opens pictures, and with a browser to compare with. */
export const describeWithDraw = (name: string, define: () => void) =>
  describeWith(
    existsSync(executablePath) &&
      existsSync(join(dirname(realpathSync(executablePath)), 'libsdlo.so')) &&
      existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'),
    `no LibreOffice Draw beside ${executablePath}, or no browser: pictures in other programs were not tested`,
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
    existsSync(executablePath) &&
      existsSync(join(dirname(realpathSync(executablePath)), 'libswlo.so')) &&
      spawnSync('pdftotext', ['-v']).error === undefined,
    `no LibreOffice Writer beside ${executablePath}, or no poppler-utils: Word files were not opened`,
    name,
    define,
  );

/** The text of a Word file as LibreOffice shows it, page by page. */
export function textInWriter(file: string): string {
  const folder = freshPath('writer');
  execFileSync(
    executablePath,
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, file],
    ],
    { stdio: 'ignore', timeout: 100_000 },
  );
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

/** Formulas are always computed again when a file is opened. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** The first sheet as CSV, numbers with all their digits: saving that takes a third of the time of a workbook. */
const firstSheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,1,0,false,false,false';

/** Opens workbooks in LibreOffice, lets it compute every formula, and returns their first sheets. */
export function recalculate(workbooks: ReadonlyMap<string, Uint8Array>): Map<string, string[][]> {
  const folder = freshPath('libreoffice');
  const [given, saved, profile] = ['given', 'saved', 'profile'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(given, { recursive: true });
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
  const files = [...workbooks].map(([name, bytes]) => {
    const path = join(given, `${name}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  execFileSync(
    executablePath,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      firstSheet,
      '--outdir',
      saved,
      ...files,
    ],
    { stdio: 'pipe', timeout: 300_000 },
  );
  return new Map(
    [...workbooks.keys()].map((name) => {
      const rows = parseCsv(readFileSync(join(saved, `${name}.csv`), 'utf8'), { skipEmptyRows: false });
      return [name, rows.map((row) => row.map(String))];
    }),
  );
}

/** Saves a spreadsheet, flat ODS or the bytes of a workbook, as LibreOffice writes it, in these formats. */
export function savedAs(
  document: string | Uint8Array,
  formats: readonly ('xlsx' | 'ods')[],
): Map<string, Uint8Array> {
  const folder = freshPath('saved');
  mkdirSync(folder);
  const given = join(folder, typeof document === 'string' ? 'sheet.fods' : 'sheet.xlsx');
  writeFileSync(given, document);
  const saved = join(folder, 'saved');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  return new Map(
    formats.map((format) => {
      execFileSync(
        executablePath,
        [profile, '--headless', '--norestore', '--convert-to', format, '--outdir', saved, given],
        { stdio: 'ignore', timeout: 100_000 },
      );
      return [format, readFileSync(join(saved, `sheet.${format}`))];
    }),
  );
}

/** Files as LibreOffice saves them in another format. */
export function convertedBy(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  format: string,
): Buffer[] {
  const folder = freshPath('converted');
  mkdirSync(folder);
  return files.map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    execFileSync(
      executablePath,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--norestore', '--convert-to', format, '--outdir', join(folder, 'saved'), path],
      ],
      { stdio: 'ignore', timeout: 100_000 },
    );
    return readFileSync(join(folder, 'saved', name.replace(/[^.]*$/, format)));
  });
}
