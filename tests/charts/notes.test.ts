import { describe, expect, it } from 'vitest';
import { baseYearsNote, statusNote } from '#lib/charts/notes.ts';
import { charts } from '#lib/charts/registry.ts';
import type { SeriesPoint } from '#lib/domain/records/progress.ts';
import { multiplesTexts } from '#lib/texts/index.ts';
import { decompositionFixtures } from './decomposition-fixtures.ts';
import { carrierFixtures, comparisonFixtures, englishContext, germanContext } from './fixtures.ts';
import { multiplesFixtures, slopeFixtures } from './multiples-fixtures.ts';

const { series } = carrierFixtures.typical!;
const withStatus = (year: number, status: SeriesPoint['status']) =>
  series.map((point) => (point.year === year ? { ...point, status } : point));

describe('what is noted below a picture', () => {
  it('names years that are not final where the picture has no sign for them', () => {
    const years = series.map(({ year }) => year);
    expect(statusNote(series, years, 'de')).toBeUndefined();
    expect(statusNote(withStatus(2024, 'estimated'), years, 'de')).toBe('2024: geschätzt.');
    expect(statusNote(withStatus(2024, 'estimated'), years, 'en')).toBe('2024: estimated.');
    expect(statusNote(withStatus(2024, 'estimated'), [2019, 2023], 'de')).toBeUndefined();
    const stack = { ...carrierFixtures.typical!, series: withStatus(2024, 'provisional') };
    expect(charts.carriers.build(stack, germanContext).notes).toContain('2024: vorläufig.');
    const waterfall = { ...decompositionFixtures.typical!, series: withStatus(2024, 'estimated') };
    expect(charts.decomposition.build(waterfall, englishContext).notes).toContain('2024: estimated.');
  });

  it('counts how firm compared values are, or shows it by signs', () => {
    const build = (name: string) => charts.comparison.build(comparisonFixtures[name]!, germanContext);
    const { table, legend, points } = build('typical');
    expect(table.rows.map(({ status }) => status)).toEqual([
      ...['geschätzt', 'endgültig', 'vorläufig', 'endgültig', 'vorläufig', 'endgültig'],
      ...[null, null],
    ]);
    expect(legend?.map(({ text }) => text)).toEqual(['endgültig', 'vorläufig', 'geschätzt']);
    expect(points.slice(0, 2).map(({ lines }) => lines[0]!.label)).toEqual([
      'Emissionen je Kopf 2023 (geschätzt)',
      'Emissionen je Kopf 2023',
    ]);
    // Of 3,000 every third, and every seventh from the sixth on: 428, and 1,000 less the 143 that are both.
    const many = build('thousands');
    expect(many.notes).toContain('Stand der Werte: 1.715 endgültig, 857 vorläufig, 428 geschätzt.');
    expect(many.legend).toEqual([]);
    expect(build('progress').notes.join(' ')).not.toContain('Stand');
    expect(build('change').notes.join(' ')).toContain('Der Stand einer Veränderung');
    // No signs where the rows have no room and become columns.
    const forty = build('forty');
    const wide = { name: '16x9', width: 816, isNarrow: false, labelSize: 14, axisSize: 13 } as const;
    expect(forty.legendIn?.({ ...wide, height: 900 })).toHaveLength(3);
    expect(forty.legendIn?.({ ...wide, height: 320 })).toEqual([]);
  });

  it('says how firm the values of small pictures and slopes are', () => {
    const multiples = charts.multiples.build(multiplesFixtures.typical!, germanContext);
    expect(multiples.legend?.map(({ text }) => text)).toEqual(['vorläufig', 'geschätzt']);
    expect(multiples.table.rows.slice(3, 5).map(({ status }) => status)).toEqual(['endgültig', 'vorläufig']);
    const slope = charts.slope.build(slopeFixtures.years!, germanContext);
    expect(slope.notes).toContain('Stand der Werte: 6 endgültig, 1 geschätzt.');
    expect(slope.table.rows[1]?.status).toBe('geschätzt');
  });

  it('names base years that differ from those of most quartiers', () => {
    const quartiers = ['Horst', 'Brambauer', 'Hochbruch'].map((name) => ({ quartier_id: name, name }));
    const years = (...of: [number, number][]) => new Map(quartiers.map(({ name }, at) => [name, of[at]!]));
    expect(baseYearsNote(quartiers, years([2019, 2019], [2019, 2019], [2019, 2019]), 'de')).toBeUndefined();
    expect(baseYearsNote(quartiers, new Map(), 'de')).toBeUndefined();
    expect(baseYearsNote(quartiers, years([2019, 2019], [2021, 2021], [2019, 2019]), 'de')).toBe(
      'Ausgangsjahre verschieden: Brambauer 2021; sonst 2019.',
    );
    expect(baseYearsNote(quartiers, years([2019, 2019], [2021, 2021], [2018, 2020]), 'en')).toBe(
      'Base years differ by neighbourhood: 2018 to 2021.',
    );
  });

  it('knows one and two', () => {
    const { de, en } = multiplesTexts;
    expect(de.titleAll('X', '2', '2023')).toBe('X: 2023 in beiden Quartieren niedriger als im ersten Jahr');
    expect(en.titleNone('X', '2', '2023')).toContain('in neither of the two neighbourhoods');
    expect(de.alt('1', '3', '4')).toBe('Ein kleines Liniendiagramm. Die Werte reichen von 3 bis 4.');
    expect(de.slope.alt('1', '78,5 %', '78,5 %', '2023')).toBe(
      'Steigungsdiagramm für ein Quartier. 2023 liegt es bei 78,5 % der Ausgangsbilanz.',
    );
    expect(en.slope.alt('2', '70%', '70%', '2023')).toContain('they are at 70% of the baseline');
  });
});
