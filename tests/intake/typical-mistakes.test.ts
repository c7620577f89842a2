import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import {
  quartiersIn,
  rowsOf,
  seriesOf,
  tonnePerMwh,
  writeProgramme,
  years,
  type Row,
  type Tables,
} from '../method/programme.ts';
import { expectGoodSentences } from './published.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const places = (problems: readonly Problem[], rule: string) =>
  problems
    .filter((problem) => problem.rule === rule)
    .map(({ quartier_id, file, cell, column }) => `${quartier_id} ${file} ${cell} ${column}`);
/** Sentence and remedy in both languages, of the first finding of a rule. */
const said = (problems: readonly Problem[], rule: string) => {
  const { text, hint } = problems.find((problem) => problem.rule === rule)!;
  return [text.de, text.en, hint.de, hint.en].map(plain);
};

async function warningsOf(tables: Tables, programme: Record<string, unknown> = {}): Promise<Problem[]> {
  const { isSound, problems } = await check(writeProgramme(tables, programme));
  problems.forEach(expectGoodSentences);
  expect(isSound).toBe(true);
  return problems;
}

/** Each limit from both sides; a remark stands at what is wrong. */
describe('single values', () => {
  let problems: Problem[];
  beforeAll(async () => {
    problems = await warningsOf({
      quartiers: `
        quartier_id lat   lon
        a           7.12  51.52   # exchanged
        zero        51.52 7.12
        abroad      4.9   51.52
      `,
      energy: seriesOf(2019, 'a 600 600 600 600\n zero 0 0 5'),
      emission_factors: [
        ...tonnePerMwh(years(2019, 2022)),
        ...rowsOf(`
          carrier     year g_per_kwh
          electricity 2019 0.42      # kg
          electricity 2020 1.19      # kg
          electricity 2021 1.2
          solar       2021 0
        `),
      ],
      carriers: `
        carrier label_de label_en group
        solar   Sonne    Sun      renewable
      `,
      targets: `
        quartier_id target_year base_year_from base_year_to reduction_pct target_t decided_t
        a           2025        2019           2019         0.125         -        -         # a share
        a           2026        2019           2019         1             -        -         # a share
        a           2027        2019           2019         1.1           -        -
        a           2028        2019           2019         -             1.99     -         # 600 t / 300 are 2 t
        a           2029        2019           2019         -             2        -
        a           2030        2019           2019         50            -        0.3       # kt
        a           2031        2019           2019         99.95         -        0.3
        a           2032        2019           2019         -             0        -
        zero        2028        2019           2019         50            -        -         # of nothing
        zero        2029        2019           2020         -             10       -         # of nothing
        zero        2030        2021           2021         50            -        -
      `,
      published_totals: `
        quartier_id year emissions_t
        a           2019 0.6
        a           2020 600000
        a           2021 1.99        # a little less than a three-hundredth
        a           2022 2.01
        zero        2021 0
      `,
      measures: `
        measure_id quartier_id status  title   invest_eur funding_eur
        more       a           planned Dächer  100000     100001      # more than all of it
        all        a           planned Fenster 100000     100000
        nothing    a           planned Keller  0          100000
        unknown    a           planned Türen   -          100000
      `,
    });
  });

  it('a reduction given as a share', () => {
    expect(places(problems, 'reduction_fraction')).toEqual([
      'a targets.csv F2 reduction_pct',
      'a targets.csv F3 reduction_pct',
    ]);
    expect(said(problems, 'reduction_fraction')).toEqual([
      'Die Minderung beträgt nur 0,125 %; das sieht nach einem Anteil statt nach Prozent aus.',
      'The reduction is only 0.125%; this looks like a share, not per cent.',
      'Für 12,5 % den Wert 12.5 eintragen.',
      'Give 12.5 for 12.5%.',
    ]);
  });

  it('a factor in kg per kWh, but not a true zero', () => {
    expect(places(problems, 'factor_in_kg')).toEqual([
      'null emission_factors.csv E6 g_per_kwh',
      'null emission_factors.csv E7 g_per_kwh',
    ]);
    expect(said(problems, 'factor_in_kg')).toEqual([
      'Der Faktor 0,42 g/kWh für Strom 2019 sieht nach kg je kWh (oder t je MWh) aus.',
      'The factor 0.42 g/kWh for Electricity in 2019 looks like kg per kWh (or t per MWh).',
      'In g CO₂e je kWh angeben, hier also wohl 420.',
      'Give it in g CO₂e per kWh, so presumably 420 here.',
    ]);
  });

  it('a target in kt', () => {
    expect(places(problems, 'target_thousandth').sort()).toEqual([
      'a targets.csv G5 target_t',
      'a targets.csv H7 decided_t',
    ]);
    expect(said(problems, 'target_thousandth')).toEqual([
      'Für 2028 sind als Ziel 2,0 t angegeben, die Ausgangsbilanz beträgt 600 t. Das sieht nach kt statt nach t aus.',
      'For 2028, 2.0 t are given as the target; the baseline is 600 t. This looks like kt instead of t.',
      'Die Menge in t angeben.',
      'Give the amount in t.',
    ]);
  });

  it('a baseline of nothing, of which no target can be above', () => {
    expect(places(problems, 'zero_baseline')).toEqual([
      'zero targets.csv D10 base_year_from',
      'zero targets.csv D11 base_year_from',
    ]);
    expect(problems.filter(({ rule }) => rule === 'zero_baseline').map(({ text }) => plain(text.en))).toEqual(
      [
        'The baseline (2019) is 0 t; no reduction can be assessed against it.',
        'The baseline (2019–2020) is 0 t; no reduction can be assessed against it.',
      ],
    );
    expect(said(problems, 'zero_baseline')).toEqual([
      'Die Ausgangsbilanz (2019) beträgt 0 t; daran lässt sich keine Minderung messen.',
      'The baseline (2019) is 0 t; no reduction can be assessed against it.',
      'Ein anderes Basisjahr wählen oder die Werte für 2019 berichtigen.',
      'Choose another base year, or correct the values of 2019.',
    ]);
    expect(places(problems, 'target_above_baseline')).toEqual([]);
  });

  it('a published total in another unit', () => {
    const texts = problems.filter(({ rule }) => rule === 'published_total_differs').map(({ text }) => text);
    expect(texts.map(({ de }) => plain(de))).toEqual([
      'Für 2019 sind 600 t berechnet, veröffentlicht wurden 0,6 t (Abweichung +99.900 %). Die veröffentlichte Menge sieht nach kt aus.',
      'Für 2020 sind 600 t berechnet, veröffentlicht wurden 600.000 t (Abweichung −99,9 %). Die veröffentlichte Menge sieht nach kg aus.',
      'Für 2021 sind 600 t berechnet, veröffentlicht wurden 2,0 t (Abweichung +30.050,8 %). Die veröffentlichte Menge sieht nach kt aus.',
      'Für 2022 sind 600 t berechnet, veröffentlicht wurden 2,0 t (Abweichung +29.750,7 %).',
      'Für 2021 sind 5 t berechnet, veröffentlicht wurden 0 t (Abweichung – %).',
    ]);
    expect(texts.slice(0, 2).map(({ en }) => plain(en))).toEqual([
      '600 t are computed for 2019, 0.6 t were published (difference +99,900%). The published amount looks like kt.',
      '600 t are computed for 2020, 600,000 t were published (difference −99.9%). The published amount looks like kg.',
    ]);
  });

  it('more funding than investment', () => {
    expect(places(problems, 'funding_above_investment')).toEqual(['a measures.csv L2 funding_eur']);
    expect(said(problems, 'funding_above_investment')).toEqual([
      'Dächer: Die Förderung von 100.001 EUR ist höher als die Investition von 100.000 EUR.',
      'Dächer: the funding of 100,001 EUR is higher than the investment of 100,000 EUR.',
      'funding_eur und invest_eur prüfen: beide in EUR, nicht in Tausend EUR.',
      'Check funding_eur and invest_eur: both in EUR, not in thousands of EUR.',
    ]);
  });

  it('latitude and longitude exchanged', () => {
    expect(places(problems, 'coordinates_swapped')).toEqual(['a quartiers.csv J2 lat']);
    expect(said(problems, 'coordinates_swapped')).toEqual([
      'Breite 7,1 und Länge 51,5 sehen vertauscht aus: Deutschland liegt bei 47 bis 56 Grad Breite und 5 bis 16 Grad Länge.',
      'Latitude 7.1 and longitude 51.5 look exchanged: Germany is at latitudes of 47 to 56 and longitudes of 5 to 16 degrees.',
      'Die Werte von lat und lon tauschen.',
      'Exchange the values of lat and lon.',
    ]);
  });
});

