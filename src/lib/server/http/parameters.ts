import { z } from 'zod';
import { fileFormats } from '#lib/charts/layout.ts';
import { defaultIndicator } from '#lib/domain/default-choice.ts';
import { listLimit } from '#lib/domain/list-part.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { expectations, problemTexts } from '#lib/texts/problems.ts';
import { traceFigures } from '#lib/domain/trace-figures.ts';
import { certainties, languages, measureStatuses, type Text } from '#lib/domain/vocabulary.ts';
import { indicators } from '#lib/domain/indicators.ts';
import { fileTexts } from '../files/svg/file-text.ts';
import { tableDialects } from '../files/csv/table-file.ts';
import { HttpProblem } from './api/problem.ts';

const year = z.int().min(1950).max(2150);

interface Parameter {
  schema: z.ZodType;
  /** English, for the API's description. */
  description: string;
  /** Worded to follow "expected is". */
  expected: Text;
}

/** Every parameter that an address of the API may carry. */
export const parameters = {
  edition: {
    schema: z.string().min(1),
    description: 'Id of an edition; by default the current one',
    expected: expectations.edition,
  },
  lang: {
    schema: z.enum(languages),
    description: 'Language of texts; German by default',
    expected: expectations.lang,
  },
  year: { schema: year, description: 'Calendar year', expected: expectations.year },
  from: {
    schema: year,
    description: 'First year of the trend, or of the change that is decomposed',
    expected: expectations.year,
  },
  to: {
    schema: year,
    description: 'Last year of the change that is decomposed',
    expected: expectations.year,
  },
  by: {
    schema: z
      .array(z.enum(['sector', 'carrier']))
      .min(1)
      .max(2),
    description: 'What the balance is broken down by; both by default',
    expected: expectations.by,
  },
  indicator: {
    schema: z.enum(indicators),
    description: `Indicator to be compared; ${defaultIndicator} by default`,
    expected: expectations.oneOf(indicators),
  },
  building_type: {
    schema: z.string().min(1).max(200),
    description: 'Only quartiers of this building type',
    expected: expectations.buildingType,
  },
  page: {
    schema: z.int().min(1).max(99_999),
    description: 'Page of a chart with many quartiers; the first one by default',
    expected: expectations.page,
  },
  limit: {
    schema: z.int().min(1).max(listLimit),
    description: `At most so many rows of a long list; ${listLimit} by default`,
    expected: expectations.limit,
  },
  after: {
    schema: z.string().min(1).max(200),
    description: 'Rows after the one of this id, as `next` of the answer before names it',
    expected: expectations.after,
  },
  category: {
    schema: z.string().min(1).max(200),
    description: 'Only measures of this category',
    expected: expectations.category,
  },
  status: {
    schema: z.enum(measureStatuses),
    description: 'Only measures of this status',
    expected: expectations.oneOf(measureStatuses),
  },
  certainty: {
    schema: z.enum(certainties),
    description: 'Only measures of this certainty',
    expected: expectations.oneOf(certainties),
  },
  figure: {
    schema: z.enum(traceFigures),
    description: 'Figure whose calculation is asked for',
    expected: expectations.oneOf(traceFigures),
  },
  sector: {
    schema: z.string().min(1).max(200),
    description: 'Only this sector, for emissions',
    expected: expectations.sector,
  },
  carrier: {
    schema: z.string().min(1).max(200),
    description: 'Only this carrier, for emissions',
    expected: expectations.carrier,
  },
  quartier: {
    schema: z.string().min(1),
    description: 'Id of a quartier, for charts of a single one',
    expected: expectations.quartier,
  },
  measure: {
    schema: z.string().min(1).max(200),
    description: 'Id of a measure, for its saving',
    expected: expectations.measure,
  },
  measures: {
    schema: z
      .string()
      .regex(/^[a-z0-9_-]+(,[a-z0-9_-]+)*$/)
      .max(20_000),
    description: 'Measures that a scenario switches on, ids separated by commas',
    expected: expectations.measures,
  },
  scenario: {
    schema: z.string().min(1).max(80),
    description: 'Factor scenario; by default the latest factors are held',
    expected: expectations.scenario,
  },
  width_mm: {
    schema: z.int().min(40).max(600),
    description:
      'Width of a PNG in print, mm; it is drawn for that width, from 75 mm with letters of at least 7 points',
    expected: expectations.from(40, 600),
  },
  dpi: {
    schema: z.int().min(72).max(600),
    description: 'Pixels per inch of print, with width_mm; 300 by default',
    expected: expectations.from(72, 600),
  },
  width: {
    schema: z.int().min(200).max(6000),
    description: 'Width of a PNG in pixels, instead of width_mm',
    expected: expectations.from(200, 6000),
  },
  text: {
    schema: z.enum(fileTexts),
    description: 'Letters of an SVG file: as text with the font inside, or as outlines; text by default',
    expected: expectations.oneOf(fileTexts),
  },
  format: {
    schema: z.enum(fileFormats),
    description: 'Format of the picture; 16x9 by default',
    expected: expectations.oneOf(fileFormats),
  },
  dialect: {
    schema: z.enum(tableDialects),
    description:
      'How CSV is written: comma and decimal point, or as German Excel opens it, which keeps the leading zero of the AGS',
    expected: expectations.oneOf(tableDialects),
  },
} satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;
export type ParameterValues = { [Name in ParameterName]?: z.infer<(typeof parameters)[Name]['schema']> };

/** Reads the named parameters; others have been refused before (see refuseQuestion). Throws {@link HttpProblem} 400 for an impossible one. */
export function readParameters<const Name extends ParameterName>(
  search: URLSearchParams,
  names: readonly Name[],
): Pick<ParameterValues, Name> {
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const given = search.getAll(name);
    if (given.length === 0) continue;
    if (given.length > 1) {
      throw new HttpProblem(400, 'bad-parameter', problemTexts.repeatedParameter(name), { parameter: name });
    }
    const { schema, expected } = parameters[name];
    const result = schema.safeParse(readValue(schema, given[0]!));
    if (!result.success) {
      const text = problemTexts.invalidParameter(name, shorten(given[0]!), expected);
      throw new HttpProblem(400, 'bad-parameter', text, { parameter: name });
    }
    values[name] = result.data;
  }
  return values as Pick<ParameterValues, Name>;
}

function readValue(schema: z.ZodType, text: string): unknown {
  if (schema instanceof z.ZodNumber) return /^\d{1,6}$/.test(text) ? Number(text) : text;
  return schema instanceof z.ZodArray ? text.split(',') : text;
}

export function missingParameter(name: ParameterName): HttpProblem {
  const text = problemTexts.missingParameter(name, parameters[name].expected);
  return new HttpProblem(400, 'bad-parameter', text, { parameter: name });
}
