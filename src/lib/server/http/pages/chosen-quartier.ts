import { nearNames } from '#lib/domain/near-names.ts';
import { loadQuartier, loadQuartiers } from '../../queries/quartiers.ts';
import type { Database } from '../../edition/database/database.ts';
import { BadParameter } from '../bad-parameter.ts';
import type { ParameterName } from '../parameters.ts';
import type { PageParameters } from '../read-parameters.ts';

/** A quartier by its id, or as a person writes it where the form has no list: by its name. Throws {@link BadParameter}. */
export async function chosenQuartier<Name extends ParameterName>(
  parameters: PageParameters<Name>,
  name: Name,
  database: Database,
): Promise<string | undefined> {
  const asked = parameters.text(name)?.trim();
  if (!asked) return undefined;
  const found = await loadQuartier(database, asked);
  if (found) return found.quartier_id;
  const quartiers = await loadQuartiers(database);
  const named = quartiers.filter(({ name, municipality }) =>
    [name, `${municipality}, ${name}`].some((text) => text.toLowerCase() === asked.toLowerCase()),
  );
  if (named.length === 1) return named[0]!.quartier_id;
  const near = named.length > 1 ? named : nearNames(quartiers, asked);
  throw new BadParameter(name, asked, { allowed: near.map(({ quartier_id }) => quartier_id) });
}
