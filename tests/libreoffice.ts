import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, test } from 'vitest';
import { freshPath } from './fixtures/folder.ts';

const executablePath = process.env.SOFFICE_PATH ?? '/usr/bin/soffice';

/**
 * Tests that need a spreadsheet: LibreOffice Calc from SOFFICE_PATH or /usr/bin/soffice. Without it they are skipped
 * and say so; where CI=true that is a failure.
 */
export function describeWithLibreOffice(name: string, define: () => void): void {
  if (existsSync(executablePath)) {
    describe(name, define);
    return;
  }
  const message = `no LibreOffice at ${executablePath} (set SOFFICE_PATH): recalculation was not tested`;
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

/** Opens workbooks in LibreOffice, lets it compute every formula, and returns them as it saved them. */
export function recalculate(workbooks: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
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
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      saved,
      ...files,
    ],
    { stdio: 'pipe', timeout: 300_000 },
  );
  return new Map(
    [...workbooks.keys()].map((name) => [name, new Uint8Array(readFileSync(join(saved, `${name}.xlsx`)))]),
  );
}
