import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { quartiersIn, rowsOf, seriesOf, tonnePerMwh, writeProgramme, years } from '../method/programme.ts';
import { expectGoodSentences } from './published.ts';

/** A total of 2012 stands before the sectors of 2015; `covered` says that they are included in it. */
describe('a total of an early year, and sectors from later years on', () => {
  let problems: Problem[];
  beforeAll(async () => {
    const energy = seriesOf(2015, 'open 100 100\n covered 100 100\n alone 100 100');
    const reported = rowsOf(`
      quartier_id year sector     emissions_t notation
      open        2012 total      400         -
      open        2015 services   50          -
      covered     2012 total      400         -
      covered     2012 households -           IE
      covered     2012 services   -           IE
      covered     2015 services   50          -
      alone       2015 services   50          -
    `);
    const report = await check(
      writeProgramme(
        {
          quartiers: quartiersIn(energy, reported),
          sectors: 'sector label_de label_en\n total Gesamt Total',
          energy,
          reported_emissions: reported,
          emission_factors: tonnePerMwh(years(2015, 2016)),
        },
        { headline_sectors: ['households', 'services', 'total'] },
      ),
    );
    expect(report.isSound).toBe(true);
    problems = report.problems.filter(({ rule }) => rule.endsWith('first_reported_later'));
    problems.forEach(expectGoodSentences);
  });

  it('are named, each with its first row, unless a notation key says where they are', () => {
    expect(
      problems.map(({ quartier_id, file, row, cell, rule }) => [quartier_id, file, row, cell, rule]),
    ).toEqual([
      ['open', 'energy.csv', 2, 'B2', 'carrier_first_reported_later'],
      ['open', 'reported_emissions.csv', 3, 'B3', 'sector_first_reported_later'],
    ]);
  });

  it('with the years to fill', () => {
    expect(problems.map(({ hint }) => hint.en)).toEqual([
      'Add numbers for 2012, or NO if the carrier did not occur yet.',
      'Add numbers for 2012, or NO or IE in the column notation.',
    ]);
    expect(problems[1]!.text.de).toBe(
      'Der Sektor „Gewerbe, Handel, Dienstleistungen“ ist erst ab 2015 gemeldet, andere Werte schon ab 2012; deshalb nicht bewertbar: 2012.',
    );
  });
});
