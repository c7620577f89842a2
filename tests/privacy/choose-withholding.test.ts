import { beforeAll, describe, expect, it } from 'vitest';
import { chooseWithholding } from '#lib/server/edition/privacy/choose-withholding.ts';
import { publishedSums } from '#lib/server/edition/privacy/published-sums.ts';
import { Solver } from '#lib/server/edition/privacy/solver.ts';
import { isOpen, unsafeCells } from '#lib/server/edition/privacy/year-audit.ts';
import {
  exactSum,
  roundedSum,
  type YearBalance,
  type YearCell,
} from '#lib/server/edition/privacy/year-sums.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await Solver.load();
});

const factors: Record<string, number> = { gas: 0.24, oil: 0.31, coal: 0.43, wood: 0.02, power: 0.4 };

/** Cells as `sector carrier MWh`; a star marks 1 to 4 connections. */
function yearOf(text: string, reported: Record<string, number> = {}): YearBalance {
  const cells = text
    .trim()
    .split('\n')
    .map((line): YearCell => {
      const [sector = '', carrier = '', mwh = '', star] = line.trim().split(/\s+/);
      const factor = factors[carrier]!;
      return {
        sector,
        carrier,
        energy_mwh: Number(mwh),
        emissions_t: Number(mwh) * factor,
        factor,
        isPrimary: star === '*',
      };
    });
  const sectors = new Set([...cells.map(({ sector }) => sector), ...Object.keys(reported)]);
  return { cells, scopes: new Map([['', sectors]]), reported: new Map(Object.entries(reported)) };
}

const chosen = (year: YearBalance) => {
  const withholding = chooseWithholding(year, solver);
  return {
    ...withholding,
    names: [...withholding.cells].map(({ sector, carrier }) => `${sector} ${carrier}`).sort(),
    sums: publishedSums(year, withholding),
  };
};

describe('bounds', () => {
  it('are what linear sums leave: x + y = 100, x - 0.5 y between 10 and 20', () => {
    const program = {
      unknowns: 2,
      constraints: [
        {
          weights: new Map([
            [0, 1],
            [1, 1],
          ]),
          lower: 100,
          upper: 100,
        },
        {
          weights: new Map([
            [0, 1],
            [1, -0.5],
          ]),
          lower: 10,
          upper: 20,
        },
      ],
    };
    // x - (100 - x) / 2 = 1.5 x - 50
    expect(solver.within(program, (boundsOf) => [boundsOf(0), boundsOf(1)])).toEqual([
      { lower: expect.closeTo(40, 6), upper: expect.closeTo(140 / 3, 6) },
      { lower: expect.closeTo(160 / 3, 6), upper: expect.closeTo(60, 6) },
    ]);
  });

  it('are open above where nothing is known, and none where sums contradict each other', () => {
    const at = (lower: number, upper: number) => ({ weights: new Map([[0, 1]]), lower, upper });
    expect(solver.within({ unknowns: 1, constraints: [] }, (of) => of(0))).toEqual({
      lower: 0,
      upper: Infinity,
    });
    expect(solver.within({ unknowns: 1, constraints: [at(0, 5), at(6, 9)] }, (of) => of(0))).toBeUndefined();
  });

  it.each([
    [60, 30, 90, true],
    [60, 31, 90, false],
    [60, 30, 89, false],
    // half and one and a half of a small value are not enough: 10 MWh must stay open
    [4, 0, 9, false],
    [4, 0, 10, true],
  ])('of a value of %d MWh from %d to %d are open enough: %s', (value, lower, upper, isEnough) => {
    expect(isOpen(value, { lower, upper })).toBe(isEnough);
  });
});

describe('sums', () => {
  it('are exact in any order and rounded half up', () => {
    expect(exactSum([0.1, 0.2, 0.3])).toBe(0.6);
    expect(exactSum([0.3, 0.2, 0.1])).toBe(0.6);
    expect(roundedSum([2.5], 5)).toBe(5);
    expect(roundedSum([2.499999999], 5)).toBe(0);
    expect(roundedSum([1200, 34.9], 20)).toBe(1240);
  });

  it('of a year with reported emissions have them in its total alone', () => {
    const year = yearOf(
      `homes gas  9000
       homes oil  60  *
       homes wood 400
       homes coal 300`,
      { traffic: 1000 },
    );
    const { sums, step } = chosen(year);
    const total = sums.find(({ sector, carrier }) => sector === null && carrier === null)!;
    const tonnes = 9000 * 0.24 + 60 * 0.31 + 400 * 0.02 + 300 * 0.43;
    expect(total.emissions_t).toBe(Math.round((tonnes + 1000) / step) * step);
    expect(total.energy_mwh).toBe(Math.round(9760 / step) * step);
  });
});

describe('what is withheld', () => {
  it('beside the small cell: the smallest numbers that hide half of it, and their own company', () => {
    const { names, shown } = chosen(
      yearOf(`
        homes gas   9000
        homes oil   60   *
        homes wood  20
        homes coal  45
        shops gas   5000
        shops oil   800
        shops wood  300
        shops coal  90
      `),
    );
    expect(shown).toBe('all');
    // wood hides less than 30 MWh; coal does not, and oil of shops, whose company coal of shops is
    expect(names.slice(0, 4)).toEqual(['homes coal', 'homes oil', 'shops coal', 'shops oil']);
  });

  it('nothing where no cell is small', () => {
    const { names, shown } = chosen(yearOf('homes gas 9000\nhomes oil 60'));
    expect({ names, shown }).toMatchObject({ names: [] });
  });

  it('the whole year where the total is the cell, or is so small that a step would say nothing', () => {
    expect(chosen(yearOf('homes gas 77 *'))).toMatchObject({ shown: 'none', names: ['homes gas'] });
    expect(chosen(yearOf('homes gas 300 *\nhomes oil 280'))).toMatchObject({ shown: 'none' });
  });

  it('a sum that is its only cell', () => {
    const { sums } = chosen(
      yearOf(`
        homes gas   9000
        homes oil   60   *
        homes coal  500
        homes power 3000
        homes wood  900
      `),
    );
    const oil = sums.find(({ carrier }) => carrier === 'oil')!;
    expect(oil).toMatchObject({ energy_mwh: null, emissions_t: null });
    expect(sums.find(({ sector }) => sector === 'homes')!.energy_mwh).not.toBeNull();
  });

  it('is decided again by the audit: with exact sums the same choice is not safe', () => {
    const year = yearOf(`
      homes gas   9000
      homes oil   60   *
      homes coal  500
      homes power 3000
      shops gas   4000
      shops oil   700
      shops coal  400
    `);
    const { cells, shown, step, sums } = chosen(year);
    expect(shown).toBe('all');
    expect(unsafeCells(solver, cells, sums, step)).toEqual([]);
    // a step that is smaller than the number of cells leaves no interval for whole numbers
    const finer = publishedSums(year, { cells, shown, step: 1 });
    expect(unsafeCells(solver, cells, finer, 1).map(({ carrier }) => carrier)).toEqual(['oil']);
  });
});
