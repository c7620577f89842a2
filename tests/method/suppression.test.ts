import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carrierKey,
  determinedUnknowns,
  suppress,
  type Suppression,
  type SuppressionCell,
} from '#lib/server/edition/suppression.ts';

/** Cells as `sector carrier energy`; a star marks 1 to 4 connections. Factors differ from carrier to carrier. */
function cellsOf(text: string): SuppressionCell[] {
  const factors: Record<string, number> = {
    gas: 0.24,
    oil: 0.31,
    coal: 0.43,
    wood: 0.02,
    power: 0.4,
    heat: 0.2,
  };
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [sector = '', carrier = '', energy = '', star] = line.trim().split(/\s+/);
      return {
        sector,
        carrier,
        energy_mwh: Number(energy),
        factor: factors[carrier] ?? null,
        isFossil: ['gas', 'oil', 'coal'].includes(carrier),
        isHeat: carrier !== 'power',
        isSmall: star === '*',
      };
    });
}

const allSectors = (cells: readonly SuppressionCell[]) =>
  new Map([['', new Set(cells.map(({ sector }) => sector))]]);
const hiddenOf = (text: string) => {
  const cells = cellsOf(text);
  return [...suppress(cells, allSectors(cells)).hidden]
    .map(({ sector, carrier }) => `${sector} ${carrier}`)
    .sort();
};

describe('the rule (METHOD.md, section 10)', () => {
  it('hides nothing without a small cell', () => {
    expect(hiddenOf('homes gas 100\nhomes oil 50')).toEqual([]);
  });

  it('takes the smallest other number of the sector and of the carrier along', () => {
    const hidden = hiddenOf(`
      homes gas  900
      homes oil  500
      homes coal 20 *
      shops gas  400
      shops oil  300
      shops coal 80
      works gas  700
      works oil  600
      works coal 200
    `);
    // coal of shops goes with coal of homes, oil of homes with it, and oil of shops closes the rectangle
    expect(hidden).toEqual(expect.arrayContaining(['homes coal', 'homes oil', 'shops coal', 'shops oil']));
  });

  it('breaks ties by name', () => {
    expect(hiddenOf('homes coal 5 *\nhomes gas 40\nhomes oil 40\nhomes power 70\nhomes heat 80')).toContain(
      'homes gas',
    );
  });

  it('withholds a total that equals its only cell, and no other that it need not', () => {
    const cells = cellsOf(`
      homes coal  5 *
      homes oil   50
      homes wood  70
      homes gas   900
      homes power 400
      shops gas   60
      shops power 80
    `);
    const { hidden, carriers, sectors } = suppress(cells, allSectors(cells));
    expect([...hidden].map(({ carrier }) => carrier)).toEqual(['coal', 'oil', 'wood']);
    expect([...carriers]).toEqual(['coal', 'oil', 'wood'].map((carrier) => carrierKey('', carrier)));
    expect([...sectors]).toEqual([]);
  });

  it('makes the year confidential when its total is the cell', () => {
    const cells = cellsOf('homes coal 5 *');
    expect(suppress(cells, allSectors(cells)).withholdsTotal).toBe(true);
  });

  it('does not let energy and emissions of one sector be solved for two cells', () => {
    const cells = cellsOf('homes coal 5 *\nhomes gas 40\nhomes oil 50\nhomes wood 70');
    const { hidden, withholdsEnergy } = suppress(cells, allSectors(cells));
    // two unknowns and the energy and emissions of the quartier: a third has to go, or the energy
    expect(hidden.size > 2 || withholdsEnergy).toBe(true);
  });
});

describe('determined unknowns', () => {
  it.each([
    // x + y = a: neither
    { equations: [[1, 1]], determined: [] },
    // x + y = a, x - y = b: both
    {
      equations: [
        [1, 1],
        [1, -1],
      ],
      determined: [0, 1],
    },
    // the same equation twice tells nothing new
    {
      equations: [
        [1, 1],
        [2, 2],
      ],
      determined: [],
    },
    // x + y = a, x + y + z = b: z
    {
      equations: [
        [1, 1, 0],
        [1, 1, 1],
      ],
      determined: [2],
    },
    { equations: [], determined: [] },
  ])('$equations: $determined', ({ equations, determined }) => {
    expect(determinedUnknowns(equations, equations[0]?.length ?? 3)).toEqual(determined);
  });
});

/**
 * The attacker, who knows the method, all factors and all that is given out. Whether a hidden cell follows from it is
 * asked in another way than the suppression does: a cell follows if and only if its unit vector lies in the span of
 * the published sums (Gram-Schmidt instead of elimination).
 */
