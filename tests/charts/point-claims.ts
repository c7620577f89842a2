import type { Chart, ChartPoint } from '#lib/charts/chart.ts';
import type { Layout } from '#lib/charts/layout.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { DrawnOption } from './drawn-option.ts';

/** What the tip of a point claims, and what the drawing shows where the point stands. */
export interface Look {
  chart: Chart;
  drawn: DrawnOption;
  layout: Layout;
  lang: Language;
}

/** Numbers of a text, with the error that their rounding allows. */
export function numbersIn(text: string, lang: Language): { value: number; error: number }[] {
  const pattern = lang === 'de' ? /[−-]?\d[\d.]*(?:,\d+)?/g : /[−-]?\d[\d,]*(?:\.\d+)?/g;
  return (text.match(pattern) ?? []).map((match) => {
    const plain = lang === 'de' ? match.replaceAll('.', '').replace(',', '.') : match.replaceAll(',', '');
    const digits = plain.split('.')[1]?.length ?? 0;
    return { value: Number(plain.replace('−', '-')), error: 0.5001 * 10 ** -digits };
  });
}

export function says({ lines }: ChartPoint, value: number, lang: Language, slack = 0): boolean {
  return lines.some((line) =>
    numbersIn(line.value, lang).some((number) => Math.abs(number.value - value) <= number.error + slack),
  );
}

export const bare = (text: string) => text.replace(/[\s\u00ad…*-]/g, '');
/** Is the text, perhaps cut, the name at the beginning of another one? */
export const names = (text: string, whole: string) => bare(text) !== '' && bare(whole).startsWith(bare(text));
