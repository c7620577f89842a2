import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const faces = ['Regular', 'SemiBold'] as const;

let fontFiles: Promise<string[]> | undefined;

/** Paths of Fira Sans as TrueType, unpacked from KERN's WOFF2 once per process into a folder that goes with it. */
export function loadFontFiles(): Promise<string[]> {
  fontFiles ??= unpackFonts().catch((error: unknown) => {
    fontFiles = undefined;
    throw error;
  });
  return fontFiles;
}

/** What the renderer draws text with: these faces and no others. */
export const loadFontOptions = async () => ({
  fontFiles: await loadFontFiles(),
  loadSystemFonts: false,
  defaultFontFamily: 'Fira Sans',
});

async function unpackFonts(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'quartiersmonitor-fonts-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // In a process of its own: the decoder installs handlers for uncaught errors in the one that loads it.
  const decoder = require.resolve('wawoff2/bin/woff2_decompress.js');
  return Promise.all(
    faces.map(async (face) => {
      const packed = require.resolve(`@kern-ux/native/dist/fonts/fira-sans/FiraSans-${face}.woff2`);
      const file = join(folder, `FiraSans-${face}.ttf`);
      await run(process.execPath, [decoder, packed, file]);
      return file;
    }),
  );
}
