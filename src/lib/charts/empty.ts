import type { Layout } from './layout.ts';
import { textElement, type ChartOption } from './option.ts';
import { lightColours } from './theme.ts';

/** A picture that says that there is nothing to show yet. */
export function emptyOption(layout: Layout, text: string): ChartOption {
  return {
    animation: false,
    series: [],
    graphic: {
      elements: [
        textElement(text, {
          x: layout.width / 2,
          y: layout.height / 2,
          size: layout.labelSize,
          colour: lightColours.muted,
          align: 'center',
        }),
      ],
    },
  };
}
