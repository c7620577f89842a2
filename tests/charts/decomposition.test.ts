import { describe, expect, it } from 'vitest';
import { charts } from '#lib/charts/registry.ts';
import { formatTable } from '#lib/charts/table.ts';
import { decompositionFixtures, decompositionOf, notDecomposed } from './decomposition-fixtures.ts';
import { englishContext, germanContext } from './fixtures.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const build = (name: string, context = germanContext) =>
  charts.decomposition.build(decompositionFixtures[name]!, context);

describe('the waterfall', () => {
  it.each([
    [
      'typical',
      'Horst 2019–2024: 6.901 t weniger, davon 4.400 t Eigenanteil',
      'Horst 2019–2024: 6,901 t less, 4,400 t of it its own part',
    ],
    [
      'against',
      'Horst 2019–2024: 229 t weniger (Eigenanteil −3.780 t, Rahmenbedingungen +3.551 t)',
      'Horst 2019–2024: 229 t less (local contribution −3,780 t, background +3,551 t)',
    ],
    [
      'ownHarm',
      'Horst 2019–2024: 1.550 t weniger (Eigenanteil +950 t, Rahmenbedingungen −2.500 t)',
      'Horst 2019–2024: 1,550 t less (local contribution +950 t, background −2,500 t)',
    ],
    [
      'rising',
      'Horst 2019–2024: 3.061 t mehr, davon 1.190 t Eigenanteil',
      'Horst 2019–2024: 3,061 t more, 1,190 t of it local',
    ],
    [
      'ownAll',
      'Horst 2019–2024: 520 t weniger, alles Eigenanteil',
      'Horst 2019–2024: 520 t less, all of it its own part',
    ],
    [
      'ownNothing',
      'Horst 2019–2024: 520 t weniger, nichts davon Eigenanteil',
      'Horst 2019–2024: 520 t less, none of it its own part',
    ],
    ['same', 'Horst 2019–2024: unverändert', 'Horst 2019–2024: unchanged'],
    [
      'outOfOrder',
      'Horst: Woher die Änderung kommt, lässt sich nicht sagen',
      'Horst: where the change comes from cannot be said',
    ],
  ])('has its finding as title, %s', (name, german, english) => {
    expect(plain(build(name).title)).toBe(german);
    expect(plain(build(name, englishContext).title)).toBe(english);
  });

  it('printed parts add up, in the picture and in the table; data stay raw', () => {
    const chart = build('typical');
    expect(formatTable(chart.table, 'de')).toEqual([
      ['2019', '–', '–', '41.200'],
      ['Einwohnerzahl', 'Rahmenbedingungen', '310', '41.510'],
      ['Fläche je Kopf', 'Rahmenbedingungen', '540', '42.050'],
      ['Witterung', 'Rahmenbedingungen', '−901', '41.149'],
      ['Strommix', 'Rahmenbedingungen', '−2.450', '38.699'],
      ['Übrige Emissionsfaktoren', 'Rahmenbedingungen', '0', '38.699'],
      ['Energieintensität je m²', 'Eigenanteil', '−2.900', '35.799'],
      ['Energieträgermix', 'Eigenanteil', '−1.500', '34.299'],
      ['Rahmenbedingungen, Summe', '–', '−2.501', '–'],
      ['Eigenanteil, Summe', '–', '−4.400', '–'],
      ['2024', '–', '−6.901', '34.299'],
    ]);
    expect(chart.table.rows[1]).toMatchObject({ change_t: 310.4 });
    const [first, ...causes] = chart.points;
    expect(plain(first!.heading)).toBe('2019: 41.200 t');
    expect(causes.map(({ lines }) => plain(lines[0]!.value))).toEqual([
      '−2.501 t CO₂e',
      '+310 t CO₂e',
      '+540 t CO₂e',
      '−901 t CO₂e',
      '−2.450 t CO₂e',
      '0 t CO₂e',
      '−4.400 t CO₂e',
      '−2.900 t CO₂e',
      '−1.500 t CO₂e',
      '−6.901 t CO₂e',
    ]);
  });

  it('missing links are named and left out; the one that carries them takes another name', () => {
    const { notes, points, table } = build('short');
    expect(notes.map(plain)).toEqual([
      'Nicht für beide Jahre bekannt und daher in anderen Gliedern enthalten: Einwohnerzahl, beheizte Fläche und Wetter.',
      'Ohne Kommunale Einrichtungen (nur gemeldete Emissionen).',
    ]);
    expect(points.map(({ heading }) => plain(heading))).toEqual([
      '2019: 84,4 t',
      'Rahmenbedingungen',
      'Strommix',
      'Übrige Emissionsfaktoren',
      'Eigenanteil und Untrennbares',
      'Energieverbrauch',
      'Energieträgermix',
      '2024: 75,5 t',
    ]);
    expect(table.rows.find(({ cause }) => cause === 'Witterung')).toMatchObject({ change_t: null });
    const hidden = decompositionOf({ terms: { intensity: 1 }, confidential: ['heating_oil', 'hard_coal'] });
    expect(
      charts.decomposition
        .build({ ...decompositionFixtures.typical!, decomposition: hidden }, germanContext)
        .notes.at(-1),
    ).toContain('Vertraulich und deshalb zusammengefasst: Heizöl und Steinkohle;');
    const named = (terms: Parameters<typeof decompositionOf>[0]['terms']) =>
      charts.decomposition
        .build(
          { ...decompositionFixtures.typical!, decomposition: decompositionOf({ terms }) },
          germanContext,
        )
        .points.map(({ heading }) => heading);
    expect(named({ floor_area_per_head: 1, intensity: 1 })).toContain('Beheizte Fläche');
    expect(named({ population: 1, intensity: 1 })).toContain('Energieintensität je Kopf');
  });

  it('without a decomposition it says why, in the picture and in the table', () => {
    const decomposition = notDecomposed('year_not_assessable');
    const chart = charts.decomposition.build(
      { ...decompositionFixtures.typical!, decomposition },
      englishContext,
    );
    expect(chart.alt).toContain('The balance of the year is incomplete or missing.');
    expect(chart.points).toEqual([]);
    expect(chart.table.rows).toEqual([
      {
        cause: 'The balance of the year is incomplete or missing.',
        kind: null,
        change_t: null,
        after_t: null,
      },
    ]);
  });
});
