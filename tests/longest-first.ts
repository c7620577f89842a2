import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of ten seconds and more, the longest first: a fresh checkout knows no durations and would go by file size. */
const longest = [
  'e2e/every-page',
  'e2e/browser',
  'e2e/links',
  'intake/files',
  'privacy/noninterference',
  'privacy/editions',
  'charts/renderers',
  'api/store-states',
  'intake/rows',
  'intake/command-line',
  'trace/workbook',
  'charts/live',
  'intake/fuzz',
  'edition/determinism',
  'method/bearing',
  'edition/kill',
  'method/decomposition',
  'api/lists',
  'trace/programme',
];

const shares = ({ project }: TestSpecification) => Number(!project.config.isolate);

function place({ moduleId }: TestSpecification): number {
  const index = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
  return index === -1 ? longest.length : index;
}

/**
 * So that no long file is left alone at the end, with one of two cores idle. Files with a worker of their own come
 * first: the others hand theirs on as long as the next file shares it.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => shares(a) - shares(b) || place(a) - place(b));
  }
}