const reportedOf = (rows: Row[]) =>
  rows.map(({ energy_mwh, ...row }) => ({ ...row, emissions_t: energy_mwh! }));

describe('sectors of a quartier', () => {
  let problems: Problem[];
  beforeAll(async () => {
    const energy = [
      ...seriesOf(
        2019,
        `
        sum    10 20
        close  10 10
        apart  10 10
        once   10 20
        alone  10
        two    10 20
        beside 10 20

        ends   10 10 10
        skips  10 10 10 10 10
        none   10 10
        begins 10 10
        forms  10 10 10
        late   10 10 10
        empty  10 10
        `,
      ),
      ...seriesOf(2019, 'sum 5 6\n close 5 5\n apart 5 5\n once 5 6\n alone 5\n beside 5 6', {
        sector: 'municipal',
      }),
      ...seriesOf(2019, 'sum 15 26\n close 15.01 15\n apart 15.02 15\n once 15 30\n alone 15\n two 10 20', {
        sector: 'total',
      }),
      ...seriesOf(2019, 'beside 15 26', { sector: 'whole' }),
      ...seriesOf(2019, 'ends 5\n skips 5 . 5 . 5\n none 5\n begins . 5\n forms 5\n late . . 5', {
        sector: 'services',
      }),
      // a year of a sector outside the headline asks for none of the headline
      ...seriesOf(2019, 'ends 5 5 5 5', { sector: 'transport' }),
    ];
    const reported = [
      ...reportedOf(seriesOf(2019, 'tonnes 7 8', { sector: 'households' })),
      ...reportedOf(seriesOf(2019, 'tonnes 3 2', { sector: 'municipal' })),
      ...reportedOf(seriesOf(2019, 'tonnes 10 10', { sector: 'total' })),
      ...rowsOf(`
        quartier_id year sector   emissions_t notation
        none        2020 services -           NO
        forms       2021 services 5           -
        late        2019 services -           NO
        empty       2019 services -           IE
      `),
    ];
    problems = await warningsOf(
      {
        quartiers: quartiersIn(energy, reported),
        sectors: 'sector label_de label_en\n total Gesamt Total\n whole Ganzes Whole',
        energy,
        reported_emissions: reported,
        emission_factors: tonnePerMwh(years(2019, 2023)),
      },
      { headline_sectors: ['households', 'services', 'municipal', 'total'] },
    );
  });

  it('one that is the sum of at least two others in every year', () => {
    expect(places(problems, 'sector_is_sum').sort()).toEqual([
      'close energy.csv C48 sector',
      'sum energy.csv C46 sector',
      'tonnes reported_emissions.csv C6 sector',
    ]);
    expect(said(problems, 'sector_is_sum')).toEqual([
      'Der Sektor „Gesamt“ ist in jedem Jahr (2019–2020) so groß wie diese zusammen: Haushalte, Kommunale Einrichtungen. Das sieht nach deren Summe aus; alles zählt dann doppelt.',
      'In every year (2019–2020) the sector "Total" is as large as these together: Households, Municipal facilities. This looks like their total; everything would count twice.',
      'Den Sektor nicht mitliefern oder aus headline_sectors nehmen.',
      'Do not deliver the sector, or take it out of headline_sectors.',
    ]);
  });

  it('one that ends or skips a year, unless another rule says so', () => {
    expect(places(problems, 'sector_missing_in_year').sort()).toEqual([
      'empty energy.csv B34 year',
      'ends energy.csv B16 year',
      'skips energy.csv B19 year',
    ]);
    const named = problems.filter(({ rule }) => rule === 'sector_missing_in_year');
    expect(named.map(({ quartier_id, hint }) => `${quartier_id}: ${plain(hint.en)}`)).toEqual([
      'ends: Add numbers for 2020–2021, or NO or IE in the column notation.',
      'skips: Add numbers for 2020, 2022, or NO or IE in the column notation.',
      'empty: Add numbers for 2020, or NO or IE in the column notation.',
    ]);
    expect(said(problems, 'sector_missing_in_year')).toEqual([
      'Der Sektor „Gewerbe, Handel, Dienstleistungen“ ist ab 2019 geliefert, für 2020–2021 aber gar nicht; deshalb nicht bewertbar: 2020–2021.',
      'The sector "Commerce and services" is delivered from 2019, yet not at all for 2020–2021; therefore not assessable: 2020–2021.',
      'Für 2020–2021 Zahlen ergänzen, oder NO oder IE in der Spalte notation.',
      'Add numbers for 2020–2021, or NO or IE in the column notation.',
    ]);
    const later = places(problems, 'carrier_first_reported_later').map((place) => place.split(' ')[0]);
    expect(later).toEqual(['begins', 'late']);
  });
});

it('a missing factor counts its values', async () => {
  const { problems } = await check(
    writeProgramme({
      quartiers: [{ quartier_id: 'a' }, { quartier_id: 'b' }],
      energy: seriesOf(2019, 'a 1 1\n b . 1'),
      emission_factors: tonnePerMwh([2018]),
    }),
  );
  problems.forEach(expectGoodSentences);
  const texts = problems.filter(({ rule }) => rule === 'factor_missing').map(({ text }) => text);
  expect(texts).toEqual([
    {
      de: 'Für Erdgas fehlt 2019 ein Emissionsfaktor im Satz „set-1“ (1 Wert betroffen).',
      en: 'An emission factor for Natural gas in 2019 is missing from the set "set-1" (1 value concerned).',
    },
    {
      de: 'Für Erdgas fehlt 2020 ein Emissionsfaktor im Satz „set-1“ (2 Werte betroffen).',
      en: 'An emission factor for Natural gas in 2020 is missing from the set "set-1" (2 values concerned).',
    },
  ]);
});
