import type { z } from 'zod';
import { textMark } from '#lib/charts/drawing/marks.ts';
import { writeMarks } from '#lib/charts/drawing/svg.ts';
import { wrapText } from '#lib/charts/text/width.ts';
import { fontFamily, lightColours } from '#lib/charts/drawing/theme.ts';
import { acceptedWeights } from '../transport/accepted-weights.ts';
import { languageOf } from '../language.ts';
import type { answers } from './answers.ts';
import { problemType } from './problem.ts';

/** Whether who asks would rather have a picture than words, as an `<img>` does. */
function prefersPicture(accept: string | null): boolean {
  const weights = acceptedWeights(accept);
  const weightOf = (type: string) =>
    weights.get(type) ?? weights.get(type.replace(/\/.*/, '/*')) ?? weights.get('*/*') ?? 0;
  return weightOf('image/svg+xml') > Math.max(weightOf(problemType), weightOf('text/html'));
}

const [width, size, margin] = [640, 15, 24];

/** A refusal as a picture for who asks for one: it is read where the picture was to stand. Others pass. */
export async function asPicture({ headers, url }: Request, answer: Response): Promise<Response> {
  // the answer to a HEAD has no body
  if (
    answer.body === null ||
    answer.headers.get('content-type') !== problemType ||
    !prefersPicture(headers.get('accept'))
  )
    return answer;
  const words = (await answer.json()) as z.infer<typeof answers.Problem>;
  const isGerman = languageOf(new URL(url)) === 'de';
  const picture = draw(isGerman ? words.title : words.title_en, isGerman ? words.detail : words.detail_en);
  const kept = new Headers(answer.headers);
  kept.delete('content-length');
  kept.set('content-type', 'image/svg+xml; charset=utf-8');
  return new Response(picture, { status: answer.status, headers: kept });
}

function draw(title: string, detail: string): string {
  const lines = wrapText(detail, width - 2 * margin, size);
  const lineHeight = size * 1.4;
  const height = Math.ceil(2 * margin + 30 + lines.length * lineHeight);
  const { ink, warning, paper } = lightColours;
  const text = writeMarks([
    textMark(title, { x: margin, y: margin + 16, size: 18, colour: warning, isStrong: true }),
    ...lines.map((line, at) =>
      textMark(line, { x: margin, y: margin + 46 + at * lineHeight, size, colour: ink }),
    ),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${fontFamily}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    text,
    '</svg>\n',
  ].join('\n');
}
