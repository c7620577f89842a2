import { describe, expect, test } from 'vitest';
import type { Progress } from '#lib/domain/records/progress.ts';
import type { ProgrammeYear } from '#lib/domain/records/programme.ts';
import { comparableFigure, programmeSentences } from '#lib/sentences/programme.ts';
import { quartierLead, quartierOutlook } from '#lib/sentences/quartier.ts';
import { gapStep } from '#lib/sentences/gap.ts';
import { sharedReasons, verdictTexts } from '#lib/sentences/verdicts.ts';
import { noGap } from '../fixtures/no-gap.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Language, Reason } from '#lib/domain/vocabulary.ts';

const because = (...reasons: Reason[]) => ({ reasons, reason_texts: reasons.map(reasonText) });
const notAssessable = (...reasons: Reason[]) => ({
  verdict: 'not_assessable' as const,
  ...because(...reasons),
});

/** 10,000 t in 2019, 8,000 t in 2024, half by 2030: 273 t above the path, trend open, a fifth of the gap secured. */
const usual: Progress = {
  baseline: { years: [2019, 2019], t: 10_000 },
  base_years: [2019, 2019],
  later_targets: [],
  target: { year: 2030, t: 5_000, reduction_pct: 50, sectors: ['households'], decided_t: null },
  latest: { year: 2024, t: 8_000, status: 'final' },
  series: [2019, 2024].map((year) => ({
    year,
    t: year === 2019 ? 10_000 : 8_000,
    corrected_t: null,
    status: 'final' as const,
    assessable: true,
    data_quality: null,
    rounded_to_t: null,
    step_t: null,
  })),
  path: [],
  progress_pct: 40,
  progress_reasons: [],
  progress_reason_texts: [],
  elapsed_pct: 45.5,
  required: { t_per_year: -500, cagr_pct: -7.5, pace_t_per_year: -400 },
  data_quality: 0.8,
  step_t: null,
  level: { verdict: 'behind', ...because(), gap_t: 272.7, gap_pct: 3.5 },
  budget: {
    verdict: 'exceeded',
    ...because(),
    balance_t: -900,
    remaining_t: 31_000,
    interpolated_years: [2020, 2021, 2023],
  },
  trend: {
    verdict: 'open',
    ...because(),
    n: 6,
    window: [2019, 2024],
    weather_corrected: false,
    slope_t_per_year: -400,
    theil_sen_t_per_year: -390,
    r: -0.9,
    forecast_t: 5_600,
    half_width_t: 1_200,
    probability_pct: 12.4,
  },
  measures: {
    verdict: 'insufficient',
    ...because(),
    secured_t: 600,
    secured_share_of_gap: 0.2,
    after_secured_t: 7_400,
    ...noGap,
  },
};

const noTarget: Progress = {
  ...usual,
  baseline: null,
  target: null,
  progress_pct: null,
  level: { ...notAssessable('no_target'), gap_t: null, gap_pct: null },
  budget: { ...notAssessable('no_target'), balance_t: null, remaining_t: null, interpolated_years: [] },
  trend: { ...usual.trend, ...notAssessable('no_target') },
  measures: {
    ...notAssessable('no_target'),
    secured_t: null,
    secured_share_of_gap: null,
    after_secured_t: null,
    ...noGap,
  },
};

const empty: Progress = {
  ...noTarget,
  latest: null,
  series: [],
  trend: {
    ...noTarget.trend,
    ...notAssessable('no_target', 'fewer_than_4_years'),
    n: 0,
    window: null,
    forecast_t: null,
  },
};

/** As people read it: with ordinary spaces. */
const plain = (sentences: readonly string[]) => sentences.join(' ').replaceAll('\u00a0', ' ');
const lead = (progress: Progress, lang: Language = 'de') =>
  plain([...quartierLead('Horst', progress, lang), quartierOutlook(progress, lang) ?? '']).trim();
const latest = (t: number, year = 2024) => ({ year, t, status: 'final' as const });
const level = (verdict: Progress['level']['verdict'], gap_t: number | null) => ({
  verdict,
  ...because(),
  gap_t,
  gap_pct: null,
});

