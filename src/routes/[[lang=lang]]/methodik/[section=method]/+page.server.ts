import type { MethodSection } from '#lib/domain/method-sections.ts';
import { statements } from '#lib/server/edition/build.ts';
import { loadProgramme, loadProgrammeRules } from '#lib/server/queries/programme.ts';
import { loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { loadCarriers, loadFactors, loadSectors } from '#lib/server/queries/vocabulary.ts';
import { formulaGroups } from '../formula-groups.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';

export const load = pageLoad('/methodik/{section}', async ({ event, open: { database, edition } }) => {
  const section = event.params.section as MethodSection;
  const factors = await loadFactors(database);
  const local = new Set(factors.flatMap(({ quartier_id }) => quartier_id ?? []));
  const every = section === 'faktoren' || section in formulaGroups ? await loadQuartiers(database) : [];
  const quartiers = every.filter(({ quartier_id }) => local.has(quartier_id));
  const measured = every.find(({ latest_assessable_year }) => latest_assessable_year !== null);
  return {
    section,
    edition,
    programme: await loadProgramme(database),
    rules: await loadProgrammeRules(database),
    sectors: await loadSectors(database),
    carriers: await loadCarriers(database),
    factors,
    /** Names of those with local factors. */
    places: Object.fromEntries(
      quartiers.map(({ quartier_id, name, municipality }) => [quartier_id, `${municipality}, ${name}`]),
    ),
    /** Where formulas can be seen at work. */
    example: measured && { quartier_id: measured.quartier_id, name: measured.name },
    statements: section === 'rechentext' ? statements : [],
  };
});
