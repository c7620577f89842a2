import { chartParameters } from '#lib/charts/chart.ts';
import { chartFileTypes } from '#lib/domain/address.ts';
import type { FileType } from '../../files/content-types.ts';
import { reportFormats } from './report-answer.ts';
import { tableFormats } from '../../files/table-file.ts';
import type { AnswerName } from './answers.ts';
import { traceChoice, type ParameterName } from '../parameters.ts';

export interface Endpoint {
  /** Below /api/v1. */
  path: string;
  /** English, for the API's description. */
  summary: string;
  /** Besides `edition` and `lang`, which all take. */
  parameters: readonly ParameterName[];
  /** What callers add by the rules of a protocol, read by the route itself if at all. */
  tolerated?: readonly string[];
  /** A JSON answer of that shape, or files by the end of the address, of which JSON may have a shape. */
  answer: AnswerName | { files: readonly FileType[]; shape?: AnswerName };
}

const listParameters = ['limit', 'after'] as const;

/** Every address of the API. Routes take their parameters from here, and the OpenAPI description its paths. */
export const endpoints = {
  programme: {
    path: '/programme',
    summary: 'The programme: master data, totals per year with their coverage',
    parameters: [],
    answer: 'Programme',
  },
  programmeTrace: {
    path: '/programme/trace',
    summary: 'How the total of a year was summed: what each quartier adds, or why it does not',
    parameters: ['year', 'group', ...listParameters],
    answer: 'ProgrammeTrace',
  },
  programmeTraceWorkbook: {
    path: '/programme/trace.{format}',
    summary: 'The same as a workbook whose sums are formulas over the quartiers',
    parameters: ['year', 'group'],
    answer: { files: ['xlsx'] },
  },
  editions: {
    path: '/editions',
    summary: 'All editions, newest first',
    parameters: listParameters,
    answer: 'Editions',
  },
  editionChanges: {
    path: '/editions/{a}/changes/{b}',
    summary:
      'What differs per quartier from edition a to edition b: verdicts, figures, and where the change of tonnes comes from',
    parameters: listParameters,
    answer: 'EditionChanges',
  },
  cellChanges: {
    path: '/editions/{a}/changes/{b}/cells',
    summary: 'Delivered cells that differ from edition a to edition b, with file and row in each',
    parameters: listParameters,
    answer: 'CellChanges',
  },
  quartiers: {
    path: '/quartiers',
    summary: 'All quartiers: master data, phase, latest assessable year',
    parameters: listParameters,
    answer: 'Quartiers',
  },
  quartier: {
    path: '/quartiers/{quartier}',
    summary: 'One quartier with reference data, targets, state of delivery, warnings and sources',
    parameters: [],
    answer: 'Quartier',
  },
  balance: {
    path: '/quartiers/{quartier}/balance',
    summary: 'Energy (MWh/a) and emissions (t CO2e/a) of a quartier, every cell with its state',
    parameters: ['year', 'by'],
    answer: 'Balance',
  },
  progress: {
    path: '/quartiers/{quartier}/progress',
    summary: 'Series, path and progress of a quartier, with four verdicts',
    parameters: ['from'],
    answer: 'Progress',
  },
  decomposition: {
    path: '/quartiers/{quartier}/decomposition',
    summary: 'Where the change between two assessable years comes from, and the ledger of measures beside it',
    parameters: ['from', 'to'],
    answer: 'Decomposition',
  },
  similar: {
    path: '/quartiers/{quartier}/similar',
    summary:
      'The quartiers most like one by building type, size, density and carriers, and who cannot be compared',
    parameters: [],
    answer: 'Similar',
  },
  trace: {
    path: '/quartiers/{quartier}/trace',
    summary: 'How a figure was computed: formula, steps and every input with file, row, factor and source',
    parameters: ['figure', ...traceChoice],
    answer: 'Trace',
  },
  traceWorkbook: {
    path: '/quartiers/{quartier}/trace.{format}',
    summary: 'The same as a workbook whose results are formulas over the inputs',
    parameters: ['figure', ...traceChoice],
    answer: { files: ['xlsx'] },
  },
  quartierMeasures: {
    path: '/quartiers/{quartier}/measures',
    summary: 'Measures of a quartier',
    parameters: [],
    answer: 'Measures',
  },
  measures: {
    path: '/measures',
    summary: 'Measures of all quartiers',
    parameters: listParameters,
    answer: 'Measures',
  },
  measureTable: {
    path: '/measures/{view}.{format}',
    summary: 'Money, or planned and measured effect, of chosen measures: the tables of the pages as files',
    parameters: ['quartier', 'category', 'status', 'certainty', 'building_type', 'search', 'dialect'],
    answer: { files: ['csv', 'xlsx'] },
  },
  comparison: {
    path: '/comparison',
    summary:
      'One indicator of one year for all quartiers; without a year, of the three newest comparable ones that with most quartiers',
    parameters: ['indicator', 'year', ...listParameters],
    answer: 'Comparison',
  },
  comparisonPair: {
    path: '/comparison/pair',
    summary:
      'Two quartiers per head by sector and carrier, the largest difference first; by default in the newest year both have',
    parameters: ['a', 'b', 'year'],
    answer: 'ComparisonPair',
  },
  chart: {
    path: '/charts/{chart}.{format}',
    summary: 'A chart as a file, with title, source and edition inside',
    parameters: [...chartParameters, 'format', 'text', 'ink', 'width_mm', 'dpi', 'width', 'dialect'],
    answer: { files: chartFileTypes, shape: 'Chart' },
  },
  report: {
    path: '/report.{format}',
    summary:
      'The interim report of the edition with a fact sheet per quartier, as accessible PDF or for Word',
    parameters: ['quartiers'],
    answer: { files: reportFormats },
  },
  factSheet: {
    path: '/quartiers/{quartier}/fact-sheet.{format}',
    summary: 'The fact sheet of one quartier, two sheets of A4',
    parameters: [],
    answer: { files: reportFormats },
  },
  template: {
    path: '/template.{format}',
    summary:
      'A workbook to be filled in, with what the edition has of a quartier and what it shows of withheld cells',
    parameters: ['quartier'],
    answer: { files: ['xlsx'] },
  },
  oembed: {
    path: '/oembed',
    summary: 'How another site embeds the chart of a page, or a chart by itself (oEmbed 1.0, oembed.com)',
    parameters: ['url', 'maxwidth', 'maxheight'],
    tolerated: ['format', 'dnt'],
    answer: { files: ['json'], shape: 'Oembed' },
  },
  tables: {
    path: '/tables',
    summary: 'Tables that are given out as files',
    parameters: listParameters,
    answer: 'Tables',
  },
  table: {
    path: '/tables/{table}.{format}',
    summary:
      'A whole table of the edition as a file; Arrow is IPC in the file format, Arrow and Parquet name edition, licence and source',
    parameters: ['dialect'],
    answer: { files: [...tableFormats, 'xlsx'] },
  },
  datapackage: {
    path: '/datapackage.json',
    summary: 'Data Package 2.0 (datapackage.org) of all tables, delivered and computed',
    parameters: [],
    answer: { files: ['json'] },
  },
} as const satisfies Record<string, Endpoint>;
