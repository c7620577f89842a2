import type { Language } from '#lib/domain/vocabulary.ts';

/** Where a picture is drawn: its size in its own pixels and the size of its letters. */
export interface Layout {
  name: PageLayoutName | FileFormat;
  width: number;
  height: number;
  /** Too narrow for labels beside the plot; they go into it. */
  isNarrow: boolean;
  labelSize: number;
  axisSize: number;
}

/** What is drawn on: a layout, and the language of what is written there. */
export interface Canvas extends Layout {
  lang: Language;
}

/** Names of rows stand above their mark where there is no room for them beside it. */
export const hasNamesAbove = ({ width }: Pick<Layout, 'width'>): boolean => width < 440;

export const pageLayoutNames = ['wide', 'narrow'] as const;
export type PageLayoutName = (typeof pageLayoutNames)[number];

/** On a page a drawing may be as high as it needs; in a file its height is given. */
export const isPage = ({ name }: Pick<Layout, 'name'>): boolean => name === 'wide' || name === 'narrow';

/** Formats that readers are offered: proportions for screens, and widths in print, a newspaper column and a page. */
export const fileFormats = ['16x9', '1x1', '4x5', 'column', 'page'] as const;
export type OfferedFormat = (typeof fileFormats)[number];
/** And the one of the picture beside a link to a page, where it is shared (Open Graph). */
export const linkFormat = '40x21';
export const allFormats = [...fileFormats, linkFormat] as const;
export type FileFormat = (typeof allFormats)[number];

/** Narrow is what a phone of 360 px leaves between its margins, so that it is shown there pixel by pixel. */
export const pageLayouts: Record<PageLayoutName, Layout> = {
  wide: { name: 'wide', width: 720, height: 400, isNarrow: false, labelSize: 13, axisSize: 13 },
  narrow: { name: 'narrow', width: 328, height: 380, isNarrow: true, labelSize: 14, axisSize: 13 },
};

/** Files are drawn small and enlarged to their pixels, so that letters stay legible on a phone. */
export interface FileSheet {
  /** How wide it is printed, mm, where that is given. Such a sheet is as high as its drawing needs. */
  width_mm?: number;
  pixels: { width: number; height: number };
  width: number;
  height: number;
  isNarrow: boolean;
  labelSize: number;
  footerSize: number;
}

const isPrintFormat = (format: OfferedFormat) => format === 'column' || format === 'page';
export const printFormats = fileFormats.filter(isPrintFormat);
export const screenFormats = fileFormats.filter((format) => !isPrintFormat(format));

const wide = { isNarrow: false, labelSize: 13, footerSize: 10 } as const;
const narrow = { isNarrow: true, labelSize: 14, footerSize: 10 } as const;

export const mmPerInch = 25.4;
export const pointsPerInch = 72;
/** Pixels per inch of print. */
export const printDpi = 300;
/** Nothing in a picture of a given print width is smaller, points. */
const smallestPoints = 7;
/** From here on labels have room beside the plot. */
const wideFrom = 600;

/** How many units of a sheet lie side by side in print, where its smallest letters are as small as they may be. */
export const unitsAcross = (width_mm: number) =>
  Math.floor((width_mm / mmPerInch) * pointsPerInch * (wide.footerSize / smallestPoints));

/** How wide a sheet is in print, points: as given, or as narrow as its smallest letters allow. */
export const printedWidth = ({ width_mm, width, footerSize }: FileSheet) =>
  width_mm === undefined ? (width * smallestPoints) / footerSize : (width_mm / mmPerInch) * pointsPerInch;

/** How wide a sheet is printed, mm, and how many pixels that are at so many per inch. */
export function printSize(sheet: FileSheet, dpi = printDpi) {
  const inches = printedWidth(sheet) / pointsPerInch;
  return { mm: Math.round(inches * mmPerInch), pixels: Math.round(inches * dpi) };
}

/** Letters of a sheet by its width: a narrow one has names and values inside of the plot. */
export const lettersOf = (width: number) => (width < wideFrom ? { ...narrow, labelSize: 13 } : wide);

/** A sheet of a width in print, drawn anew for it; `ratio` is the least height by width. */
function printSheet(width_mm: number, ratio: number): FileSheet {
  const width = unitsAcross(width_mm);
  const pixels = Math.round((width_mm / mmPerInch) * printDpi);
  return {
    width_mm,
    pixels: { width: pixels, height: Math.round(pixels * ratio) },
    width,
    height: Math.round(width * ratio),
    ...lettersOf(width),
  };
}

export const fileSheets: Record<FileFormat, FileSheet> = {
  '16x9': { pixels: { width: 1280, height: 720 }, width: 864, height: 486, ...wide },
  '1x1': { pixels: { width: 1080, height: 1080 }, width: 540, height: 540, ...narrow },
  '4x5': { pixels: { width: 1080, height: 1350 }, width: 540, height: 675, ...narrow },
  '40x21': { pixels: { width: 1200, height: 630 }, width: 880, height: 462, ...wide },
  column: printSheet(90, 1.15),
  page: printSheet(170, 0.58),
};
