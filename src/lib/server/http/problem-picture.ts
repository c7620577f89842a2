import { textMarkup } from '#lib/charts/markup.ts';
import { wrapText } from '#lib/charts/text-width.ts';
import { fontFamily, lightColours } from '#lib/charts/theme.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { HttpProblem } from './problem.ts';

/** Whether who asks would rather have a picture than words: what an `<img>` sends. */
export function prefersPicture(accept: string | null): boolean {
  const first = accept?.split(',')[0]?.trim() ?? '';
  return first.startsWith('image/');
}

const [width, size, margin] = [640, 15, 24];

/** A refusal that can be read where a picture was to stand; the status is that of the refusal. */
export function problemPicture({ status, text: { title, detail } }: HttpProblem, lang: Language): Response {
  const lines = wrapText(detail[lang], width - 2 * margin, size);
  const height = 2 * margin + 30 + lines.length * size * 1.4;
  const { ink, warning, paper } = lightColours;
  const body =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(height)}" font-family="${fontFamily}">` +
    `<rect width="100%" height="100%" fill="${paper}"/>` +
    textMarkup(title[lang], { x: margin, y: margin + 16, size: 18, colour: warning, isStrong: true }) +
    lines
      .map((line, at) => textMarkup(line, { x: margin, y: margin + 46 + at * size * 1.4, size, colour: ink }))
      .join('') +
    '</svg>\n';
  return new Response(body, {
    status,
    headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'no-store' },
  });
}
