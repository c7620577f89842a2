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

/** Formats that readers are offered. */
export const fileFormats = ['16x9', '1x1', '4x5'] as const;
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
  pixels: { width: number; height: number };
  width: number;
  height: number;
  isNarrow: boolean;
  labelSize: number;
  footerSize: number;
}

const wide = { isNarrow: false, labelSize: 13, footerSize: 10 } as const;
const narrow = { isNarrow: true, labelSize: 14, footerSize: 10 } as const;

export const fileSheets: Record<FileFormat, FileSheet> = {
  '16x9': { pixels: { width: 1280, height: 720 }, width: 864, height: 486, ...wide },
  '1x1': { pixels: { width: 1080, height: 1080 }, width: 540, height: 540, ...narrow },
  '4x5': { pixels: { width: 1080, height: 1350 }, width: 540, height: 675, ...narrow },
  '40x21': { pixels: { width: 1200, height: 630 }, width: 880, height: 462, ...wide },
};
