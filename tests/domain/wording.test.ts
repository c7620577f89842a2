import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { biskoDeviationsOf } from '#lib/domain/bisko-view.ts';
import { qualityGrade } from '#lib/domain/quality-grade.ts';
import { formatReduction } from '#lib/sentences/reduction.ts';
import { statements } from '#lib/server/edition/build.ts';
import { pageText } from '#lib/server/http/transport/page-text.ts';
import { printFoot } from '#lib/server/http/transport/print-foot.ts';
import { formatYearRuns } from '#lib/domain/numbers/format.ts';
import { methodsTexts } from '#lib/texts/index.ts';

test('neighbouring years are one run', () => {
  expect(formatYearRuns([1991, 1992, 1993, 1996, 1999, 1998], 'de')).toBe('1991–1993, 1996 und 1998–1999');
  expect(formatYearRuns([2022], 'en')).toBe('2022');
  expect(formatYearRuns([], 'de')).toBe('');
});

test('a data quality is named after the class it comes nearest to', () => {
  expect([1, 0.97, 0.76, 0.75, 0.71, 0.38, 0.3, 0.13, 0.12, 0].map(qualityGrade).join('')).toBe('AAABBBCCDD');
});

test('reductions show decimals only where they have some', () => {
  expect([60, 50.7, -25.24, null].map((percent) => formatReduction(percent, 'en'))).toEqual([
    '60%',
    '50.7%',
    '−25.2%',
    '–',
  ]);
});

test.each(['de', 'en'] as const)('each statement that makes an edition has a name (%s)', (lang) => {
  const names = Object.keys(methodsTexts[lang].statements.names);
  expect(names.sort()).toEqual(statements.map(({ name }) => name).sort());
});

test('only the BISKO-like view has no deviations', () => {
  const carriers = [
    { carrier: 'electricity', grid_electricity: true },
    { carrier: 'district_heating', grid_electricity: false },
  ];
  const factor = (carrier: string, is_local: boolean, includes_upstream = true) => ({
    carrier,
    is_local,
    includes_upstream,
  });
  const energy = { hasReported: false, hasEnergy: true };
  expect(
    biskoDeviationsOf([factor('electricity', false), factor('district_heating', true)], carriers, energy),
  ).toEqual([]);
  expect(biskoDeviationsOf([factor('electricity', true)], carriers, energy)).toEqual([
    'local_grid_electricity',
  ]);
  expect(
    biskoDeviationsOf([factor('electricity', false, false)], carriers, {
      hasReported: true,
      hasEnergy: true,
    }),
  ).toEqual(['reported_emissions', 'without_upstream']);
});

test('no sentence lets a number part from its unit', () => {
  const folder = join(import.meta.dirname, '../../src/lib/texts');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const found = names.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(
        (line) =>
          !/^\s*(\/\/|\/?\*)/.test(line) && /\b[tg] CO₂|[\d}] (%|(t|kt|MWh|kWh|g|m²)(?![\wäöü]))/.test(line),
      )
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['<p>1990–2015, 2019 – heute, 10–20</p>', '<p>1990–\u20602015, 2019 – heute, 10–20</p>'],
  ['2019–2024', '2019–\u20602024'],
  ['–2024 und 2019–', '–2024 und 2019–'],
  ['ohne Strich', 'ohne Strich'],
  // what the renderer leaves for a script
  ['<!--xdfkbo--><p><!--[-1-->2019<!--]-->–<!---->2024</p><!--]-->', '<p>2019–\u20602024</p>'],
  ['<p>&lt;!--[--></p>', '<p>&lt;!--[--></p>'],
])('on pages the years of a range stay together, and nothing is left for a script: %s', (given, kept) => {
  expect(pageText(given, { lang: 'de', foot: '' })).toBe(kept);
});

test('a page names its language, and its edition and address for the foot of printed sheets', () => {
  const foot = printFoot(new URL('https://m.example/q?year="2024'), '2026-1', 'de');
  expect(foot).toBe("'Ausgabe 2026-1 · https://m.example/q?year=%222024\\26 edition=2026-1'");
  const html = '<html lang="%quartiersmonitor.lang%" style="--foot: %quartiersmonitor.foot%">ä';
  expect(pageText(html, { lang: 'de', foot })).toBe(`<html lang="de" style="--foot: ${foot}">ä`);
});
