import { embedCode } from '#lib/charts/embed-code.ts';
import { embedHeight, minEmbedWidth, usualEmbedWidth } from '#lib/charts/embed-size.ts';
import { embedAddress } from '#lib/domain/address.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { texts } from '#lib/texts/index.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { embedOrigin } from '#lib/server/files/svg/chart-origin.ts';
import { apiRoute, requireEdition } from '#lib/server/http/api/api-route.ts';
import { readEmbeddable } from '#lib/server/http/api/embeddable.ts';
import { HttpProblem } from '#lib/server/http/api/problem.ts';
import { missingParameter } from '#lib/server/http/read-parameters.ts';
import { requireChart } from '#lib/server/http/require-chart.ts';

export const GET = apiRoute('oembed', async ({ event, parameters: { url, maxwidth, maxheight } }) => {
  const { searchParams, origin } = event.url;
  // What the protocol asks for, of a format that there is not.
  if ((searchParams.get('format') ?? 'json') !== 'json')
    throw new HttpProblem(501, 'only-json', problemTexts.onlyJson());
  if (url === undefined) throw missingParameter('url');
  const { id, parameters: asked, edition, lang } = readEmbeddable(url, origin);
  const open = await requireEdition(event, edition ?? undefined);
  const { built, parameters } = await requireChart(open, id, asked, lang);
  const { chart, context } = built;
  const width = Math.max(minEmbedWidth, Math.min(maxwidth ?? usualEmbedWidth, usualEmbedWidth));
  const words = { marks: figureMarks(context, lang), origin: embedOrigin(context) };
  const height = Math.min(maxheight ?? Infinity, embedHeight(chart, words, width));
  const address = embedAddress(id, { lang, edition }, { ...parameters });
  return Response.json({
    edition: open.edition.id,
    kind: open.manifest.kind,
    version: '1.0',
    type: 'rich',
    title: chart.title,
    provider_name: texts[lang].site.name,
    provider_url: origin,
    html: embedCode(origin, { address, title: chart.title, width, height }),
    width,
    height,
  });
});
