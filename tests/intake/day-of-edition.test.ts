import { beforeAll, describe, expect, it } from 'vitest';
import { makeEdition } from '../../src/cli/make-edition.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { Store } from '#lib/server/edition/store.ts';
import { checkDelivery } from '#lib/server/intake/check.ts';
import { freshPath, setField, soundFolder } from '../fixtures/folder.ts';
import { expectGoodSentences } from './published.ts';

/** What an edition made at that moment says of the same folder. */
async function madeAt(moment: string, path: string) {
  const { report, manifest } = await makeEdition(new Store(freshPath('store')), {
    folder: freshPath('edition').replace(/\/edition$/, ''),
    id: 'one',
    paths: path,
    publishedAt: new Date(moment),
    label: null,
    softwareVersion: 'test',
    withhold: undefined,
  });
  report.problems.forEach(expectGoodSentences);
  return { problems: report.problems, manifest };
}

/** What a check at that moment says. */
async function checkedAt(moment: string, path: string) {
  const database = await Database.openForBuilding(':memory:', freshPath('spill'));
  try {
    const report = await checkDelivery(database, path, { publishedAt: new Date(moment) });
    report.problems.forEach(expectGoodSentences);
    return report;
  } finally {
    database.close();
  }
}

const rules = ({ problems }: { problems: { rule: string }[] }) => problems.map(({ rule }) => rule);

describe('a measure under way, due on 30 June 2025', () => {
  const made: Awaited<ReturnType<typeof madeAt>>[] = [];
  beforeAll(async () => {
    const path = soundFolder({ 'measures.csv': setField(3, 'completion_date', '2025-06-30') });
    // an hour before and after midnight in Berlin, which is two hours ahead of UTC in summer
    for (const moment of ['2025-06-30T21:00:00Z', '2025-06-30T23:00:00Z'])
      made.push(await madeAt(moment, path));
  });

  it('is overdue from the day after, in Berlin', () => {
    expect(made.map(rules)).toEqual([[], ['measure_overdue']]);
    const [problem] = made[1]!.problems;
    expect(problem).toMatchObject({ file: 'measures.csv', row: 3, cell: 'I3', quartier_id: 'neustadt' });
    expect(problem!.text).toEqual({
      de: 'Advice: Die Fertigstellung war für 30.06.2025 vorgesehen, der Stand ist aber „in Umsetzung“.',
      en: 'Advice: completion was due on 30 June 2025, yet the status is "in progress".',
    });
  });

  it('is the same content: warnings are no part of its checksum', () => {
    expect(made[1]!.manifest!.warnings).toHaveLength(1);
    expect(made[1]!.manifest!.content_hash).toBe(made[0]!.manifest!.content_hash);
  });
});

it('a measure completed tomorrow is an error, one completed today is none', async () => {
  const path = soundFolder({ 'measures.csv': setField(2, 'completion_date', '2024-03-02') });
  expect(rules(await checkedAt('2024-03-02T12:00:00Z', path))).toEqual([]);
  const early = await checkedAt('2024-03-01T12:00:00Z', path);
  expect(rules(early)).toEqual(['completed_in_future']);
  expect(early.isSound).toBe(false);
  expect(early.problems[0]!.text).toEqual({
    de: 'Die Maßnahme gilt als umgesetzt, fertig wäre sie aber erst am 02.03.2024, nach dem Tag der Ausgabe (01.03.2024).',
    en: 'The measure counts as completed, yet its completion date is 2 March 2024, after the day of the edition (1 March 2024).',
  });
});

it('a measure cannot end before it begins, but on the same day', async () => {
  const dates = (end: string) =>
    soundFolder({
      'measures.csv': (text) =>
        setField(3, 'start_date', '2030-01-02')(setField(3, 'completion_date', end)(text)),
    });
  const moment = '2025-01-01T12:00:00Z';
  expect(rules(await checkedAt(moment, dates('2030-01-02')))).toEqual([]);
  const reversed = await checkedAt(moment, dates('2030-01-01'));
  expect(rules(reversed)).toEqual(['end_before_start']);
  expect(reversed.problems[0]!.text).toEqual({
    de: 'Die Fertigstellung (01.01.2030) liegt vor dem Beginn (02.01.2030).',
    en: 'Completion (1 January 2030) is before the start (2 January 2030).',
  });
});
