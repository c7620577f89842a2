import { isNear, type DrawnOption } from './drawn-option.ts';
import { names, says, type Look } from './point-claims.ts';

/** Marks above a year: the tip of the year says each of their values. */
export function yearComplaints({ chart, drawn, lang }: Look): string[] {
  return chart.points.flatMap((point, index) => {
    const spot = drawn.spots[index]!;
    const marks = drawn.marks.filter(({ place }) => Math.abs(place[0] - spot[0]) < 0.5);
    const year = Math.round(drawn.yearAt(drawn.valueAt(spot[0])));
    return [
      ...(isNear(drawn.pixel([year, 0]), [spot[0], drawn.pixel([year, 0])[1]], 0.5)
        ? []
        : [`${index} stands elsewhere`]),
      ...(point.heading === String(year) ? [] : [`${point.heading} stands at ${year}`]),
      ...marks
        .filter((mark) => !says(point, mark.value[1], lang))
        .map((mark) => `${point.heading} does not say ${mark.series} ${mark.value[1]}`),
      ...marks
        .filter(({ place }) => drawn.pointAt(place, 'x') !== index)
        .map((mark) => `${mark.series} at ${year} shows another year`),
    ];
  });
}

/** A column per year: the tip says its total, and each part under the name and colour that stand beside it. */
export function columnComplaints({ chart, drawn, lang }: Look): string[] {
  const width = drawn.axis('xAxis').data!.length;
  return Array.from({ length: width }, (_, slot) => slot).flatMap((slot) => {
    const column = drawn.columnAt(slot);
    const crossbars = drawn.marks.filter(({ value }) => value[0] === slot);
    if (column.length === 0 && crossbars.length === 0) return [];
    const index = drawn.pointAt(drawn.pixel([slot, 0]), 'x')!;
    const point = chart.points[index]!;
    const year = String(Math.round(drawn.yearAt(slot)));
    const total = column.reduce((sum, { value }) => sum + value, 0);
    const parts = column.filter(({ value, series }) => value > 0 && series !== 'others');
    return [
      ...(isNear([drawn.spots[index]![0], 0], [drawn.pixel([slot, 0])[0], 0], 0.5)
        ? []
        : [`nothing at ${year}`]),
      ...(point.heading === year ? [] : [`${point.heading} stands at ${year}`]),
      ...(total === 0 || says(point, total, lang) ? [] : [`${year} does not say its total ${total}`]),
      ...crossbars
        .filter(({ value }) => !says(point, value[1], lang))
        .map(({ value }) => `${year} does not say ${value[1]}`),
      ...parts
        .filter(({ colour, value }) => {
          const name = nameOfColour(colour, drawn);
          const line = point.lines.find(
            (candidate) => candidate.colour === colour && names(candidate.label, name),
          );
          // Parts are rounded so that they add up.
          return !line || !says({ heading: '', lines: [line] }, value, lang, 0.6);
        })
        .map(({ series }) => `${year} does not say ${series}`),
    ];
  });
}

/** The name that stands beside the swatch of a colour, in one or more lines. */
function nameOfColour(colour: string, { rects, texts }: DrawnOption): string {
  const swatch = rects.find(({ fill }) => fill === colour);
  if (!swatch) return '';
  const nextTop = Math.min(
    ...rects.filter(({ top }) => top > swatch.top + 1).map(({ top }) => top),
    Infinity,
  );
  return texts
    .filter(({ x, y }) => x > swatch.right && x < swatch.right + 10 && y > swatch.top && y < nextTop)
    .map(({ text }) => text)
    .join('');
}
