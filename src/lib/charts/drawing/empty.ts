import type { Drawing } from '../chart.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { Canvas, Layout } from '../layout.ts';
import { textElement } from './elements.ts';
import type { ChartOption, WordsOption } from './option.ts';
import { wrapBalanced } from '../text/width.ts';
import { lightColours } from './theme.ts';

/** A drawing that consists of words where the data give nothing to draw: false where they do. */
export function drawingOr(
  emptyText: string | false,
  lang: Language,
  option: (canvas: Canvas) => ChartOption,
  pointAxis: 'x' | 'y' = 'x',
): Drawing {
  return {
    kind: 'option',
    pointAxis,
    option: (layout) => (emptyText === false ? option({ ...layout, lang }) : emptyOption(layout, emptyText)),
  };
}

/** A picture that says that there is nothing to show yet. */
function emptyOption(layout: Layout, text: string): WordsOption {
  const lines = wrapBalanced(text, Math.min(layout.width - 16, 520), layout.labelSize);
  return {
    series: [],
    graphic: {
      elements: lines.map((line, at) =>
        textElement(line, {
          x: layout.width / 2,
          y: layout.height / 2 + (at - (lines.length - 1) / 2) * layout.labelSize * 1.4,
          size: layout.labelSize,
          colour: lightColours.muted,
          align: 'center',
        }),
      ),
    },
  };
}
