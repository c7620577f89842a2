import { z } from 'zod';
import { inks } from '#lib/charts/drawing/grey.ts';
import { minEmbedWidth } from '#lib/charts/embed-size.ts';
import { allFormats } from '#lib/charts/layout.ts';
import { defaultIndicator } from '#lib/domain/default-choice.ts';
import { indicators } from '#lib/domain/indicators.ts';
import { comparisonSortings } from '#lib/domain/records/comparison.ts';
import { listLimit } from '#lib/domain/list-part.ts';
import { maxReportQuartiers } from '#lib/domain/records/report.ts';
import { traceFigures } from '#lib/domain/trace-figures.ts';
import { programmeGroups } from '#lib/trace/programme.ts';
import { certainties, languages, measureStatuses, type Text } from '#lib/domain/vocabulary.ts';
import { expectations } from '#lib/texts/problems.ts';
import { tableDialects } from '../files/table-file.ts';
import { fileTexts } from '../files/svg/file-text.ts';

interface Parameter {
  schema: z.ZodType;
  /** English, for the API's description. */
  description: string;
  /** Follows "expected is". */
  expected: Text;
}

const year = (description: string) => whole(1950, 2150, description, expectations.year);
const whole = (low: number, high: number, description: string, expected = expectations.from(low, high)) => ({
  schema: z.int().min(low).max(high),
  description,
  expected,
});
const text = (description: string, expected: Text, maxLength = 200) => ({
  schema: z.string().min(1).max(maxLength),
  description,
  expected,
});
const oneOf = <const Value extends string>(
  values: readonly Value[],
  description: string,
  expected = expectations.oneOf(values),
) => ({ schema: z.enum(values), description, expected });

/** Every parameter that the address of a page or of an answer of the API may carry. */
export const parameters = {
  edition: {
    schema: z.string().min(1),
    description: 'Id of an edition; by default the current one',
    expected: expectations.edition,
  },
  lang: oneOf(languages, 'Language of texts; German by default', expectations.lang),
  year: year('Calendar year'),
  from: year('First year of the trend, or of the change that is decomposed'),
  to: year('Last year of the change that is decomposed'),
  quartiers: text(
    'Only these quartiers, their ids apart by commas',
    expectations.quartiers(maxReportQuartiers),
    2000,
  ),
  group: oneOf(
    programmeGroups,
    'Only the quartiers that are in all comparable years of the programme; by default whatever quartiers have the year',
  ),
  change_from: year('First year of the change that a page decomposes'),
  change_to: year('Last year of the change that a page decomposes'),
  by: {
    schema: z
      .array(z.enum(['sector', 'carrier']))
      .min(1)
      .max(2),
    description: 'What the balance is broken down by; both by default',
    expected: expectations.by,
  },
  indicator: oneOf(indicators, `Indicator to be compared; ${defaultIndicator} by default`),
  building_type: text('Only quartiers of this building type', expectations.buildingType),
  order: oneOf(
    comparisonSortings,
    'Order of the rows of a comparison; alphabetical by default, a ranking is the choice of the reader',
  ),
  page: whole(1, 99_999, 'Page of a chart with many quartiers; the first one by default', expectations.page),
  search: text('Only quartiers, or measures, that contain this text', expectations.search, 80),
  sort: text('Order of the rows of a page', expectations.sort),
  limit: whole(
    1,
    listLimit,
    `At most so many rows of a long list; ${listLimit} by default`,
    expectations.limit,
  ),
  after: text('Rows after the one of this id, as `next` of the answer before names it', expectations.after),
  category: text('Only measures of this category', expectations.category),
  status: oneOf(measureStatuses, 'Only measures of this status'),
  certainty: oneOf(certainties, 'Only measures of this certainty'),
  figure: oneOf(traceFigures, 'Figure whose calculation is asked for'),
  groesse: oneOf(traceFigures, 'Figure whose calculation a page shows'),
  sector: text('Only this sector, for emissions', expectations.sector),
  carrier: text('Only this carrier, for emissions', expectations.carrier),
  quartier: {
    schema: z.string().min(1),
    description: 'Id of a quartier, for charts of a single one',
    expected: expectations.quartier,
  },
  a: text('Id of the first of two quartiers that are set side by side', expectations.quartier),
  b: text('Id of the second one', expectations.quartier),
  measure: text('Id of a measure, for its saving', expectations.measure),
  measures: {
    schema: z
      .string()
      .regex(/^[a-z0-9_-]+(,[a-z0-9_-]+)*$/)
      .max(20_000),
    description: 'Measures that a scenario switches on, ids separated by commas',
    expected: expectations.measures,
  },
  scenario: text('Factor scenario; by default the latest factors are held', expectations.scenario, 80),
  width_mm: whole(
    40,
    600,
    'Width of a PNG or PDF in print, mm; it is drawn for that width, from 75 mm with letters of at least 7 points',
  ),
  dpi: whole(
    72,
    600,
    'Pixels per inch of print of a PNG; 300 by default. Without width_mm, a proportion for screens is then as large as its PDF: 213 mm wide for 16x9, 133 mm for 1x1 and 4x5',
  ),
  width: whole(200, 6000, 'Width of a PNG or PDF in pixels, instead of width_mm'),
  text: oneOf(
    fileTexts,
    'Letters of an SVG file: as text with the font inside, or as outlines; text by default',
  ),
  format: oneOf(
    allFormats,
    'Format of the picture: proportions for screens, or a newspaper column (90 mm) and a page (170 mm) of print, as high as needed; 16x9 by default, 40x21 is that of links that are shared',
  ),
  url: text('Address of a page or of an embed of this site', expectations.ownAddress, 2000),
  maxwidth: whole(
    100,
    100_000,
    `Width that the frame may have at most, pixels; below ${minEmbedWidth} the answer is for ${minEmbedWidth}, and the frame narrows with its place`,
  ),
  maxheight: whole(100, 100_000, 'Height that the frame may have at most, pixels'),
  ink: oneOf(
    inks,
    'What a picture is printed with: in grey, tones, textures and dashes say all that colours say; colour by default',
  ),
  dialect: oneOf(
    tableDialects,
    'How CSV is written: comma and decimal point, or as German Excel opens it, which keeps the leading zero of the AGS',
  ),
} satisfies Record<string, Parameter>;

/** What a calculation may be asked for beside its figure, which of them counts depends on that. */
export const traceChoice = [
  'year',
  'sector',
  'carrier',
  'from',
  'measure',
  'certainty',
  'measures',
  'scenario',
] as const;

export type ParameterName = keyof typeof parameters;
export type ParameterValues = { [Name in ParameterName]?: z.infer<(typeof parameters)[Name]['schema']> };
