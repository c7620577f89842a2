import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshPath, setProgramme, soundFolder } from '../fixtures/folder.ts';
import { runMonitor } from '../fixtures/monitor.ts';

const withEmbargo = (until: string) =>
  soundFolder({ 'programme.json': setProgramme({ embargo_until: until }) });

/** Runs a command that ends as it should, and gives what it says. */
async function said(store: string, ...args: string[]) {
  const { code, stdout, stderr } = await runMonitor(store, ...args);
  expect(code, stderr).toBe(0);
  return { stdout, stderr, last: stdout.trim().split('\n').at(-1)! };
}

describe('commands', () => {
  it('publish, list, preview, export, release and discard editions under embargo', async () => {
    const store = freshPath('store');
    await said(store, 'publish', soundFolder());
    const { last: name, stderr } = await said(store, 'publish', withEmbargo('2199-05-04T10:30'));
    expect(name).toMatch(/^vorab-/);
    expect(stderr).toContain('Gesperrt bis 04.05.2199, 10:30\u00a0Uhr');
    expect(stderr).toContain('until 4 May 2199, 10:30 (Berlin)');

    const editions = (await said(store, 'editions')).stdout;
    expect(editions).toMatch(/^\* 2\d{3}-1 /);
    expect(editions).toContain(`~ ${name}  gesperrt bis / under embargo until 04.05.2199, 10:30`);
    const listed = JSON.parse((await said(store, 'editions', '--json')).stdout) as unknown[];
    expect(listed[1]).toMatchObject({
      id: name,
      is_current: false,
      embargo_until: '2199-05-04T08:30:00.000Z',
    });

    const { stdout } = await said(store, 'preview', name);
    expect(stdout).toMatch(
      new RegExp(`^${name} .*04\\.05\\.2199, 10:30\\u00a0Uhr  /\\?edition=[\\w-]{32}\\n$`),
    );
    const [link] = JSON.parse((await said(store, 'preview', '--json')).stdout) as { link: string }[];
    expect(stdout).toContain(link!.link);
    expect(await runMonitor(store, 'preview', '2026-99')).toMatchObject({ code: 1 });

    const folder = freshPath('export');
    await said(store, 'export', folder, '--edition', name);
    expect(existsSync(join(folder, 'programme.json'))).toBe(true);
    expect((await said(store, 'verify')).stdout).toContain(`${name}  in Ordnung`);

    const used = await said(store, 'use', name);
    expect(used.last).toMatch(/-2$/);
    expect(used.stderr).toContain(`Die Sperrfrist von ${name} ist beendet`);
    expect((await runMonitor(store, 'export', folder, '--edition', name)).stderr).toContain(
      `sie ist jetzt die Ausgabe ${used.last}`,
    );

    const { last: second } = await said(store, 'publish', withEmbargo('2199-05-04'));
    expect((await said(store, 'use', used.last.replace(/2$/, '1'))).stderr).toContain(
      `${second} wird am 04.05.2199, 00:00\u00a0Uhr von selbst aktuell`,
    );
    expect((await said(store, 'withdraw', second)).stderr).toContain('Keine Liste nennt sie');
    expect((await said(store, 'preview')).stdout).toBe('');
    expect((await said(store, 'editions')).stdout).not.toContain(second);
  });

  it('warn of an embargo in the past, which holds nothing back', async () => {
    const store = freshPath('store');
    const folder = withEmbargo('2025-05-04');
    const text =
      'programme.json, embargo_until: Die Sperrfrist „2025-05-04“ liegt in der Vergangenheit; die Ausgabe wird sofort öffentlich.';
    const checked = await said(store, 'check', folder);
    expect(checked.stdout).toContain(text);
    expect(checked.stdout).toContain('is in the past; the edition becomes public at once');
    const published = await said(store, 'publish', folder);
    expect(published.stderr).toContain(text);
    expect(published.last).toMatch(/^2\d{3}-1$/);
    const later = await said(store, 'check', withEmbargo('2199-05-04'));
    expect(later.stdout).not.toContain('Vergangenheit');
  });

  it('take no reason longer than what a list can show', async () => {
    const { code, stderr } = await runMonitor(
      freshPath('store'),
      ...['publish', soundFolder(), '--reason', 'x'.repeat(501)],
    );
    expect(code).toBe(2);
    expect(stderr).toContain('warum sich Zahlen ändern (höchstens 500 Zeichen)');
  });

  it('name an embargo that is none with place and remedy', async () => {
    const { code, stdout } = await runMonitor(freshPath('store'), 'check', withEmbargo('2026-03-29T02:30'));
    expect(code).toBe(1);
    expect(stdout).toContain(
      'programme.json, embargo_until: erwartet wird ein Tag wie "2026-05-04" (bis 00:00 Uhr) oder ein Zeitpunkt wie "2026-05-04T10:30", den es in Berlin gibt, gelesen wurde "2026-03-29T02:30".',
    );
    expect(stdout).toContain('a day like "2026-05-04" (until 00:00) or a time like "2026-05-04T10:30"');
  });
});
