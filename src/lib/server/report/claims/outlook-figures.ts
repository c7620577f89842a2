import { shownTonnes } from '#lib/domain/numbers/rounding.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import { securedPath } from '#lib/domain/secured-path.ts';
import { targetGap } from '#lib/domain/target-gap.ts';
import { gapStep } from '#lib/sentences/gap.ts';
import type { QuartierRecord } from '../../queries/quartier-record.ts';
import type { AddFigure } from './figure.ts';

const trendWords = ['trend', 'spanne', 'prognos', 'range', 'forecast', 'interval'];
const openWords = ['keine maßnahme', 'no measure', 'offen', 'open'];
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
  add('target_gap', measures.target_gap_t, years, gap);
  add('target_gap', measures.open_t, years, { ...gap, words: openWords });
  // What is open is printed as what the other printed parts leave.
  const printed = targetGap(progress, coarse);
  if (printed.state === 'open') {
    const open = printed.parts?.find(({ part }) => part === 'open')?.shown.value;
    const alone = shownTonnes(measures.open_t ?? 0, coarse);
    if (open !== alone) add('target_gap', open, years, { words: openWords });
  }
  const secured = { step, words: ['gesichert', 'secured'] };
  add('secured_savings', measures.secured_t, years, secured);
  add('target_gap', measures.decided_t, years, { step, words: ['beschlossen', 'decided'] });
  add('target_gap', measures.ideas_t, years, { step, words: ['idee', 'idea'] });
  // What they leave of the latest year is no finer than that.
  const left = { step: coarse, words: [...secured.words, 'blieb', 'remain'] };
  add('secured_savings', measures.after_secured_t, years, left);
  const share = measures.secured_share_of_gap;
  add('secured_savings', share === null ? null : 100 * share, years, {
    unit: '%',
    words: ['lücke', 'gap', 'gesichert', 'secured'],
  });
  for (const { year, t } of securedPath(progress, effects)) {
    add('secured_savings', t, [year, progress.latest?.year], {
      step: gapStep(progress),
      words: ['gesichert', 'secured'],
    });
  }
  for (const { year, t, low_t, high_t } of trend_band) {
    for (const value of [t, low_t, high_t])
      add('forecast', value, [year], { words: trendWords, step: progress.step_t });
  }
  add('forecast', spanPercent, [], { unit: '%', words: trendWords, needsWord: true });
}
