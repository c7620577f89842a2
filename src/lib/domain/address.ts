import type { MeasureChoice } from './records/measures.ts';
import type { Language } from './vocabulary.ts';

/** Which view of the program a link leads to: language, and the older edition if one is being read. */
export interface View {
  lang: Language;
  /** Null: the current edition, whichever that is when the link is followed. */
  edition: string | null;
}

export type Parameters = Record<string, string | number | null | undefined>;

function withQuery(path: string, parameters: Parameters): string {
  const given = Object.entries(parameters).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  if (given.length === 0) return path;
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** Address of a page; `path` is its German one, "/" or "/quartiere/horst". */
export function pageAddress(path: string, { lang, edition }: View, parameters: Parameters = {}): string {
  const localised = lang === 'de' ? path : path === '/' ? `/${lang}` : `/${lang}${path}`;
  return withQuery(localised, { ...parameters, edition });
}

/** The German path of an address: without language prefix. */
export function plainPath(path: string): string {
  return path.replace(/^\/en(?=\/|$)/, '') || '/';
}

/** Files of a chart; `json` describes it for the program in the browser. */
export const chartFileTypes = ['svg', 'png', 'pdf', 'csv', 'xlsx', 'json'] as const;
export type ChartFileType = (typeof chartFileTypes)[number];

export function chartAddress(
  chart: string,
  type: ChartFileType,
  { lang, edition }: View,
  parameters: Parameters = {},
): string {
  return withQuery(`/api/v1/charts/${chart}.${type}`, { ...parameters, lang, edition });
}

/** A chart as a page of its own that other sites may frame. */
export function embedAddress(chart: string, { lang, edition }: View, parameters: Parameters = {}): string {
  return withQuery(`/embed/${chart}`, { ...parameters, lang: lang === 'de' ? null : lang, edition });
}

/** What an oEmbed consumer asks about a page or an embed; `url` is absolute. */
export function oembedAddress(url: string): string {
  return withQuery('/api/v1/oembed', { url });
}

export function tableAddress(
  table: string,
  type: string,
  { edition }: View,
  parameters: Parameters = {},
): string {
  return withQuery(`/api/v1/tables/${table}.${type}`, { ...parameters, edition });
}

/** Tables of measures that are given out as they are shown: of those chosen, in words. */
export const measureTables = ['money', 'effect'] as const;
export type MeasureTable = (typeof measureTables)[number];

export function measureTableAddress(
  table: MeasureTable,
  type: 'csv' | 'xlsx',
  { lang, edition }: View,
  { quartier_id: quartier, ...choice }: MeasureChoice,
): string {
  return withQuery(`/api/v1/measures/${table}.${type}`, { quartier, ...choice, lang, edition });
}

export function apiAddress(
  path: string,
  { edition }: Pick<View, 'edition'>,
  parameters: Parameters = {},
): string {
  return withQuery(`/api/v1${path}`, { ...parameters, edition });
}

/** A calculation as data: JSON, or a workbook that recalculates, which has a language. */
export function calculationAddress(
  path: string,
  { lang, edition }: View,
  { type, ...parameters }: Parameters & { type: 'json' | 'xlsx' },
): string {
  return type === 'json'
    ? apiAddress(path, { edition }, parameters)
    : apiAddress(`${path}.xlsx`, { edition }, { ...parameters, lang });
}

/** The interim report as a file, of these quartiers or of all. */
export const reportAddress = (type: string, { lang, edition }: View, parameters: Parameters = {}): string =>
  withQuery(`/api/v1/report.${type}`, { ...parameters, lang, edition });

/** The fact sheet of a quartier as a file. */
export const factSheetAddress = (quartier: string, type: string, { lang, edition }: View): string =>
  withQuery(`/api/v1/quartiers/${encodeURIComponent(quartier)}/fact-sheet.${type}`, { lang, edition });

/** The workbook in which the data of a quartier are filled in; without one, where a form asks for it. */
export const templateAddress = (view: View, quartier?: string): string =>
  quartier === undefined
    ? '/api/v1/template.xlsx'
    : withQuery('/api/v1/template.xlsx', { quartier, lang: view.lang, edition: view.edition });
