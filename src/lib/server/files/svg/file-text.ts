import { readFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { loadFontFiles, loadFontOptions } from './fonts.ts';

/** How text stands in an SVG file: as text with the font inside, or as outlines that need no font. */
export const fileTexts = ['text', 'outline'] as const;
export type FileText = (typeof fileTexts)[number];

const weights = [400, 600] as const;

/** The picture with its font inside, cut down to the characters that it uses: 14 KB a face instead of 400. */
export async function embedFonts(svg: string): Promise<string> {
  const files = await loadFontFiles();
  const faces = await Promise.all(
    weights.map(async (weight, at) => {
      const text = textsOf(svg, weight);
      if (text === '') return '';
      const font = await subsetFont(await readFile(files[at]!), text, {
        targetFormat: 'sfnt',
        noLayoutClosure: true,
        keepFeatures: ['kern', 'mark', 'ccmp'],
        noHinting: true,
      });
      const address = `data:font/ttf;base64,${font.toString('base64')}`;
      return `@font-face{font-family:"Fira Sans";font-weight:${weight};src:url(${address})}`;
    }),
  );
  return svg.replace('<title', `<defs><style>${faces.join('')}</style></defs>\n<title`);
}

/** Every character of the texts of one weight, once and in order, so that the same picture has the same bytes. */
function textsOf(svg: string, weight: number): string {
  const characters = new Set<string>();
  for (const [, attributes = '', text = ''] of svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)) {
    const isStrong = attributes.includes('font-weight="600"');
    if (isStrong === (weight === 600)) for (const character of unescaped(text)) characters.add(character);
  }
  return [...characters].sort().join('');
}

const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => {
    return { amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? "'";
  });

/** The picture with its letters as shapes, which every program draws alike and none can read or edit. */
export async function outlineTexts(svg: string): Promise<string> {
  const drawn = new Resvg(svg, { font: await loadFontOptions() }).toString();
  const inner = drawn
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
  const [root = '', title = '', description = ''] =
    /^<svg[^>]*>\s*(<title[^>]*>[^<]*<\/title>)\s*(<desc[^>]*>[^<]*<\/desc>)/.exec(svg) ?? [];
  const open = root.slice(0, root.indexOf('>') + 1);
  return `${open}\n${title}\n${description}\n${inner.trim()}\n</svg>\n`;
}

export const finishFile = (svg: string, text: FileText): Promise<string> =>
  text === 'outline' ? outlineTexts(svg) : embedFonts(svg);
