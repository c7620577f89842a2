import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of ten seconds and more, the longest first: a fresh checkout knows no durations and would go by file size. */
const longest = [
  'e2e/every-page',
  'e2e/browser',
  'e2e/links',
  'privacy/noninterference',
  'privacy/editions',
  'trace/workbook',
  'charts/renderers',
  'e2e/check-file',
  'api/check-file',
  'intake/files',
  'intake/template',
  'api/store-states',
  'intake/differences',
  'intake/rows',
  'intake/recognised-files',
  'report/press',
  'report/report',
  'method/bearing',
  'report/change-reasons',
  'charts/live',
  'edition/determinism',
  'intake/fuzz',
  'edition/origin',
  'method/similar',
  'edition/kill',
  'intake/command-line',
  'api/embargo',
  'method/edition-changes',
  'method/decomposition',
  'edition/embargo-commands',
  'intake/own-downloads',
  'api/lists',
  'trace/figures',
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
