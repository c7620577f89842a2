import { namesGrossCalorificValue } from '../csv/header.ts';
import type { GridFinding } from '../grid/grid.ts';
import { gasText, namesNetCalorificValue } from '../recognise/calorific-value.ts';

/** By which calorific value gas is given: what heads say, or else a person. */
export function gasBy(
  heads: readonly string[],
  said: 'hs' | 'hi' | undefined,
  row: number,
  position: number,
): { by: 'hs' | 'hi' | undefined; findings: GridFinding[] } {
  const isNet = (head: string) => namesNetCalorificValue(head) && !namesGrossCalorificValue(head);
  const [gross, net] = [heads.find(namesGrossCalorificValue), heads.find(isNet)];
  if (gross !== undefined && net !== undefined) {
    const place = { row, position, column: heads[0]! };
    const parameters = { said: gross, net };
    return { by: undefined, findings: [{ rule: 'calorific_value_twofold', ...place, parameters }] };
  }
  // what one head says does not hold for the others
  const plain = heads.find((head) => !namesGrossCalorificValue(head) && !isNet(head));
  if ((gross ?? net) !== undefined && plain !== undefined && said === undefined)
    return {
      by: undefined,
      findings: [{ rule: 'source_gas_unclear', row, position, column: plain, value: plain }],
    };
  const text = heads.find((head) => namesGrossCalorificValue(head) || namesNetCalorificValue(head));
  const named = text === undefined ? undefined : namesGrossCalorificValue(text) ? 'hs' : 'hi';
  const place = { row, position, column: heads[0]! };
  if (named && said && named !== said) {
    const parameters = { gas: gasText(said) };
    return { by: undefined, findings: [{ rule: 'source_gas_twofold', ...place, value: text!, parameters }] };
  }
  const by = named ?? said;
  return { by, findings: by ? [] : [{ rule: 'source_gas_unclear', ...place, value: heads[0]! }] };
}
