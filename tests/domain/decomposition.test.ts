import { reasonText } from '#lib/texts/reasons.ts';
import type { Reason } from '#lib/domain/vocabulary.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliveredSector } from '#lib/domain/records/balance.ts';
import { decompositionFigures } from '#lib/domain/decomposition-figures.ts';
import { decompositionTerms } from '#lib/domain/records/decomposition.ts';
import {
  decompositionGaps,
  decompositionNotes,
  decompositionReasons,
  decompositionSentence,
  decompositionTitle,
} from '#lib/sentences/decomposition.ts';
import { heldFactorSentence } from '#lib/sentences/held-factors.ts';
import {
  allKnown,
  decompositionFixtures,
  decompositionOf,
  notDecomposed,
} from '../charts/decomposition-fixtures.ts';
import { germanContext, measured } from '../charts/fixtures.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('the sentence about the change', () => {
  it.each([
    [
      'typical',
      'Von 2019 bis 2024 sind die Emissionen um 6.901 t CO₂e gesunken. Davon sind 4.400 t Eigenanteil des Quartiers, 2.501 t kommen aus den Rahmenbedingungen. Stärkste Ursache: Energieintensität je m² (−2.900 t).',
      'From 2019 to 2024 emissions have fallen by 6,901 t CO₂e. Of this, 4,400 t are the neighbourhood’s own contribution and 2,501 t come from background conditions. Strongest cause: Energy intensity per m² (−2,900 t).',
    ],
    [
      'against',
      'Von 2019 bis 2024 sind die Emissionen um 229 t CO₂e gesunken. Eigenanteil des Quartiers: 3.780 t weniger. Rahmenbedingungen: 3.551 t mehr. Stärkste Ursache: Energieintensität je m² (−3.900 t).',
      'From 2019 to 2024 emissions have fallen by 229 t CO₂e. Own contribution of the neighbourhood: 3,780 t less. Background: 3,551 t more. Strongest cause: Energy intensity per m² (−3,900 t).',
    ],
    [
      'rising',
      'Von 2019 bis 2024 sind die Emissionen um 3.061 t CO₂e gestiegen. Davon sind 1.190 t Eigenanteil des Quartiers, 1.871 t kommen aus den Rahmenbedingungen. Stärkste Ursache: Energieintensität je m² (+1.100 t).',
      'From 2019 to 2024 emissions have risen by 3,061 t CO₂e. Of this, 1,190 t are the neighbourhood’s own contribution and 1,871 t come from background conditions. Strongest cause: Energy intensity per m² (+1,100 t).',
    ],
    [
      'same',
      'Von 2019 bis 2024 sind die Emissionen gleich geblieben.',
      'From 2019 to 2024 emissions have stayed the same.',
    ],
  ])('%s', (name, german, english) => {
    const { decomposition } = decompositionFixtures[name]!;
    expect(plain(decompositionSentence(decomposition, [], 'de'))).toBe(german);
    expect(plain(decompositionSentence(decomposition, [], 'en'))).toBe(english);
  });

  it('keeps the direction of a part that is printed as zero', () => {
    const fell = decompositionOf({ from: 20_000, terms: { ...allKnown, intensity: -400, weather: 0.3 } });
    expect(plain(decompositionSentence(fell, [], 'de'))).toContain(
      'Eigenanteil des Quartiers: 400 t weniger. Rahmenbedingungen: < 1 t mehr.',
    );
    const background = decompositionOf({
      from: 20_000,
      terms: { ...allKnown, intensity: -0.3, weather: -400 },
    });
    expect(plain(decompositionTitle('Horst', background, [], 'de'))).toContain('davon < 1 t Eigenanteil');
    const nothing = decompositionOf({ from: 20_000, terms: { ...allKnown, intensity: 0, weather: -400 } });
    expect(decompositionTitle('Horst', nothing, [], 'de')).toContain('nichts davon Eigenanteil');
  });

  it('claims no own contribution that it cannot tell from the weather, and names what is left out', () => {
    const known = decompositionOf({ from: 20_000, terms: { ...allKnown, intensity: -400, weather: 0 } });
    const unknown = {
      ...known,
      terms: { ...known.terms, weather: null },
      left_out_sectors: ['municipal'],
    };
    const sectors = [
      {
        sector: 'municipal',
        label: { de: 'Kommunale Einrichtungen', en: 'Municipal facilities' },
      } as DeliveredSector,
    ];
    expect(plain(decompositionTitle('Horst', unknown, sectors, 'de'))).toBe(
      'Horst ohne Kommunale Einrichtungen 2019–2024: 400 t weniger, Ursachen nur zum Teil trennbar',
    );
    expect(plain(decompositionSentence(unknown, sectors, 'de'))).toContain(
      'sind die Emissionen ohne Kommunale Einrichtungen um 400 t CO₂e gesunken. Den Rahmenbedingungen lassen sich 0 t zuordnen; −400 t sind Eigenanteil samt dem, was sich davon nicht trennen lässt.',
    );
    expect(decompositionTitle('Horst', known, [], 'de')).toContain('alles Eigenanteil');
  });

  it('says nothing where nothing was decomposed, and then why', () => {
    const decomposition = {
      ...notDecomposed('year_not_assessable'),
      years: [2019, 2021] as [number, number],
    };
    expect(decompositionSentence(decomposition, [], 'de')).toBeUndefined();
    const series = [measured(2019, 100), measured(2021, 50, 'final', false)];
    expect(decompositionReasons(decomposition, series, 'de')).toEqual([
      'Die Bilanz des Jahres ist unvollständig oder fehlt.',
      'Betroffen ist das Jahr 2021.',
    ]);
    expect(decompositionReasons(decomposition, [], 'en')).toEqual([
      'The balance of the year is incomplete or missing.',
      'This concerns 2019 and 2021.',
    ]);
  });
});