describe('lead of a quartier', () => {
  test('says change, target with gap, and outlook', () => {
    expect(lead(usual)).toBe(
      'Die Emissionen sind seit 2019 um 20,0 % gesunken (2024). Bis 2030 sollen es 50 % weniger sein: ' +
        '2024 lag das Quartier 273 t über dem Zielpfad. Nach dem bisherigen Trend ist es unwahrscheinlich (rund 12 %), ' +
        'dass das gelingt; die gesicherten Maßnahmen schließen 20,0 % der Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030.',
    );
    expect(lead(usual, 'en')).toBe(
      'Emissions have fallen by 20.0% since 2019 (2024). By 2030 they are to be 50% lower: ' +
        'in 2024 the neighbourhood was 273 t above its target path. By the trend so far it is unlikely (about 12%) that this ' +
        'will succeed; the secured measures close 20.0% of the gap of 3,000 t between 2024 and the target for 2030.',
    );
  });

  test('leaves open what has no probability', () => {
    const unknown = { ...usual, trend: { ...usual.trend, probability_pct: null } };
    expect(lead(unknown)).toContain('Der bisherige Trend lässt offen, ob das gelingt; ');
    expect(lead(unknown, 'en')).toContain('The trend so far leaves open whether that will succeed; ');
  });

  test('names the status of a value that is not final', () => {
    expect(lead({ ...usual, latest: { ...latest(8_000), status: 'provisional' } })).toContain(
      ' (2024, vorläufig). ',
    );
    expect(lead({ ...usual, latest: { ...latest(8_000), status: 'estimated' } }, 'en')).toContain(
      ' (2024, estimated). ',
    );
  });

  test.each([
    [12_000, 'Die Emissionen sind seit 2019 um 20,0 % gestiegen (2024).'],
    [10_000, 'Die Emissionen sind seit 2019 unverändert (2024).'],
    [10_001, 'Die Emissionen sind seit 2019 unverändert (2024).'],
  ])('says what %d t means against 10,000 t', (t, sentence) => {
    expect(lead({ ...usual, latest: latest(t) })).toMatch(sentence);
  });

  test('compares with the mean of several base years', () => {
    const several = { ...usual, baseline: { years: [2019, 2021] as [number, number], t: 10_000 } };
    expect(lead(several)).toContain('gegenüber dem Mittel der Jahre 2019–2021 um 20,0 % gesunken');
    expect(lead(several, 'en')).toContain('fallen by 20.0% against the mean of 2019–2021');
  });

  test.each([
    ['ahead', -500, '2024 lag das Quartier 500 t unter dem Zielpfad.'],
    ['ahead', 0, '2024 lag das Quartier genau auf dem Zielpfad.'],
    ['ahead', -1e-7, '2024 lag das Quartier genau auf dem Zielpfad.'],
    ['ahead', -0.01, '2024 lag das Quartier < 0,1 t unter dem Zielpfad.'],
    ['close', 40.66, '2024 lag das Quartier 40,7 t über dem Zielpfad.'],
  ] as const)('level %s at %d t', (verdict, gap, sentence) => {
    expect(lead({ ...usual, level: level(verdict, gap) })).toContain(sentence);
  });

  test('"Ziel erreicht" needs the verdict achieved', () => {
    const achieved = { ...usual, latest: latest(4_900, 2030), level: level('achieved', -100) };
    expect(lead(achieved)).toContain('Das Ziel für 2030, 50 % weniger, ist erreicht.');
    expect(lead(achieved)).not.toContain('Trend');
    expect(lead({ ...achieved, target: { ...usual.target!, reduction_pct: null } })).toContain(
      'Das Ziel für 2030, höchstens 5.000 t CO₂e, ist erreicht.',
    );
    const onTrack = { ...usual, trend: { ...usual.trend, verdict: 'on_track' as const } };
    for (const verdict of ['ahead', 'close', 'behind'] as const) {
      expect(lead({ ...onTrack, level: level(verdict, -1) })).not.toMatch(/erreicht/);
      expect(lead({ ...onTrack, level: level(verdict, -1) }, 'en')).not.toMatch(/achieved|reached/);
    }
  });

  test('a missed target year is named', () => {
    const missed = {
      ...usual,
      latest: latest(5_800, 2030),
      level: level('behind', 800),
      trend: { ...usual.trend, ...notAssessable('target_year_passed') },
    };
    expect(lead(missed)).toContain('Das Ziel für 2030 ist um 800 t verfehlt.');
    expect(lead(missed)).toContain('Nicht bewertbar: Trend. Für das Zieljahr liegen schon Messwerte vor;');
  });

  test('a target in tonnes', () => {
    expect(lead({ ...usual, target: { ...usual.target!, reduction_pct: null } })).toContain(
      'Bis 2030 sollen es höchstens 5.000 t CO₂e sein: 2024 lag das Quartier',
    );
  });

  test('a target that the base year met already', () => {
    const easy = {
      ...usual,
      target: { ...usual.target!, t: 12_000, reduction_pct: -20 },
      level: level('ahead', -3_000),
    };
    expect(lead(easy)).toContain('Schon die Ausgangsbilanz lag nicht über dem Ziel von 12.000 t CO₂e.');
  });

  test('without a target the first complete year stands in, and nothing is judged', () => {
    expect(lead(noTarget)).toBe(
      'Die Emissionen sind seit 2019 um 20,0 % gesunken (2024). ' +
        'Ein Ziel ist nicht hinterlegt; der Fortschritt lässt sich deshalb nicht bewerten.',
    );
  });

  test('years after the latest complete one are named', () => {
    const bound = (year: number) => ({
      year,
      t: 1,
      corrected_t: null,
      status: 'estimated' as const,
      assessable: false,
      data_quality: null,
      rounded_to_t: null,
      step_t: null,
    });
    const one = { ...usual, series: [...usual.series, bound(2025)] };
    expect(lead(one)).toContain('2025 ist unvollständig und zählt deshalb nicht mit.');
    expect(lead({ ...one, series: [...one.series, bound(2026)] })).toContain('2025–2026 sind unvollständig');
  });

  test('a baseline without a year after it', () => {
    const base = {
      ...usual,
      latest: latest(10_000, 2019),
      level: { ...notAssessable('no_year_after_base'), gap_t: null, gap_pct: null },
    };
    expect(lead(base)).toContain(
      'In der Ausgangsbilanz 2019 waren es 10.000 t CO₂e; ein Jahr danach fehlt noch.',
    );
    expect(lead(base)).toContain(
      'Bis 2030 sollen es 50 % weniger sein: Ob das gelingt, ist nicht bewertbar.',
    );
    expect(lead(base)).toContain('Nicht bewertbar: Stand. Nach dem Basisjahr liegt noch kein Jahr');
  });

  test('no complete year, and no data at all', () => {
    const bounds = usual.series.map((point) => ({ ...point, assessable: false }));
    expect(lead({ ...empty, series: bounds })).toContain(
      'Für Horst ist noch kein Jahr vollständig bilanziert. 2024 sind es mindestens 8.000 t CO₂e.',
    );
    expect(lead(empty)).toContain('Für Horst liegen noch keine Bilanzdaten vor.');
    expect(lead(empty, 'en')).toContain('There are no balance data for Horst yet.');
  });

  test.each([
    ['on_track', 'Der bisherige Trend führt zum Ziel'],
    ['off_track', 'Der bisherige Trend verfehlt das Ziel'],
  ] as const)('trend %s', (verdict, sentence) => {
    expect(lead({ ...usual, trend: { ...usual.trend, verdict } })).toContain(`${sentence}; die gesicherten`);
  });

  test('measures that suffice, that add nothing, that are not recorded', () => {
    const measures = (change: Partial<Progress['measures']>) =>
      lead({ ...usual, measures: { ...usual.measures, ...change } });
    expect(measures({ verdict: 'sufficient', secured_share_of_gap: 1.2 })).toContain(
      'die gesicherten Maßnahmen würden reichen.',
    );
    const nothing = 'gesicherte Maßnahmen verringern die Lücke zum Ziel nicht.';
    expect(measures({ secured_share_of_gap: 0, secured_t: 0 })).toContain(nothing);
    // more ends than begins
    expect(measures({ secured_share_of_gap: -0.1, secured_t: -300 })).toContain(nothing);
    // little is not nothing
    expect(measures({ secured_share_of_gap: 0.0001, secured_t: 0.3 })).toContain(
      'die gesicherten Maßnahmen schließen 0,0 % der Lücke',
    );
    expect(measures(notAssessable('no_measures'))).toMatch(
      /gelingt\. Nicht bewertbar: Maßnahmen\. Für dieses Quartier/,
    );
  });

  test('a trend that cannot be made leaves the measures', () => {
    const short = { ...usual, trend: { ...usual.trend, ...notAssessable('fewer_than_4_years') } };
    expect(lead(short)).toContain(
      'Die gesicherten Maßnahmen schließen 20,0 % der Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030. Nicht bewertbar: Trend.',
    );
  });

  test('a reason shared by several verdicts is said once', () => {
    const poor = notAssessable('quality_below_threshold');
    const text = lead({
      ...usual,
      level: { ...usual.level, ...poor },
      budget: { ...usual.budget, ...poor },
      trend: { ...usual.trend, ...poor },
    });
    expect(text).toContain(
      'Nicht bewertbar: Stand, Budget und Trend. Die Datengüte liegt unter der Schwelle',
    );
    expect(text).not.toContain('ihrem Zielpfad');
    expect(text.match(/Schwelle/g)).toHaveLength(1);
  });
});

