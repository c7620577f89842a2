import type { FileFormat } from '#lib/charts/layout.ts';
import { expectations } from '#lib/texts/problems.ts';
import { sheetFor, type PictureSize } from '../../files/svg/print-sheet.ts';
import { BadParameter } from '../bad-parameter.ts';

/** Millions of pixels beyond which nothing is drawn: a picture takes 4 bytes of each several times over. */
const maxMegapixels = 46;

/** Throws {@link BadParameter} for parameters that exclude each other, and for more pixels than are drawn. */
export function refuseOddSize(format: FileFormat, size: PictureSize): void {
  const { width_mm, dpi, width } = size;
  if (width !== undefined && (width_mm !== undefined || dpi !== undefined))
    throw new BadParameter('width', width, { expected: expectations.widthAlone });
  // The largest `width` stays below the limit in every format, and so does each in its size in print.
  if (width_mm === undefined) return;
  const { pixels } = sheetFor(format, size).sheet;
  if (pixels.width * pixels.height <= maxMegapixels * 1e6) return;
  const expected = expectations.fewerPixels(maxMegapixels);
  throw dpi === undefined
    ? new BadParameter('width_mm', width_mm, { expected })
    : new BadParameter('dpi', dpi, { expected });
}
