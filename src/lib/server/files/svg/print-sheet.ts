import { fileSheets, type FileFormat } from '#lib/charts/layout.ts';

export interface PictureSize {
  width_mm?: number | undefined;
  /** Pixels per inch of print; 300 unless given. */
  dpi?: number | undefined;
  width?: number | undefined;
}

const usualDpi = 300;
const mmPerInch = 25.4;
const pointsPerInch = 72;
/** Nothing in a picture of a given print width is smaller, points. */
const smallestPoints = 7;
/** The usual sheet and the narrowest one that a picture still has room on. */
const [widest, narrowest] = [fileSheets['16x9'].width, 300];
/** From here on labels have room beside the plot. */
const wideFrom = 600;

/** The sheet of a picture: as wide as its smallest letters allow, so that a narrow one is a drawing of its own. */
export function sheetFor(format: FileFormat, { width_mm, dpi = usualDpi, width }: PictureSize) {
  const usual = fileSheets[format];
  if (width_mm === undefined && width === undefined)
    return { sheet: usual, width: usual.pixels.width, dpi: usualDpi };
  const pixels = width ?? Math.round((width_mm! / mmPerInch) * dpi);
  const { footerSize } = usual;
  // On a screen a pixel is a unit of the sheet, and more where there are more.
  const units =
    width_mm === undefined
      ? pixels
      : Math.floor((width_mm / mmPerInch) * pointsPerInch * (footerSize / smallestPoints));
  const across = Math.min(widest, Math.max(narrowest, units));
  const isNarrow = across < wideFrom;
  const height = Math.round((across * usual.height) / usual.width);
  return {
    sheet: {
      pixels: { width: pixels, height: Math.round((pixels * height) / across) },
      width: across,
      height,
      isNarrow,
      labelSize: isNarrow ? 13 : usual.labelSize,
      footerSize,
    },
    width: pixels,
    dpi,
  };
}
