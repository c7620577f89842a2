import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruhrTiles } from '#lib/domain/ruhr-tiles.ts';
import { measureStatuses } from '#lib/domain/vocabulary.ts';

const demo = fileURLToPath(new URL('../../data/demo', import.meta.url));
const byHand = ['README.md', 'datapackage.json', 'generate.js'];

type Row = Record<string, string>;

/** Enough CSV for files whose writer we know: comma, quotes doubled, no line break in a field. */
function readRows(file: string): Row[] {
  const [header = '', ...body] = readFileSync(path.join(demo, file), 'utf8').trimEnd().split('\n');
  const fields = (line: string) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) =>
      field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
    );
  const names = fields(header);
  return body.map((line) => {
    const values = fields(line);
    return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
  });
}

const tables = readdirSync(demo).filter((file) => file.endsWith('.csv'));

describe('demonstration data', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'demo-'));
    execFileSync(process.execPath, [path.join(demo, 'generate.js'), copy]);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('is what its generator writes, byte for byte', () => {
    const committed = readdirSync(demo).filter((file) => !byHand.includes(file));
    expect(readdirSync(copy).sort()).toEqual(committed.sort());
    for (const file of committed) {
      const isSame = readFileSync(path.join(copy, file)).equals(readFileSync(path.join(demo, file)));
      expect(isSame, `${file} differs: run node data/demo/generate.js`).toBe(true);
    }
  });

  it('calls itself a demonstration', () => {
    const programme = JSON.parse(readFileSync(path.join(demo, 'programme.json'), 'utf8'));
    expect(programme.kind).toBe('demo');
    expect(programme.title.de).toContain('Demonstrationsdaten');
    expect(programme.title.en).toContain('demonstration data');
    expect(programme.source).toContain('Demonstrationsdaten');
  });

  it('names every invented row as invented, and nothing else', () => {
    for (const table of tables) {
      for (const row of readRows(table)) {
        if (row.source === undefined) continue;
        const isPublished =
          table === 'quartiers.csv' || (table === 'emission_factors.csv' && row.quartier_id === '');
        expect(row.source.startsWith('Demonstrationsdaten (synthetisch)'), `${table}: ${row.source}`).toBe(
          !isPublished,
        );
      }
    }
  });

  it('has no number that could be read with a thousands separator', () => {
    for (const table of tables) {
      const ambiguous = readRows(table).flatMap((row) =>
        Object.values(row).filter((value) => /^-?\d+\.\d{3}$/.test(value)),
      );
      expect(ambiguous, table).toEqual([]);
    }
  });

  it('has the eight quartiers, each on a tile of the map', () => {
    const quartiers = readRows('quartiers.csv');
    expect(quartiers.length).toBe(8);
    for (const { ags, municipality } of quartiers) {
      expect(ruhrTiles.find((tile) => tile.ags === ags)?.name).toBe(municipality);
    }
  });

  it('has 8 to 15 measures in every quartier, and every status', () => {
    const measures = readRows('measures.csv');
    for (const { quartier_id } of readRows('quartiers.csv')) {
      const count = measures.filter((measure) => measure.quartier_id === quartier_id).length;
      expect(count, quartier_id).toBeGreaterThanOrEqual(8);
      expect(count, quartier_id).toBeLessThanOrEqual(15);
    }
    expect(new Set(measures.map(({ status }) => status))).toEqual(new Set(measureStatuses));
  });

  it('gives tonnes only to direct measures, and lines to each of them', () => {
    const effects = new Map(readRows('measures.csv').map((row) => [row.measure_id, row.effect]));
    const withLines = new Set(readRows('measure_savings.csv').map(({ measure_id }) => measure_id));
    const direct = [...effects].filter(([, effect]) => effect === 'direct').map(([id]) => id);
    expect([...withLines].sort()).toEqual(direct.sort());
  });

  it('shows every state of a cell', () => {
    const energy = readRows('energy.csv');
    expect(new Set(energy.map(({ notation }) => notation))).toEqual(new Set(['', 'NO', 'IE', 'NE', 'C']));
    expect(energy.some(({ energy_mwh }) => energy_mwh === '0')).toBe(true);
    expect(energy.filter((row) => row.energy_mwh === '' && row.notation === '').length).toBe(1);
  });
});
