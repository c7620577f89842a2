import type { Progress } from '#lib/domain/records/progress.ts';
import { formatYear } from '#lib/domain/numbers/format.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { traceText } from '#lib/texts/index.ts';
import { loadBalance } from '../../queries/balance.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { loadCarriers, loadSectors, loadUsedFactors } from '../../queries/vocabulary.ts';
import { wordsOf, type AddFigure } from './figure.ts';

/** Emissions and energy by sector, carrier and both, and the factors between them: meant where a text names them. */
export async function balanceFigures(
  open: OpenEdition,
  quartier: string,
  add: AddFigure,
  series: Progress['series'],
): Promise<void> {
  const { database } = open;
  const [carriers, sectors, factors, ...balances] = await Promise.all([
    loadCarriers(database),
    loadSectors(database, quartier),
    loadUsedFactors(database, quartier),
    loadBalance(database, quartier, { by: [] }),
    loadBalance(database, quartier, { by: ['sector'] }),
    loadBalance(database, quartier, { by: ['carrier'] }),
    loadBalance(database, quartier),
  ]);
  const labels = new Map<string, Text>([
    ...carriers.map(({ carrier, label }) => [carrier, label] as const),
    ...sectors.map(({ sector, label }) => [sector, label] as const),
  ]);
  const label = (id: string): Text => labels.get(id) ?? { de: id, en: id };
  /** Shares are of the sum that the pages show. */
  const totals = new Map(series.map(({ year, t }) => [year, t]));
  for (const { year, sector, carrier, emissions_t, energy_mwh, step_t: step } of balances.flat()) {
    const parts = [sector, carrier].filter((id) => id !== null).map(label);
    const words = parts.flatMap(({ de, en }) => wordsOf(de, en));
    const name = traceText(({ figure, inYear, ofPart }, lang) => {
      const title = inYear(figure.emissions, formatYear(year));
      return parts.length === 0 ? title : ofPart(title, parts.map((part) => part[lang]).join(', '));
    });
    const of = { year, ...(sector !== null && { sector }), ...(carrier !== null && { carrier }) };
    const given = { of, words, needsWord: words.length > 0, isPart: words.length > 0 };
    add('emissions', emissions_t, [year], { ...given, name, step });
    const whole = totals.get(year);
    if (words.length > 0 && emissions_t !== null && whole) {
      add('emissions', (100 * emissions_t) / whole, [year], { ...given, unit: '%', name });
    }
    add('emissions', energy_mwh, [year], { ...given, unit: 'MWh', name: withEnergy(year, parts) });
  }
  for (const { carrier, year, g_per_kwh } of factors) {
    const { de, en } = label(carrier);
    add('emissions', g_per_kwh, [year], {
      of: { year, carrier },
      unit: 'g/kWh',
      name: { de: `Emissionsfaktor ${de} ${year}`, en: `Emission factor ${en} ${year}` },
      words: wordsOf(de, en),
      needsWord: true,
    });
  }
}

const withEnergy = (year: number, parts: readonly Text[]): Text => ({
  de: [`Endenergie ${year}`, ...parts.map(({ de }) => de)].join(', '),
  en: [`Final energy ${year}`, ...parts.map(({ en }) => en)].join(', '),
});
