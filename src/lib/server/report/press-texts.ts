import { pageOfChart } from '#lib/charts/chart-pages.ts';
import { embedCode } from '#lib/charts/embed-code.ts';
import { fileSheets } from '#lib/charts/layout.ts';
import { chartAddress, embedAddress, pageAddress } from '#lib/domain/address.ts';
import { formatDate } from '#lib/domain/numbers/format.ts';
import type { Programme } from '#lib/domain/records/programme.ts';
import { printedName } from '#lib/domain/records/edition.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { present } from '#lib/sentences/present.ts';
import { chartTexts, dataTexts, pressTexts as pressWords, texts } from '#lib/texts/index.ts';
import { methodLine, originParts } from '../files/svg/chart-origin.ts';
import type { PressChart } from './press-charts.ts';

/** What is printed or pasted beside a chart, each a text of its own, and where page and picture of the edition are. */
export const pressTextNames = ['quote', 'caption', 'alt', 'citation', 'page', 'picture', 'embed'] as const;
export type PressTexts = Record<(typeof pressTextNames)[number], string>;

export interface Reached {
  /** Where the program is reached; undefined: not known, as where kits are written into a folder. */
  origin: string | undefined;
  /** Which edition an embedded chart shows; null: the current one, whichever that is. */
  edition: string | null;
}

/** An address in full, or as the path at which the site has it. */
export const reachedAt = (origin: string | undefined, path: string, lang: Language): string =>
  origin === undefined ? pressWords[lang].pack.below(path) : origin + path;

/** Nothing can be embedded where the program has no address. An edition under embargo has no addresses to print. */
export function pressTexts(
  { id, parameters, chart, context }: PressChart,
  programme: Programme,
  reached: Reached,
): PressTexts {
  const { lang, edition } = context;
  const marks = figureMarks(context, lang).map((mark) => `${mark}.`);
  const view = { lang, edition: printedName(edition) };
  const place = pageOfChart(id, parameters);
  const page = reachedAt(reached.origin, pageAddress(place.path, view, place.parameters), lang);
  const { width, height } = fileSheets['16x9'];
  return {
    quote: present([
      chart.quote ?? `${chart.title}.`,
      chart.scope && pressWords[lang].quoteScope(chart.scope),
      ...marks,
    ]).join(' '),
    caption: present([
      `${chart.title}.`,
      `${chart.subtitle}.`,
      ...chart.notes,
      !context.isBiskoLike && `${methodLine(context)}.`,
      ...marks,
      `${originParts(context).join('; ')}.`,
    ]).join(' '),
    alt: chart.alt,
    citation: present([
      `${chart.title}.`,
      ...marks,
      context.source && `${texts[lang].chart.source(context.source)}.`,
      context.licence && `${chartTexts[lang].file.licence(context.licence)}.`,
      dataTexts[lang].cite
        .line(
          programme.title[lang],
          programme.owner ? dataTexts[lang].cite.by(programme.owner) : '',
          edition.id,
          formatDate(edition.published_at, lang),
          page,
        )
        .trim(),
    ]).join(' '),
    page: edition.preview ? '' : page,
    picture: edition.preview
      ? ''
      : reachedAt(reached.origin, chartAddress(id, 'svg', view, { quartier: parameters.quartier }), lang),
    embed:
      reached.origin === undefined
        ? ''
        : embedCode(reached.origin, {
            address: embedAddress(
              id,
              { lang, edition: edition.preview ? null : reached.edition },
              { quartier: parameters.quartier },
            ),
            title: chart.title,
            width,
            height,
          }),
  };
}
