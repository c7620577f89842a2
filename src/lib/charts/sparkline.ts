import { formatYear } from '#lib/domain/numbers/format.ts';
import type { PathPoint, Progress } from '#lib/domain/records/progress.ts';
import { shortTonnes } from '#lib/sentences/tonnes.ts';
import { texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { measuredPoints } from './year-lines/data.ts';
import { textMark, type Mark, type Pair, type TextMark } from './drawing/marks.ts';
import { position } from './drawing/plot.ts';
import { writeMarks } from './drawing/svg.ts';
import { lightColours } from './drawing/theme.ts';
import { textWidth } from './text/width.ts';

/** Of a picture that is hidden from assistive technology: what it shows stands beside it. */
interface Size {
  width: number;
  height: number;
  /** Free above and below the lines, and at their ends. */
  top: number;
  bottom: number;
  side: number;
}

const { ink, accent, muted } = lightColours;

const linePaint = (colour: string, width: number, dash?: number[]) => ({
  stroke: colour,
  width,
  dash,
});

/** Where points lie: years from side to side, tonnes from zero. Undefined where there are none. */
function placing(points: readonly PathPoint[], { width, height, top, bottom, side }: Size) {
  if (points.length === 0) return undefined;
  const years = points.map((point) => point.year);
  const x = { min: Math.min(...years), max: Math.max(...years, Math.min(...years) + 1) };
  const y = { min: 0, max: Math.max(...points.map((point) => point.t), 1e-9) };
  return ({ year, t }: PathPoint): Pair => [
    position(year, x, side, width - side),
    position(t, y, height - bottom, top),
  ];
}

const line = (points: readonly Pair[], paint: ReturnType<typeof linePaint>): Mark[] =>
  points.length < 2 ? [] : [{ kind: 'path', points, paint }];

const dot = ([x, y]: Pair, radius: number, colour: string): Mark => ({
  kind: 'circle',
  x,
  y,
  radius,
  paint: { fill: colour },
});

const svg = ({ width, height }: Size, marks: readonly Mark[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${writeMarks(marks, { isThemed: true })}</svg>`;

/** Measured years as a small line for a cell of a list; or empty. */
export function sparkline({ series }: Pick<Progress, 'series'>): string {
  const size = { width: 112, height: 28, top: 3, bottom: 3, side: 3 };
  const measured = measuredPoints(series);
  const place = placing(measured, size);
  if (!place) return '';
  const points = measured.map(place);
  return svg(size, [...line(points, linePaint(ink, 1.5)), dot(points.at(-1)!, 2.5, ink)]);
}

/** Measured years and the path to the target with the three values that matter, for the first screen of a phone. */
export function smallPath({ series, path, target, step_t: step }: Progress, lang: Language): string {
  const size = { width: 328, height: 92, top: 22, bottom: 20, side: 5 };
  const measured = measuredPoints(series);
  const goal = target && target.t !== null ? { year: target.year, t: target.t } : null;
  const place = placing([...measured, ...path, ...(goal ? [goal] : [])], size);
  if (!place) return '';
  const points = measured.map(place);
  const label = (text: string, [x, y]: Pair, colour: string): TextMark => {
    const half = textWidth(text, 13, true) / 2 + 2;
    const middle = Math.min(Math.max(x, half), size.width - half);
    return textMark(text, {
      x: middle,
      y,
      size: 13,
      colour,
      align: 'middle',
      isStrong: true,
    });
  };
  const said = ({ year, t }: PathPoint) => `${formatYear(year)}: ${shortTonnes(t, lang, step)}`;
  const ends = points.length > 1 ? [measured[0]!, measured.at(-1)!] : measured;
  const above = ends.map((point) => label(said(point), [place(point)[0], place(point)[1] - 9], ink));
  const [first, last] = above;
  const room = (mark: TextMark) => textWidth(mark.text, 13, true) / 2;
  const isCrowded = first && last && first !== last && last.x - room(last) < first.x + room(first) + 8;
  const base = size.height - size.bottom;
  return svg(size, [
    {
      kind: 'path',
      points: [
        [0, base],
        [size.width, base],
      ],
      paint: linePaint(muted, 1),
    },
    ...line(path.map(place), linePaint(accent, 2, [6, 3, 1.5, 3])),
    ...line(points, linePaint(ink, 2.25)),
    ...points.map((point) => dot(point, 3, ink)),
    ...(goal ? [dot(place(goal), 4, accent)] : []),
    ...(isCrowded ? [last] : above),
    ...(goal
      ? [
          label(
            `${texts[lang].term.targetOf(formatYear(goal.year))}: ${shortTonnes(goal.t, lang, step)}`,
            [size.width, size.height - 5],
            accent,
          ),
        ]
      : []),
  ]);
}
