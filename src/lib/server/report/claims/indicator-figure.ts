import { indicatorDefinitions, isSinceBase, type Indicator } from '#lib/domain/indicators.ts';
import { wordsOf, type ClaimFigure } from './figure.ts';

type Shape = Pick<ClaimFigure, 'unit' | 'share' | 'words' | 'needsWord'> &
  Partial<Pick<ClaimFigure, 'direction'>> & {
    /** Of the indicator's unit in that of the figure. */
    factor: number;
  };

const plain = { share: null, words: [], needsWord: false, factor: 1 } as const;

/** In which unit a text states an indicator, and which words tell it from others of that unit. */
export function indicatorShape(indicator: Indicator): Shape {
  const { unit } = indicatorDefinitions[indicator];
  switch (unit) {
    case '%':
      return isSinceBase(indicator)
        ? { ...plain, unit, direction: 'change' }
        : { ...plain, unit, words: ['fossil'], needsWord: true };
    case 'pp':
      return { ...plain, unit };
    case 't/m²':
      return { ...plain, unit: 't', share: 'm2' };
    case 'kWh/m²':
      return { ...plain, unit: 'MWh', share: 'm2', factor: 1e-3 };
    default: {
      const words =
        indicator === 'households_t_per_head'
          ? wordsOf('Haushalt', 'household')
          : indicator === 't_per_head_corrected'
            ? ['witterung', 'weather']
            : [];
      const share = indicator === 't_per_dwelling' ? 'dwelling' : 'head';
      return { ...plain, unit: 't', share, words, needsWord: words.length > 0 };
    }
  }
}
