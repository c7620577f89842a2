import { describe, expect, it } from 'vitest';
import type { ChangeCounts, EditionChange } from '#lib/domain/records/edition-change.ts';
import {
  editionChangeSentences,
  otherFiguresText,
  splitText,
  splitTexts,
  verdictChanges,
} from '#lib/sentences/edition-changes.ts';

const counts = (changes: Partial<ChangeCounts> = {}): ChangeCounts => ({
  quartiers: 8,
  changed: 0,
  verdicts: 0,
  only_in_old: 0,
  only_in_new: 0,
  cells: { changed: 0, removed: 0, added: 0 },
  inputs: { changed: 0, removed: 0, added: 0 },
  ...changes,
});

const same = (verdict: 'not_assessable') => ({ old: verdict, new: verdict });
const unchanged = { old: null, new: null, difference: null };
const row: EditionChange = {
  quartier_id: 'horst',
  name: 'Horst',
  municipality: 'Gelsenkirchen',
  only_in: null,
  level: { old: 'behind', new: 'ahead' },
  budget: same('not_assessable'),
  trend: same('not_assessable'),
  measures: same('not_assessable'),
  latest_year: { old: 2024, new: 2024 },
  latest_t: { old: 1300.5, new: 1100.1, difference: -200.4 },
  split: { new_year_t: 0, data_t: -300.6, factors_t: 100.2, boundary_t: 0, method_t: 0 },
  reasons: [],
  reason_texts: [],
  explanations: [],
  gap_t: unchanged,
  progress_pct: unchanged,
  baseline_t: unchanged,
  base_years: { old: [2019, 2019], new: [2019, 2019] },
  target_t: unchanged,
  forecast_t: unchanged,
  other_years: [],
  step_t: null,
  has_other_boundary: false,
  has_changed_verdict: true,
  has_changed_figure: true,
};

describe('what changed between two editions, in words', () => {
  it.each([
    [
      counts(),
      undefined,
      'Gegenüber Ausgabe 2026-1 sind in allen 8 Quartieren dieselben: Emissionen der Jahre, die beide bewerten, Ausgangswert, Ziel, Abstand, Fortschritt, Prognose und Urteile.',
    ],
    [
      counts({ changed: 3, verdicts: 1 }),
      row,
      'Gegenüber Ausgabe 2026-1 ändern sich die Kennzahlen von 3 der 8 Quartiere; eines davon wird anders beurteilt. Am stärksten ändern sich die Emissionen in Horst: 200\u00a0t weniger, vor allem durch korrigierte Daten.',
    ],
    [
      counts({ quartiers: 9, changed: 1, only_in_new: 1 }),
      { ...row, split: { ...row.split!, data_t: -200.4, factors_t: 0 } },
      'Gegenüber Ausgabe 2026-1 ändern sich die Kennzahlen eines der 8 Quartiere; die Urteile bleiben dieselben. Am stärksten ändern sich die Emissionen in Horst: 200\u00a0t weniger, allein durch korrigierte Daten. Ein Quartier ist neu dabei.',
    ],
    [
      counts({ quartiers: 9, only_in_new: 8, only_in_old: 1 }),
      undefined,
      'Mit Ausgabe 2026-1 hat diese kein Quartier gemeinsam. 8 Quartiere sind neu dabei. Ein Quartier ist nicht mehr dabei.',
    ],
  ])('%#', (given, largest, text) => {
    expect(editionChangeSentences('2026-1', given, largest, 'de').join(' ')).toBe(text);
  });

  it('names verdicts that are others, both words', () => {
    expect(verdictChanges(row, 'de')).toEqual([
      'Stand: bisher „hinter dem Zielpfad“, jetzt „auf dem Zielpfad oder darunter“',
    ]);
    expect(verdictChanges({ ...row, only_in: 'new', level: { old: null, new: 'ahead' } }, 'de')).toEqual([]);
  });

  it('gives a gap its sign on either side of the path', () => {
    const moved = { ...row, latest_t: unchanged, gap_t: { old: -20, new: 300, difference: 320 } };
    expect(otherFiguresText(moved, 'de')).toBe('Abstand zum Zielpfad −20,0 → +300\u00a0t');
  });

  it('prints parts that add up to the printed change', () => {
    // -300.6 and 100.2 are -200 together, and -301 with 100 would be -201
    expect(splitTexts(row, 'de')).toMatchObject({ new_year: '0', data: '−300', factors: '+100' });
    expect(splitText(row, 'de')).toBe('korrigierte Daten −300 und Faktoren +100');
    expect(splitTexts({ ...row, split: null }, 'de')).toBeUndefined();
  });
});
