import { z } from 'zod';
import { pageLayoutNames } from '#lib/charts/layout.ts';
import { indicators } from '#lib/domain/indicators.ts';
import { balanceRow, missingCell } from '#lib/domain/records/balance.ts';
import { comparisonRow } from '#lib/domain/records/comparison.ts';
import { decomposition, heldFactors } from '#lib/domain/records/decomposition.ts';
import { pair } from '#lib/domain/records/pair.ts';
import { reference, source, target, warning } from '#lib/domain/records/quartier-details.ts';
import { cellChange, changeCounts, editionChange, explanation } from '#lib/domain/records/edition-change.ts';
import { editionRow } from '#lib/domain/records/edition.ts';
import { coverage, named, string, strings, text, year } from '#lib/domain/records/fields.ts';
import { measure } from '#lib/domain/records/measures.ts';
import {
  comparableYears,
  delivery,
  programme,
  programmeYear,
  quartier,
} from '#lib/domain/records/programme.ts';
import { progress } from '#lib/domain/records/progress.ts';
import { similar } from '#lib/domain/records/similar.ts';
import { contribution, trace } from './trace-answer.ts';

// The answers of the API, one schema each; the OpenAPI description derives from them.

/** What every answer says: the edition it was taken from, and whether its figures are real. */
const origin = {
  edition: z.string().meta({ description: 'Id of the edition that all figures of this answer come from' }),
  kind: z.enum(['real', 'demo']).meta({ description: 'demo: demonstration data, no measured values' }),
};

/** What every long list says besides its rows. */
const part = {
  total: z.int().meta({ description: 'Rows of the whole list' }),
  next: string.meta({
    description: 'The list goes on: ask again with `after` set to this id. Null at its end',
  }),
};

const layout = z.object({ width: z.number(), height: z.number(), option: z.record(z.string(), z.unknown()) });

/** Names of components in the API's description. */
export const answers = {
  Programme: programme.extend({
    ...origin,
    latest_assessable_year: year
      .nullable()
      .meta({ description: 'Newest year in which the balance of any quartier is assessable' }),
    coverage: coverage.meta({ description: 'Quartiers that have that year, of all' }),
    rows: z.array(programmeYear),
    comparable: comparableYears,
  }),
  ProgrammeTrace: programmeYear.extend({
    ...origin,
    sectors: strings.meta({ description: 'Boundary: the headline sectors' }),
    factor_set: string,
    ...part,
    rows: z.array(contribution),
  }),
  Editions: z.object({ ...origin, ...part, rows: z.array(editionRow) }),
  EditionChanges: z.object({
    ...origin,
    compared_with: z.string().meta({ description: 'Id of the edition that the changes are counted from' }),
    counts: changeCounts,
    explanations: z.array(explanation).meta({
      description:
        'Why figures of all quartiers differ, in the words of the new edition and of those between',
    }),
    ...part,
    rows: z
      .array(editionChange)
      .meta({ description: 'Changed verdicts first, then the largest change of tonnes' }),
  }),
  CellChanges: z.object({
    ...origin,
    compared_with: z.string().meta({ description: 'Id of the edition that the changes are counted from' }),
    ...part,
    rows: z.array(cellChange).meta({
      description:
        'Cells of the balance before factors, targets and reference figures; those that both editions have first',
    }),
  }),
  Quartiers: z.object({
    ...origin,
    coverage: coverage.meta({ description: 'Quartiers with an assessable year, of all' }),
    ...part,
    rows: z.array(quartier),
  }),
  Quartier: quartier.extend({
    ...origin,
    reference: z.array(reference),
    targets: z.array(target),
    deliveries: z.array(delivery),
    missing_cells: z.array(missingCell),
    warnings: z.array(warning),
    sources: z.array(source),
  }),
  Balance: z.object({ ...origin, quartier_id: z.string(), rows: z.array(balanceRow) }),
  Progress: progress.extend({ ...origin, quartier_id: z.string() }),
  Trace: trace.extend(origin),
  Decomposition: decomposition.extend({
    ...origin,
    quartier_id: z.string(),
    held_factors: heldFactors
      .nullable()
      .meta({ description: 'Assessable years with the factors of the base year; not BISKO-conformant' }),
  }),
  Similar: similar.extend({ ...origin, quartier_id: z.string() }),
  Measures: z.object({
    ...origin,
    interaction_factor: z.number().meta({
      description: 'Multiplies every sum over the measures of one quartier, never a single measure',
    }),
    ...part,
    rows: z.array(measure),
  }),
  Comparison: z.object({
    ...origin,
    indicator: z.enum(indicators),
    supplementary: z
      .boolean()
      .meta({ description: 'Stands beside the others and replaces none of them (METHOD.md, section 8)' }),
    year: year.nullable().meta({ description: 'Null if no year is comparable and none was asked for' }),
    unit: z.string(),
    coverage: coverage.meta({ description: 'Comparable quartiers, of all' }),
    years: z
      .array(z.object({ year, n: z.int() }))
      .meta({ description: 'Years with their number of comparable quartiers' }),
    ...part,
    rows: z.array(comparisonRow),
  }),
  ComparisonPair: pair.extend(origin),
  Oembed: z.object({
    ...origin,
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string().meta({ description: 'The finding' }),
    provider_name: z.string(),
    provider_url: z.url(),
    html: z.string().meta({ description: 'A frame, and the script that makes it as high as what it shows' }),
    width: z.int(),
    height: z.int().meta({ description: 'Enough for all of it, unless `maxheight` allows less' }),
  }),
  Chart: z.object({
    ...origin,
    id: z.string(),
    title: z.string(),
    subtitle: z.string(),
    alt: z.string(),
    notes: strings,
    source: string,
    columns: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        unit: string,
        kind: z.enum(['text', 'year', 'number']),
      }),
    ),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
    layouts: z
      .object(named(pageLayoutNames, layout))
      .nullable()
      .meta({ description: 'ECharts options for pages; null where a chart has nothing to move through' }),
    pointAxis: z.enum(['x', 'y']).optional(),
    points: z.array(
      z.object({
        heading: z.string(),
        lines: z.array(
          z.object({
            label: z.string(),
            value: z.string(),
            colour: z.string().optional(),
            pattern: z.enum(['upright', 'falling']).optional(),
          }),
        ),
      }),
    ),
  }),
  Tables: z.object({
    ...origin,
    ...part,
    rows: z.array(
      z.object({
        table: z.string(),
        origin: z.enum(['delivered', 'computed']),
        description: text,
        row_count: z.int(),
        files: strings.meta({ description: 'Addresses, relative to this one' }),
      }),
    ),
  }),
  Problem: z.object({
    type: z.string(),
    title: z.string(),
    title_en: z.string(),
    status: z.int(),
    detail: z.string(),
    detail_en: z.string(),
    parameter: z.string().optional(),
    nearest: z
      .string()
      .optional()
      .meta({ description: 'Known parameter, or value of it, that is perhaps meant' }),
    available: strings.optional(),
    withdrawn_at: z.iso.datetime().optional().meta({ description: 'When the edition was withdrawn' }),
    id: z.string().optional().meta({ description: "Number of an internal error in the server's log" }),
  }),
};
export type AnswerName = keyof typeof answers;
