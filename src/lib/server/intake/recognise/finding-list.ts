import type { Text } from '#lib/domain/vocabulary.ts';
import type { GridFinding } from '../grid/grid.ts';
import { maxListedPerRule } from '../problem.ts';
import { wordings } from '../problem-texts.ts';

/** Findings in their order; beyond the limit of a kind they are counted. */
export class FindingList {
  readonly #list: GridFinding[] = [];
  readonly #counts = new Map<string, { finding: GridFinding; count: number }>();

  /** How many were added. */
  count = 0;

  add(finding: GridFinding): void {
    this.count++;
    const kind = JSON.stringify([finding.rule, finding.sheet, finding.column]);
    const known = this.#counts.get(kind) ?? { finding, count: 0 };
    known.count++;
    this.#counts.set(kind, known);
    if (known.count <= maxListedPerRule) this.#list.push(finding);
  }

  all(): readonly GridFinding[] {
    const beyond = [...this.#counts.values()]
      .filter(({ count }) => count > maxListedPerRule)
      .map(({ finding: { rule, sheet, column }, count }): GridFinding => {
        const parameters = { count: count - maxListedPerRule, rule };
        const isError = wordings[rule].severity === 'error';
        return { rule: isError ? 'more_of_these' : 'more_warnings', sheet, column, parameters };
      });
    return [...this.#list, ...beyond];
  }
}

const maxShown = 6;

/** Heads for a sentence: „Anteil“, „Index“. */
export function namesInQuotes(names: readonly string[]): Text {
  const more = names.length > maxShown ? ', …' : '';
  const shown = names.slice(0, maxShown);
  return {
    de: `${shown.map((name) => `„${name}“`).join(', ')}${more}`,
    en: `${shown.map((name) => `"${name}"`).join(', ')}${more}`,
  };
}

/** "1–3, 7": numbers in rising order, for a sentence. */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else if (ranges.length <= maxShown) ranges.push([number, number]);
  }
  const shown = ranges.slice(0, maxShown).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `${shown.join(', ')}${ranges.length > maxShown ? ', …' : ''}`;
}
