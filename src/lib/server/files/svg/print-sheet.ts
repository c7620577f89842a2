import {
  fileSheets,
  lettersOf,
  mmPerInch,
  printDpi,
  printSize,
  unitsAcross,
  type FileFormat,
} from '#lib/charts/layout.ts';

export interface PictureSize {
  width_mm?: number | undefined;
  /** Pixels per inch of print; 300 unless given. */
  dpi?: number | undefined;
  width?: number | undefined;
}

/** The usual sheet and the narrowest one that a picture still has room on. */
const [widest, narrowest] = [fileSheets['16x9'].width, 300];

/**
 * The sheet of a picture: as wide as its smallest letters allow, so that a narrow one is a drawing of its own. A format
 * of a proportion is one for screens, or with `dpi` for print: the same drawing as large as its PDF.
 */
export function sheetFor(format: FileFormat, { width_mm, dpi: asked, width }: PictureSize) {
  const dpi = asked ?? printDpi;
  const usual = fileSheets[format];
  const printed = width_mm ?? usual.width_mm;
  if (width === undefined && printed === undefined) {
    const pixels = asked === undefined ? usual.pixels.width : printSize(usual, dpi).pixels;
    return { sheet: usual, width: pixels, dpi };
  }
  const pixels = width ?? Math.round((printed! / mmPerInch) * dpi);
  // On a screen a pixel is a unit of the sheet, and more where there are more.
  const units = width ?? unitsAcross(printed!);
  const across = Math.min(widest, Math.max(narrowest, units));
  const height = Math.round((across * usual.height) / usual.width);
  return {
    sheet: {
      ...(width === undefined && { width_mm: printed }),
      pixels: { width: pixels, height: Math.round((pixels * height) / across) },
      width: across,
      height,
      ...lettersOf(across),
    },
    width: pixels,
    dpi,
  };
}