describe('verdicts', () => {
  const lines = (progress: Progress, lang: Language = 'de') =>
    Object.fromEntries(verdictTexts(progress, lang).map((verdict) => [verdict.id, plain(verdict.lines)]));

  test('carry their figures', () => {
    expect(verdictTexts(usual, 'de').map(({ name, word, tone }) => `${name}: ${word} (${tone})`)).toEqual([
      'Stand: hinter dem Zielpfad (behind)',
      'Budget: überschritten (behind)',
      'Trend: Ziel unwahrscheinlich (rund 12\u00a0%) (open)',
      'Maßnahmen: reichen nicht (behind)',
    ]);
    expect(lines(usual)).toEqual({
      level: '273 t über dem Zielpfad 2024 (3,5 %).',
      budget:
        '2020 bis 2024 wurden 900 t mehr ausgestoßen, als der Pfad zulässt. Bis 2030 bleiben 31.000 t. ' +
        'Für 2020–2021 und 2023 wurde zwischen den Nachbarjahren gemittelt.',
      trend:
        '5.600 t im Jahr 2030, Spanne 4.400 bis 6.800 t. Das gilt, wenn die kommenden Jahre so um den Trend streuen wie 2019–2024. Grundlage: 6 Messjahre 2019–2024.',
      measures:
        'Gesichert sind weitere 600 t; das sind 20,0 % der Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030.',
    });
  });

  test('carry reasons where they cannot be made', () => {
    const { level: stand, trend } = lines({
      ...noTarget,
      trend: { ...noTarget.trend, ...notAssessable('no_target', 'fewer_than_4_years'), n: 1 },
    });
    expect(stand).toContain('kein Ziel hinterlegt');
    expect(trend).toMatch(/vier Jahre.*Bisher 1 Messjahr\.$/);
  });

  test('the other sides of each verdict', () => {
    const other = lines({
      ...usual,
      level: { ...usual.level, verdict: 'ahead', gap_t: -10, gap_pct: -0.1 },
      budget: { ...usual.budget, verdict: 'kept', balance_t: 50, remaining_t: -20, interpolated_years: [] },
      trend: { ...usual.trend, weather_corrected: true, theil_sen_t_per_year: 3, half_width_t: 6_000 },
      measures: {
        ...usual.measures,
        verdict: 'sufficient',
        secured_t: 4_000,
        after_secured_t: 4_000,
        secured_share_of_gap: 1.3,
      },
    });
    expect(other.level).toBe('10,0 t unter dem Zielpfad 2024 (0,1 %).');
    expect(other.budget).toBe(
      '2020 bis 2024 wurden 50,0 t weniger ausgestoßen, als der Pfad zulässt. Das Budget bis 2030 ist um 20,0 t überzogen.',
    );
    expect(other.trend).toContain('Spanne −400 bis 11.600 t.');
    expect(other.trend).toContain('Witterungskorrigiert');
    expect(other.trend).toContain('in die andere Richtung');
    expect(other.measures).toBe(
      'Gesichert sind weitere 4.000 t; damit blieben 4.000 t bei einem Ziel von 5.000 t.',
    );
  });

  test('at the target year the level is measured against the target', () => {
    expect(lines({ ...usual, latest: latest(5_800, 2030) }).level).toBe(
      '5.800 t gegenüber dem Ziel von 5.000 t.',
    );
  });

  test('secured measures that add nothing', () => {
    const none = { ...usual, measures: { ...usual.measures, secured_t: 0 } };
    const nothing = 'mindern die Emissionen über das letzte Messjahr hinaus nicht';
    expect(lines(none).measures).toContain(nothing);
    expect(lines({ ...none, measures: { ...none.measures, secured_t: -300 } }).measures).toContain(nothing);
  });
});

