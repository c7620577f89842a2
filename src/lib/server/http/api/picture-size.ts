import type { FileFormat } from '#lib/charts/layout.ts';
import { expectations, problemTexts } from '#lib/texts/problems.ts';
import { sheetFor, type PictureSize } from '../../files/svg/print-sheet.ts';
import { HttpProblem } from './problem.ts';

/** Millions of pixels beyond which nothing is drawn: a picture takes 4 bytes of each several times over. */
const maxMegapixels = 46;

/** Throws {@link HttpProblem} 400 for parameters that exclude each other, and for more pixels than are drawn. */
export function refuseOddSize(format: FileFormat, size: PictureSize): void {
  const { width_mm, dpi, width } = size;
  const refuse = (
    name: 'width' | 'width_mm' | 'dpi',
    value: number,
    expected: { de: string; en: string },
  ) => {
    const text = problemTexts.invalidParameter(name, String(value), expected);
    return new HttpProblem(400, 'bad-parameter', text, { parameter: name });
  };
  if (width !== undefined && (width_mm !== undefined || dpi !== undefined))
    throw refuse('width', width, expectations.widthAlone);
  if (dpi !== undefined && width_mm === undefined) throw refuse('dpi', dpi, expectations.dpiWithWidth);
  // The largest `width` stays below the limit in every format.
  if (width_mm === undefined) return;
  const { pixels } = sheetFor(format, size).sheet;
  if (pixels.width * pixels.height > maxMegapixels * 1e6) {
    const expected = expectations.fewerPixels(maxMegapixels);
    throw dpi === undefined ? refuse('width_mm', width_mm, expected) : refuse('dpi', dpi, expected);
  }
}
