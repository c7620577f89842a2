import { hasNamesAbove } from '#lib/charts/layout.ts';
import { isNear, type DrawnText, type Pixel } from './drawn-option.ts';
import { names, numbersIn, says, type Look } from './point-claims.ts';

/** A row per point: its name begins with the heading, its mark has the value. */
export function rowComplaints({ chart, drawn, layout, lang }: Look): string[] {
  const { spots, marks, rects, texts } = drawn;
  const hasStrongNames = chart.id === 'decomposition' || chart.id === 'pair';
  const named = texts.filter(({ x, isStrong }) => x < 20 && (hasStrongNames || !isStrong));
  const [, plotTop] = drawn.pixel([0, 0]);
  const [, plotBottom] = drawn.pixel([0, drawn.axis('yAxis').max!]);
  const isRowOf = ({ y }: DrawnText, index: number) => {
    const at = spots[index]![1];
    if (y > plotBottom || y < plotTop) return false;
    if (chart.id === 'decomposition' && index === 0) return Math.abs(y - at) < 10;
    if (hasNamesAbove(layout)) return y < at && y > (spots[index - 1]?.[1] ?? 0);
    return spots.every((spot) => Math.abs(spot[1] - y) >= Math.abs(at - y) - 0.01);
  };
  const below = texts
    .filter(({ y }) => y > plotBottom + 1)
    .filter(({ left, right, y }) => (drawn.pointAt([(left + right) / 2, y], 'y') ?? Infinity) < spots.length)
    .map(({ text }) => `${text} shows one of those above`);
  const rows = spots.flatMap((spot, index) => {
    const point = chart.points[index]!;
    const lines = named.filter((text) => isRowOf(text, index));
    const name = lines
      .toSorted((a, b) => a.y - b.y)
      .map(({ text }) => text)
      .join('');
    const mark = marks.find(({ place }) => isNear(place, spot));
    const bar = rects.find(
      ({ left, right, top, bottom }) =>
        Math.abs((top + bottom) / 2 - spot[1]) < 1 &&
        Math.min(Math.abs(left - spot[0]), Math.abs(right - spot[0])) < 2.5,
    );
    const values = texts.filter(
      (text) =>
        isRowOf(text, index) &&
        !named.includes(text) &&
        (hasNamesAbove(layout) || Math.abs(text.y - spot[1]) < 2),
    );
    const isFirst = chart.id === 'decomposition' && index === 0;
    return [
      ...(names(name, point.heading) ? [] : [`${point.heading} stands at ${name}`]),
      ...(mark || bar || isFirst ? [] : [`nothing stands at ${point.heading}`]),
      ...(mark && !says(point, mark.value[0], lang)
        ? [`${point.heading} does not say ${mark.value[0]}`]
        : []),
      ...values
        .filter(({ text }) => !numbersIn(text, lang).every(({ value }) => says(point, value, lang)))
        .map(({ text }) => `${point.heading} does not say ${text}`),
      ...[spot, ...[...lines, ...values].map(({ left, right, y }): Pixel => [(left + right) / 2, y])]
        .filter((place) => drawn.pointAt(place, 'y') !== index)
        .map((place) => `${place.join(' ')} shows another row than ${point.heading}`),
    ];
  });
  return [...rows, ...below];
}

