import { renderAsync } from '@resvg/resvg-js';
import { encodePng } from './encode-png.ts';
import { loadFontFiles } from './fonts.ts';

/**
 * A picture of an SVG document in pixels. `scale` 1 gives the size that the document names; 1280 px across
 * 10.8 cm are 300 dpi, a scale of 2 gives 21.7 cm.
 */
export async function renderPng(svg: string, { scale = 1 }: { scale?: number } = {}): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: await loadFontFiles(), loadSystemFonts: false, defaultFontFamily: 'Fira Sans' },
  });
  return encodePng(image.width, image.height, image.pixels);
}