test('what keeps all four verdicts from being made is said once', () => {
  const none: Progress = {
    ...usual,
    level: { ...usual.level, ...notAssessable('no_target') },
    budget: { ...usual.budget, ...notAssessable('no_target') },
    trend: { ...usual.trend, ...notAssessable('no_target', 'fewer_than_4_years') },
    measures: { ...usual.measures, ...notAssessable('no_target') },
  };
  expect(sharedReasons(none, 'de')).toEqual([reasonText('no_target').de]);
  expect(sharedReasons({ ...none, budget: usual.budget }, 'de')).toEqual([]);
  expect(sharedReasons(usual, 'en')).toEqual([]);
});

describe('lead of the programme', () => {
  const year = (change: Partial<ProgrammeYear>): ProgrammeYear => ({
    year: 2024,
    t: 100_000,
    step_t: null,
    path_t: 60_000,
    status: 'final',
    coverage: { n: 7, of: 8 },
    compared: { n: 5, t: 61_000, path_t: 60_000 },
    planned: { n: 6, t: 70_000 },
    ...change,
  });
  const say = (change: Partial<ProgrammeYear>, lang: Language = 'de') =>
    plain(programmeSentences([year(change)], { ahead: 1, behind: 2, not_assessable: 1 }, lang));

  test('says total with coverage, and how many stand where', () => {
    expect(say({})).toBe(
      '2024 stießen 7 von 8 Quartieren zusammen 100.000 t CO₂e aus. Jedes für sich, im letzten vollständigen Jahr am eigenen Ziel gemessen: 1 auf dem Zielpfad, 2 dahinter, 1 nicht bewertbar.',
    );
    expect(say({}, 'en')).toBe(
      'In 2024, 7 of 8 neighbourhoods together emitted 100,000 t CO₂e. Each by itself, in its latest complete year against its own target: 1 on path, 2 behind, 1 not assessable.',
    );
  });

  test('all quartiers, one quartier, none', () => {
    expect(say({ coverage: { n: 8, of: 8 } })).toContain('2024 stießen alle 8 Quartiere zusammen');
    expect(say({ coverage: { n: 1, of: 1 } })).toBe('Das Quartier stieß 2024 100.000 t CO₂e aus.');
    expect(programmeSentences([], {}, 'de')).toEqual([
      'Noch kein Quartier hat ein Jahr vollständig bilanziert.',
    ]);
  });

  test('values that are not final', () => {
    expect(say({ status: 'estimated' })).toContain('100.000 t CO₂e (zum Teil geschätzt) aus.');
    expect(say({ status: 'provisional' }, 'en')).toContain('100,000 t CO₂e (in part provisional).');
  });
});

