import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of ten seconds and more, the longest first: a fresh checkout knows no durations and would go by file size. */
const longest = [
  'e2e/accessibility',
  'e2e/browser',
  'e2e/links',
  'api/store-states',
  'edition/kill',
  'trace/workbook',
  'edition/determinism',
  'trace/figures',
  'intake/files',
  'intake/command-line',
  'charts/live',
  'charts/charts',
];

const shares = ({ project }: TestSpecification) => Number(!project.config.isolate);

function place({ moduleId }: TestSpecification): number {
  const index = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
  return index === -1 ? longest.length : index;
}

/**
 * So that no long file is left alone at the end, with one of two cores idle. Files that share workers come after all
 * that have one of their own; most of them take less than a second.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => shares(a) - shares(b) || place(a) - place(b));
  }
}
