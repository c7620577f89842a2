import type { GridFinding } from './grid.ts';

/** Ends the reading of a file. Thrown and caught in this folder only: openGrid makes a finding of it. */
export class Refusal extends Error {
  readonly finding: GridFinding;

  constructor(finding: GridFinding) {
    super(finding.rule);
    this.finding = finding;
  }
}

export function refuse(
  rule: GridFinding['rule'],
  parameters: GridFinding['parameters'] = {},
  place: Pick<GridFinding, 'row' | 'position' | 'sheet'> = {},
): never {
  throw new Refusal({ rule, parameters, ...place });
}
