import type { Notation } from './notation.ts';

/** Formulas of a spreadsheet, apart from where its names stand. */
export const spreadsheet: Omit<Notation<string>, 'name' | 'series' | 'cells'> = {
  number: String,
  call: (name, of) => `${name}(${of.join(',')})`,
  reduced: (_, __, of) => of,
  operation: (sign, left, right) => `${left}${sign}${right}`,
  negative: (of) => `0-${of}`,
  brackets: (of) => `(${of})`,
};