describe('the figure of the programme', () => {
  const years = (last: Partial<ProgrammeYear>) => {
    const at = (year: number, t: number): ProgrammeYear => ({
      year,
      t,
      step_t: null,
      path_t: null,
      status: 'final',
      coverage: { n: 4, of: 8 },
      compared: { n: 0, t: null, path_t: null },
      planned: { n: 0, t: null },
    });
    return [at(2019, 100_000), { ...at(2024, 90_000), ...last }];
  };
  const say = (last: Partial<ProgrammeYear>, n = 4, lang: Language = 'de') => {
    const rows = years({ coverage: { n, of: 8 }, ...last });
    const found = comparableFigure({ rows, coverage: { n, of: 8 } }, lang);
    return plain([found.value, found.text, ...found.path]);
  };

  test('compares the same quartiers, and says which', () => {
    expect(say({ compared: { n: 3, t: 60_000, path_t: 61_000 } })).toBe(
      '10,0 % weniger CO₂e als 2019 stießen 2024 die 4 von 8 Quartieren aus, deren Zahlen für alle Jahre dazwischen ' +
        'vollständig sind: 90.000 t CO₂e. 3 davon haben einen Zielpfad; zusammen liegen sie 1.000 t unter dem Zielpfad.',
    );
    expect(say({ compared: { n: 4, t: 90_000, path_t: 89_000 } }, 4, 'en')).toBe(
      '10.0% less CO₂e than in 2019 was emitted in 2024 by the 4 of 8 neighbourhoods whose figures are complete for ' +
        'all years between: 90,000 t CO₂e. Together they are 1,000 t above the target path.',
    );
  });

  test('one quartier, more, as much, a single year, none', () => {
    expect(say({ t: 110_000, compared: { n: 1, t: 110_000, path_t: 90_000 } }, 1)).toBe(
      '10,0 % mehr CO₂e als 2019 stieß 2024 das eine von 8 Quartieren aus, dessen Zahlen für alle Jahre dazwischen ' +
        'vollständig sind: 110.000 t CO₂e. Es liegt 20.000 t über dem Zielpfad.',
    );
    expect(say({ t: 100_010 })).toContain('genauso viel CO₂e wie 2019 stießen 2024 die 4 von 8');
    const single = comparableFigure({ rows: years({}).slice(1), coverage: { n: 4, of: 8 } }, 'de');
    expect(plain([single.value, single.text])).toBe(
      '90.000 t CO₂e stießen 2024 die 4 von 8 Quartieren aus, deren Zahlen dafür vollständig sind.',
    );
    expect(comparableFigure({ rows: [], coverage: { n: 0, of: 8 } }, 'de').value).toBe('nicht bewertbar');
  });
});

