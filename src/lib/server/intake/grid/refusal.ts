import type { GridFinding } from './grid.ts';

/** Ends the reading of a file. openGrid makes a finding of it, `unlessRefused` nothing. */
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

/** What comes of a file that may be refused; undefined if it is. */
export async function unlessRefused<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Refusal) return undefined;
    throw cause;
  }
}
