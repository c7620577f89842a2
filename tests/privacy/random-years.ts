import type { YearBalance, YearCell } from '#lib/server/edition/privacy/year-sums.ts';

/** mulberry32: the same numbers on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const sectors = ['households', 'services', 'industry', 'municipal', 'transport'];
const factors: Record<string, number> = {
  natural_gas: 0.247,
  electricity: 0.4,
  heating_oil: 0.318,
  district_heating: 0.18,
  biomass: 0.022,
  lpg: 0.276,
  hard_coal: 0.433,
};

/** Years of quartiers of two to five sectors and three to seven carriers with one to three small cells. */
export function randomYears(seed: number, count: number): YearBalance[] {
  const random = randomNumbers(seed);
  const upTo = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  return Array.from({ length: count }, () => {
    const usedSectors = sectors.slice(0, upTo(2, 5));
    const usedCarriers = Object.keys(factors).slice(0, upTo(3, 7));
    // whole MWh, as utilities like to give them, or one decimal
    const digits = random() < 0.5 ? 1 : 10;
    const cells: YearCell[] = usedSectors.flatMap((sector) =>
      usedCarriers
        .filter(() => random() < 0.85)
        .map((carrier) =>
          cell(sector, carrier, Math.round(Math.exp(2 + 7 * random()) * digits) / digits, false),
        ),
    );
    for (let small = upTo(1, 3); small > 0 && cells.length > 0; small--) {
      const place = Math.floor(random() * cells.length);
      const { sector, carrier } = cells[place]!;
      cells[place] = cell(sector, carrier, Math.round((1 + 249 * random()) * digits) / digits, true);
    }
    const headline = usedSectors.filter((sector) => sector !== 'transport');
    return {
      cells,
      scopes: new Map([
        ['', new Set(usedSectors)],
        [headline.join(';'), new Set(headline)],
      ]),
      reported: new Map(),
    };
  });
}

function cell(sector: string, carrier: string, energy_mwh: number, isPrimary: boolean): YearCell {
  const factor = factors[carrier]!;
  return { sector, carrier, energy_mwh, emissions_t: energy_mwh * factor, factor, isPrimary };
}
