import { describe, expect, it } from 'vitest';
import { charts } from '#lib/charts/registry.ts';
import { scenarioSentences } from '#lib/sentences/scenario.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { chartCsv } from '#lib/server/files/csv/chart-csv.ts';
import { renderChartFile } from '#lib/server/files/svg/render-svg-file.ts';
import { renderPageChart } from '#lib/server/files/svg/render-svg.ts';
import { englishContext, germanContext } from './fixtures.ts';
import { scenarioFixtures } from './scenario-fixtures.ts';

const fixtures = scenarioFixtures();
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a scenario never leaves without its stamp', () => {
  const chart = charts.scenario.build(fixtures.above!, germanContext);

  it.each(['16x9', '1x1', '4x5'] as const)('in the picture %s: title, mark and note', (format) => {
    const svg = plain(renderChartFile(chart, format, germanContext));
    expect(svg).toContain('>SZENARIO<');
    expect(svg).toMatch(/<title[^>]*>Szenario: /);
    expect(svg).toContain('weder Bilanz noch');
  });

  it('on pages in both widths, and in English', () => {
    for (const layout of ['wide', 'narrow'] as const)
      expect(renderPageChart(chart, { prefix: 'c', layout })).toContain('>SZENARIO<');
    const english = charts.scenario.build(fixtures.above!, englishContext);
    expect(renderChartFile(english, '16x9', englishContext)).toContain('>SCENARIO<');
  });

  it('in every row of its data, with what was chosen', () => {
    const below = charts.scenario.build(fixtures.below!, germanContext);
    const [header, ...lines] = chartCsv(below, germanContext).trimEnd().split('\n');
    expect(header).toContain(',scenario,');
    for (const line of lines) expect(line).toContain(',Szenario netz horst-04 horst-05,');
  });

  it('is not in the picture of the path', () => {
    const path = charts.path.build(
      { quartier: fixtures.above!.quartier, progress: fixtures.above!.progress },
      germanContext,
    );
    expect(renderChartFile(path, '16x9', germanContext)).not.toMatch(/szenario/i);
  });
});

describe('what a scenario says', () => {
  const said = (name: string, lang: Language = 'de') => {
    const { progress, rows, measures, factors } = fixtures[name]!;
    return plain(scenarioSentences(progress, rows, { measures, factors }, lang).join(' '));
  };

  it.each([
    [
      'above',
      'Mit 2 weiteren Maßnahmen und den Faktoren von 2024 blieben 2030 noch 24.100 t, 3.500 t mehr als das Ziel von 20.600 t. Ohne diese Auswahl, mit gesicherten Maßnahmen und festgehaltenen Faktoren, wären es 31.800 t.',
      'With 2 further measures and the factors of 2024, 24,100 t would be left in 2030, 3,500 t more than the target of 20,600 t. Without this choice, with secured measures and factors held, it would be 31,800 t.',
    ],
    [
      'below',
      'Mit 2 weiteren Maßnahmen und dem Faktorszenario „Strommix sinkt“ blieben 2030 noch 19.900 t, 700 t weniger als das Ziel von 20.600 t zulässt. Ohne diese Auswahl, mit gesicherten Maßnahmen und festgehaltenen Faktoren, wären es 31.800 t.',
      'With 2 further measures and the factor scenario “Grid mix falls”, 19,900 t would be left in 2030, 700 t less than the target of 20,600 t allows. Without this choice, with secured measures and factors held, it would be 31,800 t.',
    ],
    [
      'alone',
      'Allein mit den umgesetzten und gesicherten Maßnahmen und den Faktoren von 2024 blieben 2030 noch 31.800 t, 11.200 t mehr als das Ziel von 20.600 t.',
      'With the implemented and secured measures alone and the factors of 2024, 31,800 t would be left in 2030, 11,200 t more than the target of 20,600 t.',
    ],
  ])('%s', (name, de, en) => {
    expect(said(name)).toBe(de);
    expect(said(name, 'en')).toBe(en);
  });

  it('one measure is one', () => {
    const { progress, rows } = fixtures.above!;
    const one = (lang: Language) =>
      scenarioSentences(progress, rows, { measures: 1, factors: null }, lang)[0];
    expect(one('de')).toMatch(/^Mit einer weiteren Maßnahme und/);
    expect(one('en')).toMatch(/^With one further measure and/);
  });

  it('exactly at the target, and never that it is achieved', () => {
    expect(said('exactly')).toContain('blieben 2030 noch 20.600 t, genau das Ziel von 20.600 t.');
    for (const name of Object.keys(fixtures)) expect(said(name)).not.toMatch(/erreicht/);
  });

  it('no judgement where data are too weak, a reason where nothing can be computed', () => {
    expect(said('tooWeak')).toContain('blieben 2030 noch 24.100 t. Ohne');
    expect(said('tooWeak')).toContain('Zu wenig Datengüte.');
    expect(said('empty')).toMatch(/^Ein Szenario lässt sich nicht rechnen\. .*kein Ziel/);
  });
});