describe('what the chain lacks', () => {
  const gaps = (terms: Parameters<typeof decompositionOf>[0]['terms'], leftOut: string[] = []) =>
    decompositionGaps(decompositionOf({ terms, leftOut }), germanContext.sectors, 'de').map(
      (text) => text.split(';')[0],
    );

  it('is named link by link', () => {
    const whole = { population: 1, floor_area_per_head: 1, weather: 1, intensity: 1 };
    const { population: _people, ...noPeople } = whole;
    const { floor_area_per_head: _area, ...noArea } = whole;
    expect(gaps(whole)).toEqual([]);
    expect(gaps(noPeople)).toEqual(['Die Einwohnerzahl ist nicht für beide Jahre bekannt']);
    expect(gaps(noArea)).toEqual(['Die beheizte Fläche ist nicht für beide Jahre bekannt']);
    expect(gaps({ intensity: 1 })).toHaveLength(3);
    const redefined = decompositionOf({ terms: noArea, hasOtherArea: true });
    expect(decompositionGaps(redefined, germanContext.sectors, 'de')).toEqual([
      'Die beheizte Fläche ist in den beiden Jahren verschieden definiert und nicht vergleichbar; ihr Anteil steckt in: Energieintensität je Kopf.',
    ]);
    expect(decompositionNotes(redefined, { sectors: germanContext.sectors, carriers: [] }, 'en')).toContain(
      'Not known for both years and hence contained in other links: heated floor area by the same definition.',
    );
    expect(gaps(whole, ['services', 'municipal'])).toEqual([
      'Nicht enthalten: Gewerbe, Handel, Dienstleistungen und Kommunale Einrichtungen',
    ]);
  });
});

describe('printed figures', () => {
  it('add up whatever the parts are', () => {
    const t = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.option(t, { freq: 5 }), { minLength: 7, maxLength: 7 }),
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        (parts, from) => {
          const terms = Object.fromEntries(
            decompositionTerms.map((term, at) => [term, parts[at] ?? undefined]),
          );
          const found = decompositionFigures(decompositionOf({ from, terms, measures: -17.4 }))!;
          const sum = decompositionTerms.reduce((all, term) => all + (found.terms[term] ?? 0), 0);
          expect(sum).toBeCloseTo(found.total, 6);
          expect(found.to - found.from).toBeCloseTo(found.total, 6);
          expect(found.local + found.background).toBeCloseTo(found.total, 6);
          expect(found.measures! + found.remainder!).toBeCloseTo(found.local, 6);
          for (const term of decompositionTerms) {
            expect(found.terms[term] === null).toBe(terms[term] === undefined);
          }
        },
      ),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe('factors held fixed', () => {
  const because = (...reasons: Reason[]) => ({ reasons, reason_texts: reasons.map(reasonText) });
  const held = (held_t: number | null, t = 26_335.38) => ({
    base_year: 2019,
    rows: [
      { year: 2019, t: 32_472.3, held_t: 32_472.3, energy_t: 32_472.3, ...because() },
      {
        year: 2024,
        t,
        held_t,
        energy_t: t,
        ...because(...(held_t === null ? ['no_base_factor' as const] : [])),
      },
    ],
  });

  it.each([
    [
      held(28_739.2),
      'Wären die Faktoren von 2019 gleich geblieben, lägen die Emissionen 2024 bei 28.739 t statt 26.335 t: 2.404 t weniger kommen aus geänderten Faktoren, etwa dem Strommix.',
    ],
    [
      held(26_000),
      'Wären die Faktoren von 2019 gleich geblieben, lägen die Emissionen 2024 bei 26.000 t statt 26.335 t: 335 t mehr kommen aus geänderten Faktoren.',
    ],
    [
      held(26_335.38),
      'Mit den Faktoren von 2019 wären die Emissionen 2024 dieselben: Geänderte Faktoren spielen keine Rolle.',
    ],
    [
      held(26_335.4),
      'Mit den Faktoren von 2019 wären die Emissionen 2024 fast dieselben: Geänderte Faktoren machen weniger als 1 t aus.',
    ],
    [
      held(null),
      'Für 2024 lässt sich das nicht rechnen: Für einen Energieträger fehlt der Faktor von 2019, oder seine Energie ist vertraulich.',
    ],
    [
      { base_year: 2019, rows: [{ year: 2019, t: 5, held_t: 5, energy_t: 5, ...because() }] },
      'Nach 2019 gibt es noch kein vollständiges Jahr.',
    ],
  ])('says what they have changed', (found, sentence) => {
    expect(plain(heldFactorSentence(found, 'de'))).toBe(sentence);
    expect(heldFactorSentence(found, 'en')).not.toMatch(/undefined|null|NaN/);
  });
});
