import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshPath, setField, setProgramme, sound, soundFolder } from '../fixtures/folder.ts';
import { root, runMonitor, startMonitor, type Outcome } from '../fixtures/monitor.ts';
import { mutatedFolder } from './mutations.ts';

const faulty = () => soundFolder({ 'energy.csv': setField(2, 'energy_mwh', '12.500') });
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

describe('monitor', () => {
  const store = freshPath('store');
  let published: Outcome;
  let id: string;

  beforeAll(async () => {
    const words = ['--label', 'Zwischenbilanz 2026', '--reason', 'Neue Faktoren'];
    published = await startMonitor(store, ['publish', sound, ...words]).outcome;
    id = published.stdout.trimEnd().split('\n').at(-1)!;
  });

  it('publish: the last line is the id of the edition', () => {
    expect(published.code).toBe(0);
    expect(id).toMatch(/^\d{4}-1$/);
    expect(published.stderr).toContain('0 Fehler, 0 Hinweise / 0 errors, 0 warnings');
    expect(existsSync(join(store, 'editions', id, 'edition.duckdb'))).toBe(true);
  });

  it('publish --json: the edition, or null and the problems', async () => {
    const { code, stdout } = await runMonitor(store, 'publish', faulty(), '--json');
    expect(code).toBe(1);
    const answer = JSON.parse(stdout) as { sound: boolean; edition: null; problems: { rule: string }[] };
    expect(answer).toMatchObject({ sound: false, edition: null });
    expect(answer.problems.map(({ rule }) => rule)).toEqual(['number_ambiguous']);
    expect(readdirSync(join(store, 'editions'))).toEqual([id]);
  });

  it('publish of a faulty folder: exit code 1, both languages, no stack trace, the old edition stays', async () => {
    const { code, stdout, stderr } = await startMonitor(store, ['publish', faulty()]).outcome;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('energy.csv, Zeile 2, energy_mwh (E2)');
    expect(stderr).toContain('„12.500“ in „energy_mwh“ ist mehrdeutig');
    expect(stderr).toContain('"12.500" in "energy_mwh" is ambiguous');
    expect(stderr).toContain('die bisherige Ausgabe gilt weiter');
    expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:/);
    expect(JSON.parse(readFileSync(join(store, 'register.json'), 'utf8'))).toEqual({
      current: id,
      editions: [id],
      withdrawals: [],
      pruned: [],
      scheduled: [],
      released: [],
      last_numbers: { [id.slice(0, 4)]: 1 },
    });
  });

  it('check: exit code 0 for a sound folder, 1 for a faulty or missing one; nothing is stored', async () => {
    const unused = freshPath('store');
    const [good, bad, missing] = await Promise.all([
      runMonitor(unused, 'check', sound),
      runMonitor(unused, 'check', faulty()),
      runMonitor(unused, 'check', join(root, 'nowhere')),
    ]);
    expect([good.code, bad.code, missing.code]).toEqual([0, 1, 1]);
    expect(good.stdout).toContain('0 Fehler');
    expect(bad.stdout).toContain('1 Fehler, 0 Hinweise / 1 error, 0 warnings');
    expect(missing.stdout).toContain('gibt es nicht');
    expect(missing.stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(unused)).toBe(false);
  });

  it('check --json: whether it is sound, every problem with its place, and the inputs', async () => {
    const { code, stdout } = await runMonitor(store, 'check', faulty(), '--json');
    expect(code).toBe(1);
    const answer = JSON.parse(stdout) as Record<string, unknown[]>;
    expect(Object.keys(answer)).toEqual(['sound', 'problems', 'inputs', 'readings']);
    expect(answer.problems).toEqual([
      {
        file: 'energy.csv',
        sheet: null,
        row: 2,
        cell: 'E2',
        column: 'energy_mwh',
        value: '12.500',
        rule: 'number_ambiguous',
        severity: 'error',
        quartier_id: 'altstadt',
        text: { de: expect.any(String), en: expect.any(String) },
        hint: { de: expect.any(String), en: expect.any(String) },
      },
    ]);
    expect(answer.inputs).toContainEqual({
      file: 'targets.csv',
      rows: 3,
      bytes: 235,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('damaged folders and a store that cannot be written: exit code 0 or 1, sentences, no stack trace', async () => {
    const deep = soundFolder({ 'programme.json': `{"id":${'['.repeat(30_000)}${']'.repeat(30_000)}}` });
    const folders = [deep, ...[3, 4].map((seed) => mutatedFolder(seed).folder)];
    const outcomes = await Promise.all([
      ...folders.map((folder) => runMonitor(freshPath('store'), 'publish', folder)),
      runMonitor(freshPath('a?b'), 'publish', sound),
    ]);
    expect(outcomes[0]!.stderr).toContain('[programme_too_deep]');
    expect(outcomes.at(-1)!.stderr).toContain('must not contain a question mark');
    for (const { code, stderr } of outcomes) {
      expect([0, 1]).toContain(code);
      expect(stderr).toMatch(
        code === 0 ? /0 errors/ : /[Tt]he edition before stays in force|must not contain a question mark/,
      );
      expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:/);
    }
  });

  it('editions, and use of one that exists or does not', async () => {
    const [list, text, unknown, known] = await Promise.all([
      runMonitor(store, 'editions', '--json'),
      runMonitor(store, 'editions'),
      runMonitor(store, 'use', '1999-1'),
      runMonitor(store, 'use', id),
    ]);
    expect(JSON.parse(list.stdout)).toMatchObject([
      {
        id,
        label: 'Zwischenbilanz 2026',
        reason: 'Neue Faktoren',
        is_current: true,
        software_version: version,
        programme_id: 'sound',
      },
    ]);
    expect(text.stdout).toMatch(new RegExp(`^\\* ${id} .*Zwischenbilanz 2026`));
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('There is no edition "1999-1"');
    expect([known.code, known.stdout]).toEqual([0, `${id}\n`]);
  });

  it('publish of another programme needs --replace-programme, use of one that was there does not', async () => {
    const other = soundFolder({ 'programme.json': setProgramme({ id: 'other' }) });
    const refused = await runMonitor(store, 'publish', other);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain(
      `Veröffentlicht werden soll das Programm „other“, dieser Speicher zeigt aber „sound“ (Ausgabe ${id}).`,
    );
    expect(refused.stderr).toContain(
      `The programme "other" is to be published, but this store shows "sound" (edition ${id}).`,
    );
    expect(refused.stderr).toMatch(/--replace-programme“[^]*--replace-programme"/);
    expect(readdirSync(join(store, 'editions'))).toEqual([id]);

    const meant = await runMonitor(store, 'publish', other, '--replace-programme');
    expect(meant.code).toBe(0);
    expect(meant.stdout.trim()).not.toBe(id);
    const back = await runMonitor(store, 'use', id);
    expect([back.code, back.stdout]).toEqual([0, `${id}\n`]);
    expect(back.stderr).toContain('Shown is now the programme "sound" instead of "other".');
  });

  it('wrong usage: exit code 2 and what is possible', async () => {
    const wrong = [[], ['publsih'], ['check'], ['use', 'a', 'b'], ['check', 'a', '--force']];
    const outcomes = await Promise.all(wrong.map((args) => runMonitor(store, ...args)));
    for (const { code, stdout, stderr } of outcomes) {
      expect(code).toBe(2);
      expect(stdout + stderr).toContain('monitor check');
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    const [help, none] = await Promise.all(
      [['--help'], ['publsih']].map((args) => startMonitor(store, args).outcome),
    );
    expect([help!.code, none!.code]).toEqual([0, 2]);
  });
});
