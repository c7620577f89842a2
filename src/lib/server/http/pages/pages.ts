import { chartParameters } from '#lib/charts/chart.ts';
import { traceChoice, type ParameterName } from '../parameters.ts';

/** Which measures a page is about. */
const measureChoice = ['quartier', 'category', 'status', 'certainty', 'building_type', 'search'] as const;

/** Every page, by its German address, with what it reads from it besides `edition`. */
export const pages = {
  '/': ['search', 'page'],
  '/vergleich': ['indicator', 'year', 'building_type', 'sort', 'page'],
  '/vergleich/zwei': ['a', 'b', 'year'],
  '/massnahmen': [...measureChoice, 'sort', 'page'],
  '/massnahmen/geld': measureChoice,
  '/massnahmen/kosten': measureChoice,
  '/presse': ['quartier', 'ink'],
  '/stand': ['page'],
  '/zwischenbilanz': ['quartiers'],
  '/daten': [],
  '/daten/dateien': [],
  '/daten/vertrag': [],
  '/daten/hinweise': ['page'],
  '/daten/pruefen': [],
  '/ausgaben/{a}/{b}': ['page'],
  '/methodik': ['search', 'page'],
  '/methodik/{section}': [],
  '/aussagen': [],
  '/rechnung': ['year', 'group', 'page'],
  // The years of a change lead on to its causes.
  '/quartiere/{quartier}': ['from', 'change_from', 'change_to'],
  '/quartiere/{quartier}/bilanz': [],
  '/quartiere/{quartier}/massnahmen': [],
  '/quartiere/{quartier}/daten': [],
  '/quartiere/{quartier}/aehnliche': [],
  '/quartiere/{quartier}/steckbrief': [],
  '/quartiere/{quartier}/ursachen': ['change_from', 'change_to'],
  '/quartiere/{quartier}/rechnung': ['groesse', ...traceChoice],
  '/quartiere/{quartier}/szenario': ['measures', 'scenario'],
  '/embed/{chart}': [...chartParameters, 'lang'],
} as const satisfies Record<string, readonly ParameterName[]>;

export type PagePath = keyof typeof pages;
export type PageParameterName<Path extends PagePath> = (typeof pages)[Path][number] | 'edition';
