import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { freshPath, sound, soundFolder } from '../fixtures/folder.ts';
import { renamed, xlsxOf, zipOf } from './grid/workbooks.ts';
import { expectGoodSentences } from './published.ts';

type Content = string | Uint8Array;

const soundFiles = (folder = sound): Record<string, Content> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

function archive(parts: Record<string, Content> | Uint8Array, name = 'paket.zip'): string {
  const path = freshPath(name);
  writeFileSync(path, parts instanceof Uint8Array ? parts : zipOf(parts));
  return path;
}

/** Checks what lies at paths; every sentence must be whole. */
async function checked(...paths: string[]) {
  const report = await check(paths);
  report.problems.forEach(expectGoodSentences);
  return {
    isSound: report.isSound,
    inputs: report.inputs.map(({ file, rows }) => `${file}: ${rows}`),
    places: report.problems.map(({ file, cell, row, rule }) => `${file} ${cell ?? row ?? '-'} ${rule}`),
  };
}

describe('a ZIP archive', () => {
  it('gives what its files give, in folders or not, and leaves out what is no data', async () => {
    const plain = await checked(sound);
    const packed = Object.entries(soundFiles()).map(([name, content]) => [`Daten 2024/${name}`, content]);
    const path = archive({
      ...(Object.fromEntries(packed) as Record<string, Content>),
      'Daten 2024/LIESMICH.txt': 'x',
      '__MACOSX/Daten 2024/._energy.csv': 'x',
      'Daten 2024/.DS_Store': 'x',
      'Daten 2024/README.md': 'x',
    });
    const { isSound, inputs, places } = await checked(path);
    expect(isSound).toBe(true);
    expect(places).toEqual(['paket.zip/Daten 2024/LIESMICH.txt - unknown_file']);
    expect(inputs.toSorted()).toEqual(plain.inputs.map((line) => `paket.zip/Daten 2024/${line}`).toSorted());
  });

  it('names what is wrong by archive, file and cell', async () => {
    const folder = soundFolder({ 'energy.csv': null });
    const energy = readFileSync(join(sound, 'energy.csv'), 'utf8').replaceAll(',', ';');
    const path = archive({ '2024/energie.csv': energy.replace('households', 'Hausbalte') });
    const { isSound, places } = await checked(folder, path);
    expect(isSound).toBe(false);
    expect(places).toContain('paket.zip/2024/energie.csv C2 unknown_reference');
  });

  it('that is a workbook is read as one', async () => {
    const { places } = await checked(archive(xlsxOf(''), 'Bilanz.zip'));
    expect(places).toContain('Bilanz.zip - no_cells');
  });

  it.each<[string, string, () => Uint8Array]>([
    ['archive_nested', 'an archive in it', () => zipOf({ 'a.csv': 'x', 'b/c.ZIP': zipOf({ 'd.csv': 'x' }) })],
    ['archive_path', 'a way out', () => renamed(zipOf({ 'xx/x.csv': 'x' }), 'xx/x.csv', '../x.csv')],
    ['archive_ratio', 'a bomb', () => zipOf({ 'energy.csv': new Uint8Array(20_000_000) })],
    ['archive_damaged', 'cut', () => zipOf({ 'energy.csv': 'a,b\n1,2\n' }).subarray(0, 60)],
    ['archive_damaged', 'no archive', () => Buffer.from('a,b\n1,2\n')],
    ['archive_without_table', 'nothing in it', () => zipOf({})],
    ['archive_without_table', 'no data in it', () => zipOf({ '.DS_Store': 'x' })],
    ['file_empty', 'no bytes', () => new Uint8Array()],
  ])('%s: %s', async (rule, _, bytes) => {
    const { isSound, places } = await checked(archive(bytes()));
    expect({ isSound, places }).toEqual({ isSound: false, places: [`paket.zip - ${rule}`] });
  });
});