describe('what the figures do not bear is not said', () => {
  test('targets after the year of the programme are named, and that they are not judged by', () => {
    const later: Progress = {
      ...noTarget,
      later_targets: [
        { year: 2040, t: 2_500, reduction_pct: 75, sectors: ['households'], base_years: [2019, 2019] },
        { year: 2050, t: 300, reduction_pct: null, sectors: ['households'], base_years: [2019, 2021] },
      ],
    };
    expect(lead(later)).toContain(
      'Hinterlegt sind nur Ziele nach dem Zieljahr des Programms: 2040 (75 % weniger als 2019) und 2050 ' +
        '(höchstens 300 t CO₂e). Der Fortschritt wird daran nicht bewertet.',
    );
    expect(lead(later)).not.toContain('nicht hinterlegt');
    expect(lead(later, 'en')).toContain('2040 (75% less than in 2019) and 2050 (no more than 300 t CO₂e)');
  });

  test.each([
    [4_940, true],
    [5_060, true],
    [4_950, false],
    [5_000, false],
    [null, false],
  ])('%d t decided beside 5,000 t', (decided_t, isSaid) => {
    const said = lead({ ...usual, target: { ...usual.target!, decided_t } });
    expect(said.includes('Beschlossen wurden dazu')).toBe(isSaid);
  });

  test('tonnes are said in the step in which they were delivered', () => {
    const coarse = { ...usual, step_t: 1_000, latest: { ...usual.latest!, t: 8_400 } };
    const [level, budget, trend, measures] = verdictTexts(coarse, 'de').map(({ lines }) => plain(lines));
    expect(level).toContain('< 1.000 t über dem Zielpfad');
    expect(budget).toContain('1.000 t mehr ausgestoßen');
    expect(trend).toContain('6.000 t im Jahr 2030, Spanne 4.000 bis 7.000 t.');
    expect(measures).toContain('Gesichert sind weitere 1.000 t');
  });

  test('a figure below zero keeps its sign', () => {
    const below = {
      ...usual.measures,
      verdict: 'sufficient' as const,
      secured_t: 9_000,
      after_secured_t: -1_112,
    };
    const [, , , measures] = verdictTexts({ ...usual, measures: below }, 'de');
    expect(plain(measures!.lines)).toContain('damit blieben −1.112 t');
  });
});

test('a gap of a year that is rounded for confidentiality is shown to that step', () => {
  const rounded = {
    ...usual,
    level: { ...usual.level, gap_t: 98.01 },
    series: usual.series.map((point) => (point.year === 2024 ? { ...point, rounded_to_t: 5 } : point)),
  };
  expect(gapStep(usual)).toBeNull();
  expect(gapStep(rounded)).toBe(5);
  expect(gapStep({ ...rounded, step_t: 10 })).toBe(10);
  expect(verdictTexts(rounded, 'de')[0]!.lines[0]).toContain('100\u00a0t über dem Zielpfad');
});