function recovered(
  cells: readonly SuppressionCell[],
  scopes: ReadonlyMap<string, ReadonlySet<string>>,
  result: Suppression<SuppressionCell>,
): SuppressionCell[] {
  if (result.withholdsTotal) return [];
  const known = (cell: SuppressionCell) =>
    !result.hidden.has(cell) || (cell.energy_mwh === 0 && !cell.isSmall);
  const unknown = cells.filter((cell) => !known(cell));
  const sums: number[][] = [];
  const publish = (weight: (cell: SuppressionCell) => number) => sums.push(unknown.map(weight));
  for (const sector of new Set(cells.map((cell) => cell.sector))) {
    if (!result.sectors.has(sector)) publish((cell) => (cell.sector === sector ? cell.factor! : 0));
  }
  for (const [scope, members] of scopes) {
    const inside = (cell: SuppressionCell) => (members.has(cell.sector) ? 1 : 0);
    publish((cell) => inside(cell) * cell.factor!);
    if (!result.withholdsEnergy) publish(inside);
    if (!result.withholdsHeat) {
      publish((cell) => inside(cell) * Number(cell.isFossil));
      publish((cell) => inside(cell) * Number(cell.isHeat));
    }
    for (const carrier of new Set(cells.map((cell) => cell.carrier))) {
      if (result.carriers.has(carrierKey(scope, carrier))) continue;
      publish((cell) => (cell.carrier === carrier ? inside(cell) : 0));
      publish((cell) => (cell.carrier === carrier ? inside(cell) * cell.factor! : 0));
    }
  }
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, at) => sum + value * b[at]!, 0);
  const without = (vector: readonly number[], basis: readonly number[][]) => {
    let rest = [...vector];
    // twice, because once is not orthogonal enough
    for (const axis of [...basis, ...basis]) {
      const along = dot(rest, axis);
      rest = rest.map((value, at) => value - along * axis[at]!);
    }
    return rest;
  };
  const basis: number[][] = [];
  for (const sum of sums) {
    const size = Math.sqrt(dot(sum, sum));
    if (size === 0) continue;
    const rest = without(
      sum.map((value) => value / size),
      basis,
    );
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-7) basis.push(rest.map((value) => value / length));
  }
  return unknown.filter((_, at) => {
    const rest = without(
      unknown.map((__, index) => Number(index === at)),
      basis,
    );
    return dot(rest, rest) < 1e-12;
  });
}

describe('no hidden cell follows from what is shown', () => {
  const sectors = ['homes', 'shops', 'works', 'town'];
  const carriers = ['gas', 'oil', 'coal', 'wood', 'power', 'heat'];
  const energy = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 9999 }) },
    { weight: 1, arbitrary: fc.constant(0) },
  );
  const balance = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...sectors), fc.constantFrom(...carriers)), {
      minLength: 1,
      maxLength: 20,
      selector: ([sector, carrier]) => `${sector} ${carrier}`,
    })
    .chain((names) =>
      fc.tuple(
        fc.constant(names),
        fc.array(energy, { minLength: names.length, maxLength: names.length }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: names.length, maxLength: names.length }),
        fc.subarray(sectors, { minLength: 1 }),
      ),
    );

  it('in random balances, over sectors, carriers, energy, emissions, heat and scopes', () => {
    fc.assert(
      fc.property(balance, ([names, values, small, scope]) => {
        const cells = cellsOf(
          names
            .map(
              ([sector, carrier], at) => `${sector} ${carrier} ${values[at]} ${small[at] === 0 ? '*' : ''}`,
            )
            .join('\n'),
        );
        const scopes = new Map([
          ['', new Set(sectors)],
          [scope.toSorted().join(';'), new Set(scope)],
        ]);
        const result = suppress(cells, scopes);
        for (const cell of cells) if (cell.isSmall) expect(result.hidden).toContain(cell);
        expect(recovered(cells, scopes, result)).toEqual([]);
        if (result.withholdsTotal) return;
        // the rule itself: nobody is hidden alone where somebody could keep it company
        for (const axis of ['sector', 'carrier'] as const) {
          for (const cell of result.hidden) {
            const line = cells.filter((other) => other[axis] === cell[axis]);
            expect(Math.min(line.length, 2)).toBeLessThanOrEqual(
              line.filter((other) => result.hidden.has(other)).length,
            );
          }
        }
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  });

  it('and the attacker is no straw man: one cell less is found', () => {
    const cells = cellsOf('homes coal 5 *\nhomes gas 40\nhomes oil 50\nhomes wood 70\nhomes power 30');
    const scopes = allSectors(cells);
    const result = suppress(cells, scopes);
    const naive = { ...result, hidden: new Set(cells.filter((cell) => cell.isSmall)) };
    expect(recovered(cells, scopes, naive)).toEqual([cells[0]]);
  });
});