/** A step per point: as wide as its tonnes, as high as its cost; a label that leads to it has its name. */
export function stepComplaints({ chart, drawn, lang }: Look): string[] {
  const { spots, rects, texts, lines } = drawn;
  const [left, bottom] = drawn.pixel([0, 0]);
  const [right] = drawn.pixel([drawn.axis('xAxis').max!, 0]);
  const [, unit] = drawn.pixel([0, 1]);
  const isCut = (cost: number) =>
    says({ heading: '', lines: [{ label: '', value: chart.notes.join(' ') }] }, cost, lang);
  return spots.flatMap((spot, index) => {
    const point = chart.points[index]!;
    const step = rects.find(
      (rect) =>
        Math.abs((rect.left + rect.right) / 2 - spot[0]) < 0.5 &&
        Math.min(Math.abs(rect.top - spot[1]), Math.abs(rect.bottom - spot[1])) < 2,
    );
    if (!step) return [`nothing stands at ${point.heading}`];
    const width = step.right - step.left;
    const tonnes = ((width + 1) / (right - left)) * drawn.axis('xAxis').max!;
    const pixel = drawn.axis('xAxis').max! / (right - left);
    const isBelow = spot[1] > bottom;
    const cost = ((isBelow ? step.bottom : step.top) - bottom) / (unit - bottom);
    const leader = lines.find(
      ({ from, to }) => Math.abs(to[0] - spot[0]) < 0.5 && Math.abs(to[1] - spot[1]) < 3 && from[0] === to[0],
    );
    const label = leader && labelAt(leader.from, isBelow, texts);
    return [
      ...(says(point, tonnes, lang, 1.5 * pixel) ? [] : [`${point.heading} is ${tonnes} t wide`]),
      ...(says(point, cost, lang, 2.5 / Math.abs(unit - bottom)) || isCut(Math.round(cost))
        ? []
        : [`${point.heading} is ${cost} high`]),
      ...(label && !names(label, point.heading) ? [`${point.heading} is named ${label}`] : []),
      ...[
        [step.left + 0.1, (step.top + step.bottom) / 2] as Pixel,
        [step.right - 0.1, (step.top + step.bottom) / 2] as Pixel,
      ]
        .filter(
          (place) =>
            width > 1 && drawn.pointAt(place, 'x') !== index && !texts.some((text) => covers(text, place)),
        )
        .map(() => `an end of ${point.heading} shows another step`),
    ];
  });
}

const covers = ({ left, right, y }: DrawnText, place: Pixel) =>
  place[0] >= left - 4 && place[0] <= right + 4 && Math.abs(place[1] - y) < 14;

/** The first line of the label that a leader starts from. */
function labelAt([x, y]: Pixel, isBelow: boolean, texts: readonly DrawnText[]): string {
  const lines = texts.filter(
    ({ left, right, y: at }) => left - 2 <= x && right + 2 >= x && (isBelow ? at > y : at < y),
  );
  const nearest = lines.toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y));
  const block = nearest.filter(
    ({ y: at }, index) => index === 0 || Math.abs(at - nearest[index - 1]!.y) < 20,
  );
  const strong = block.slice(0, 3).filter(({ isStrong }) => isStrong);
  return strong
    .toSorted((a, b) => a.y - b.y)
    .map(({ text }) => text)
    .join('');
}

/** From the label back along its leader and lines to the dot: the tip there says name and value of the label. */
export function slopeComplaints({ chart, drawn, lang }: Look): string[] {
  const { lines, texts, discs, spots } = drawn;
  const leaders = lines.filter(({ from }) =>
    discs.some(({ place }) => isNear(place, [from[0] - 5, from[1]], 0.1)),
  );
  const complaints = leaders.flatMap(({ from, to }) => {
    const target: Pixel = [from[0] - 5, from[1]];
    const name = texts.find(({ x, y, isStrong }) => !isStrong && isNear([x, y], [to[0] + 3, to[1]], 0.1));
    const value = texts.find(
      ({ x, y, isStrong }) => isStrong && x >= (name?.x ?? 0) && y >= to[1] - 0.1 && y < to[1] + 20,
    );
    if (!name || !value) return ['a leader without its label'];
    const dashed = lines.filter((line) => line.isDashed && isNear(line.to, target, 0.1));
    const places = [name, value].map(({ left, right, y }): Pixel => [(left + right) / 2, y]);
    const shown = places.map((place) => drawn.pointAt(place, 'y')!);
    return shown.flatMap((index) => {
      const point = chart.points[index]!;
      const isThere = dashed.some((line) => isNear(line.from, spots[index]!, 0.1));
      const isSaid = numbersIn(value.text, lang).every(({ value: number }) => says(point, number, lang));
      return [
        ...(names(name.text, point.heading) ? [] : [`${name.text} shows ${point.heading}`]),
        ...(isSaid ? [] : [`${point.heading} does not say ${value.text}`]),
        ...(isThere ? [] : [`the dot of ${name.text} is not at its line`]),
      ];
    });
  });
  const labelled = new Set(leaders.map(({ to }) => to[1]));
  return labelled.size === chart.points.length
    ? complaints
    : [...complaints, 'not every point has its label'];
}
