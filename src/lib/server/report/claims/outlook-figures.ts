import { formatYear } from '#lib/domain/numbers/format.ts';
import { shownTonnes } from '#lib/domain/numbers/rounding.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import { securedPath } from '#lib/domain/secured-path.ts';
import { targetGap } from '#lib/domain/target-gap.ts';
import { gapStep } from '#lib/sentences/gap.ts';
import type { QuartierRecord } from '../../queries/quartier-record.ts';
import type { AddFigure } from './figure.ts';

const trendWords = ['trend', 'spanne', 'prognos', 'range', 'forecast', 'interval'];
const pathWords = ['über dem', 'unter dem', 'zielpfad', 'above the', 'below the', 'target path'];
const openWords = ['keine maßnahme', 'no measure', 'offen', 'open'];
const spanWords = [...trendWords, 'zwischen', 'between', 'bis', ' to '];
const certaintyWords = {
  secured: ['gesichert', 'secured'],
  decided: ['beschlossen', 'decided'],
  ideas: ['idee', 'idea'],
};
const savingWords = ['spar', 'saving', 'save'];
/** What would still be emitted: no saving. */
const leftName = { de: 'Emissionen mit gesicherten Maßnahmen', en: 'Emissions with secured measures' };
const leftWords = ['gesichert', 'secured', 'blieb', 'bleib', 'remain', 'left'];
const notLeft = [...savingWords, 'fehlen', 'lücke', 'gap'];
/** The level of confidence of every span (METHOD.md, section 5), %. */
const spanPercent = 95;

/** What trend and measures say of the target year, and the gap that is left. */
export function outlookFigures(
  add: AddFigure,
  progress: Progress,
  { effects, trend_band }: Pick<QuartierRecord, 'effects' | 'trend_band'>,
): void {
  const { target, latest, trend, measures, step_t: step } = progress;
  add('trend', trend.slope_t_per_year, trend.window ?? [], { step, words: ['trend', 'jahr', 'year'] });
  add('trend', trend.theil_sen_t_per_year, trend.window ?? [], { step, words: ['theil'] });
  const coarse = gapStep(progress);
  const years = [latest?.year, target?.year];
  const chance = ['wahrscheinlich', 'likely', 'probab'];
  add('forecast', trend.probability_pct, years, { unit: '%', words: chance, needsWord: true });
  add('forecast', trend.forecast_t, [target?.year], { step, words: ['trend', 'prognos', 'forecast'] });
  const gap = { step: coarse, words: ['lücke', 'gap', 'fehlen', 'missing', 'short'] };
  add('target_gap', measures.target_gap_t, years, { ...gap, not: [...savingWords, ...pathWords] });
  add('target_gap', measures.open_t, years, { ...gap, words: openWords });
  // What is open is printed as what the other printed parts leave.
  const printed = targetGap(progress, coarse);
  if (printed.state === 'open') {
    const open = printed.parts?.find(({ part }) => part === 'open')?.shown.value;
    const alone = shownTonnes(measures.open_t ?? 0, coarse);
    if (open !== alone) add('target_gap', open, years, { words: openWords });
  }
  // A clause names one certainty, and means no other.
  const sure = Object.entries(certaintyWords);
  for (const [certainty, words] of sure) {
    const not = sure.flatMap(([other, others]) => (other === certainty ? [] : others));
    const t = { secured: measures.secured_t, decided: measures.decided_t, ideas: measures.ideas_t };
    const figure = certainty === 'secured' ? 'secured_savings' : 'target_gap';
    add(figure, t[certainty as keyof typeof t], years, { step, words, not });
  }
  // What they leave of the latest year is no finer than that.
  const left = { step: coarse, name: leftName, words: leftWords, needsWord: true, not: notLeft };
  add('secured_savings', measures.after_secured_t, years, left);
  const share = measures.secured_share_of_gap;
  add('secured_savings', share === null ? null : 100 * share, years, {
    unit: '%',
    words: ['lücke', 'gap', 'gesichert', 'secured'],
  });
  for (const { year, t } of securedPath(progress, effects)) {
    add('secured_savings', t, [year, progress.latest?.year], left);
  }
  for (const { year, t, low_t, high_t } of trend_band) {
    const name = { de: `Trendprognose ${formatYear(year)}`, en: `Trend forecast ${formatYear(year)}` };
    add('forecast', t, [year], { name, words: trendWords, step });
    // Its ends are no forecasts of their own.
    const span = { name, words: spanWords, not: savingWords, needsWord: true, step };
    for (const value of [low_t, high_t]) add('forecast', value, [year], span);
  }
  add('forecast', spanPercent, [], { unit: '%', words: trendWords, needsWord: true });
}
