import { describe, expect, it } from 'vitest';
import { reportText } from '../../src/cli/report-text.ts';
import { wordings } from '#lib/server/intake/problem-texts.ts';
import { problemOf } from '#lib/server/intake/problem.ts';

/** Rules that only publishing, books and programmes have: nobody meets them on the page. */
const ofCommandLine = /^(book_|other_programme|disclosure|edition_not_audited|change|withheld_change)/;

describe('options of the command line', () => {
  it('are told on the command line alone', () => {
    const found = {
      file: 'a.csv',
      row: 4,
      column: 'Arbeit',
      value: '12.500',
      rule: 'number_decimal_unclear',
    } as const;
    const problem = problemOf({ ...found, parameters: { decimal: '12,5', thousands: '12500', count: 1 } });
    expect(problem.hint.de).toBe(
      'Die Zahlen ohne Tausenderpunkt schreiben, zum Beispiel 12500, oder wählen, was gilt: auf der Seite „Datei prüfen“ unter „Angaben, die in der Datei fehlen“ bei „Eine Zahl wie 12.500 heißt“.',
    );
    expect(reportText([problem])).toContain('heißt“. Auf der Kommandozeile: --decimal , oder --decimal .');
  });

  it.each(Object.entries(wordings).filter(([rule]) => !ofCommandLine.test(rule)))(
    'do not stand in what pages and returned files say of %s',
    (_, { text, hint, spoken }) => {
      const said = [text, hint, spoken?.text, spoken?.hint].flatMap((one) => (one ? [one.de, one.en] : []));
      expect(said.filter((one) => / --[a-z]|npm run|monitor (map|check)/.test(one))).toEqual([]);
    },
  );
});
