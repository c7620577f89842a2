import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadQuartierIds, loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { computed, seriesOf, tonnePerMwh } from './programme.ts';

const seed = 20301128;
const collator = new Intl.Collator('de', { numeric: true });
const letters = [...'abelnostuzäöüßABELNOSTUZÄÖÜéÇ  --0123456789'];

/** Names as people write them: no blank at an end, no two in a row. */
const randomName = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 9 })
  .map((found) =>
    found
      .join('')
      .replace(/([ -])[ -]+/g, '$1')
      .trim(),
  )
  .filter((name) => /^\p{L}/u.test(name));

it(`lists name quartiers in the order of a German dictionary, with 9 before 10 (seed ${seed})`, async () => {
  const odd = [
    'Zeche 10',
    'Zeche 9',
    'Äcker',
    'Acker',
    'Ost',
    'Öst',
    'straße',
    'Strasse 2',
    'Strassen',
    'Çelik',
  ];
  const names = [...odd, ...fc.sample(randomName, { seed, numRuns: 300 })];
  const quartiers = names.map((name, index) => ({
    quartier_id: `q${index}`,
    name,
    municipality: names[(index * 7) % names.length]!,
    ags: '05999001',
  }));
  const database = await computed({
    quartiers,
    energy: seriesOf(2019, 'q0 500 400'),
    emission_factors: tonnePerMwh([2019, 2020]),
  });
  try {
    // names that differ only in accents or capitals follow each other in any order
    const keyOf = (name: string) =>
      name.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
    const compare = (a: string, b: string) => collator.compare(keyOf(a), keyOf(b));
    const byName = (await loadQuartierIds(database, { offset: 0, limit: 1000 })).map(
      (id) => names[Number(id.slice(1))]!,
    );
    expect(byName.map(keyOf)).toEqual(names.toSorted(compare).map(keyOf));
    const byMunicipality = await loadQuartiers(database);
    expect(byMunicipality.map((row) => [row.municipality, row.name].map(keyOf))).toEqual(
      quartiers
        .toSorted((a, b) => compare(a.municipality, b.municipality) || compare(a.name, b.name))
        .map((row) => [row.municipality, row.name].map(keyOf)),
    );
  } finally {
    database.close();
  }
});
