import { cpSync } from 'node:fs';
import { expect } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { Store } from '#lib/server/edition/store.ts';
import type { CheckReport } from '#lib/server/intake/check.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { wordings } from '#lib/server/intake/problem-texts.ts';
import { oncePerRun } from '../once-per-run.ts';
import { freshPath, sound } from '../fixtures/folder.ts';

/** A store in which the sound programme is already published. */
export async function storeWithEdition(): Promise<Store> {
  const folder = freshPath('store');
  const published = await oncePerRun('store-of-sound', async (path) => {
    await publish(new Store(path), sound, { label: null, softwareVersion: 'test' });
    return path;
  });
  cpSync(published, folder, { recursive: true });
  return new Store(folder);
}

/** Tries to publish a bad folder, and holds that nothing was published and the old edition is still in force. */
export async function refuse(store: Store, path: string): Promise<CheckReport> {
  const before = [store.currentId(), ...store.ids()];
  const { report, manifest } = await publish(store, path, { label: null, softwareVersion: 'test' });
  expect(manifest).toBeUndefined();
  expect(report.isSound).toBe(false);
  expect([store.currentId(), ...store.ids()]).toEqual(before);
  for (const problem of report.problems) expectGoodSentences(problem);
  return report;
}

/** Both languages, whole sentences, every placeholder filled with something. */
export function expectGoodSentences(problem: Problem): void {
  const { text, hint, rule } = problem;
  for (const sentence of [text.de, text.en, hint.de, hint.en]) {
    expect(sentence, rule).toMatch(/^\S.{10,}/);
    expect(sentence, rule).not.toMatch(/\{\w+\}|undefined|\[object|\bNaN\b(?!”|“|")/);
    // an empty parameter leaves empty quotation marks, doubled blanks or a bracket with nothing in it
    expect(sentence, `${rule}: ${sentence}`).not.toMatch(/„“|""|\s{2}|\(\s*\)|: ?$/);
  }
  expect(text.de, rule).not.toBe(text.en);
  expect(problem.severity).toBe(wordings[rule].severity);
}

/** The place and kind of a problem, for comparing. */
export const placeOf = ({ file, row, cell, column, rule }: Problem) =>
  [file, row ?? '-', cell ?? '-', column ?? '-', rule].join(' ');
