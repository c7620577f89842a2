import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { oncePerRun } from './once-per-run.ts';

export const office = process.env.SOFFICE_PATH ?? '/usr/bin/soffice';

/** Formulas are always computed again when a file is opened. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const empty = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="a"/></office:spreadsheet></office:body></office:document>`;

const optionsOf = (profile: string) => [
  `-env:UserInstallation=${pathToFileURL(profile).href}`,
  ...['--headless', '--norestore', '--nologo'],
];

/** Starts an office that stays, because a document is open in it. The run ends it (see run-folder.ts). */
async function start(folder: string): Promise<{ pid: number; profile: string }> {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
  const open = join(folder, 'open.fods');
  writeFileSync(open, empty);
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('office-of-run.js', import.meta.url)), ...[office, ...optionsOf(profile), open]],
    { detached: true, stdio: 'ignore', env: { ...process.env, TEST_RUN: String(inject('run')) } },
  );
  child.unref();
  // It locks what it has opened.
  const deadline = Date.now() + 100_000;
  while (!existsSync(join(folder, '.~lock.open.fods#'))) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error('LibreOffice did not start');
    await sleep(50);
  }
  return { pid: child.pid!, profile };
}

/**
 * Lets LibreOffice save files as `format`, a name it takes for `--convert-to`, into a folder. It takes seconds to
 * start, so all files of a run go through one office; who is asked next hands the names to it.
 */
export async function convert(files: readonly string[], format: string, folder: string): Promise<void> {
  const { profile } = await oncePerRun('office', start);
  execFileSync(office, [...optionsOf(profile), '--convert-to', format, '--outdir', folder, ...files], {
    stdio: 'ignore',
    timeout: 300_000,
  });
}
