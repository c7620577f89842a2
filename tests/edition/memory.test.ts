import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildingMemory, MemorySettingError } from '#lib/server/edition/database/memory.ts';
import { scarcityText } from '../../src/cli/scarcity.ts';
import { freshPath, sound } from '../fixtures/folder.ts';
import { startMonitor } from '../fixtures/monitor.ts';

it('a publication takes a quarter of the machine, 1.2 to 3.4 GB, or what is set', () => {
  expect(buildingMemory('', 2e9)).toBe('1200MB');
  expect(buildingMemory('', 8e9)).toBe('2000MB');
  expect(buildingMemory('', 64e9)).toBe('3400MB');
  expect(buildingMemory('2.5 GB', 64e9)).toBe('2.5GB');
  for (const setting of ['much', '2', '0GB', '-1GB', "1GB'; drop table x; --"])
    expect(() => buildingMemory(setting, 8e9)).toThrow(MemorySettingError);
});

it.each([
  ['30MB', 'Der Arbeitsspeicher reicht nicht', 'There is too little memory'],
  ['viel', 'MONITOR_MEMORY ist keine Speichermenge', 'MONITOR_MEMORY is no amount of memory'],
])('MONITOR_MEMORY=%s: publish and check say what is needed, and leave nothing', async (amount, de, en) => {
  const store = freshPath('store');
  for (const command of ['publish', 'check']) {
    const run = startMonitor(store, [command, sound], `MONITOR_MEMORY=${amount} exec "$@"`);
    const { code, stdout, stderr } = await run.outcome;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(de);
    expect(stderr).toContain(en);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  }
  expect(existsSync(join(store, 'register.json'))).toBe(false);
  expect(existsSync(join(store, 'editions')) ? readdirSync(join(store, 'editions')) : []).toEqual([]);
});

it('tells a full disk from too little memory', () => {
  const offload = 'Out of Memory Error: failed to offload data block\nthe max_temp_directory_size setting';
  expect(scarcityText(new Error(offload))!.en).toContain('space on the disk');
  expect(scarcityText(new Error('IO Error: No space left on device'))!.en).toContain('space on the disk');
  expect(scarcityText(new Error('Out of Memory Error: no block'))!.en).toContain('too little memory');
  expect(scarcityText(new Error('Binder Error: no such column'))).toBeUndefined();
});
