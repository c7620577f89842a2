import { type TraceQuestion } from '#lib/trace/trace.ts';
import { traceFigures } from '#lib/domain/trace-figures.ts';
import { certainties } from '#lib/domain/vocabulary.ts';
import { buildTrace } from '#lib/server/trace/trace.ts';
import { failBadParameter, failUnknownQuartier } from '#lib/server/http/pages/page-errors.ts';
import { loadQuartier } from '#lib/server/queries/quartiers.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';
import { chosen } from '#lib/server/http/pages/chosen.ts';
import { chosenScenario } from '#lib/server/http/pages/chosen-scenario.ts';
import { openEdition } from '#lib/server/http/pages/open-edition.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const open = await openEdition(locals, url);
  const id = params.quartier;
  const quartier = await loadQuartier(open.database, id);
  if (!quartier) return failUnknownQuartier(open, id);
  const question: TraceQuestion = {
    figure: chosen(url, 'groesse', traceFigures) ?? 'emissions',
    certainty: chosen(url, 'certainty', certainties),
    ...chosenParts(url),
  };
  if (question.figure === 'scenario') await chosenScenario(open, id, question);
  const trace = await buildTrace(open, id, question);
  if (!trace) return failUnknownQuartier(open, id);
  const part = (['sector', 'carrier', 'measure'] as const).find((name) => question[name] !== undefined);
  if (part && trace.inputs.length === 0) {
    failBadParameter(part, question[part] ?? '', part === 'measure' ? [] : trace.sectors);
  }
  const isOneYear =
    new Set(trace.inputs.filter(({ kind }) => kind !== 'value').map(({ year }) => year)).size === 1;
  return {
    quartier,
    question,
    sectors: await loadSectors(open.database, id),
    trace: {
      ...trace,
      // Balances of several years have calculations of their own, which the steps lead to.
      inputs: isOneYear ? trace.inputs : trace.inputs.filter(({ kind }) => kind === 'value'),
      steps: trace.steps.map(({ expression: _, ...step }) => step),
    },
  };
};

/** Year, first year, part, measure and assumptions, as far as the address names them. */
function chosenParts(url: URL): Omit<TraceQuestion, 'figure'> {
  const parts: Omit<TraceQuestion, 'figure'> = {};
  for (const name of ['year', 'from'] as const) {
    const asked = url.searchParams.get(name);
    if (asked === null || asked === '') continue;
    if (!/^(19[5-9]|20\d|21[0-4])\d$/.test(asked)) failBadParameter(name, asked, []);
    parts[name] = Number(asked);
  }
  for (const name of ['sector', 'carrier', 'measure', 'measures', 'scenario'] as const) {
    const asked = url.searchParams.get(name);
    if (asked !== null && asked !== '') parts[name] = asked;
  }
  return parts;
}
