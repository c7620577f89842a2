import { renderAsync } from '@resvg/resvg-js';
import { encodePng, type PngNotes } from './encode-png.ts';
import { loadFontOptions } from '../svg/fonts.ts';

/** A picture of an SVG document, `width` pixels across: by default as many as the document names. */
export async function renderPng(
  svg: string,
  { width, ...notes }: PngNotes & { width?: number } = {},
): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: width === undefined ? { mode: 'original' } : { mode: 'width', value: width },
    font: await loadFontOptions(),
  });
  return encodePng(image.width, image.height, image.pixels, notes);
}
