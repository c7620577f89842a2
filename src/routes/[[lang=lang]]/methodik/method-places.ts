import { biskoDeviations } from '#lib/domain/bisko-view.ts';
import { indicators } from '#lib/domain/indicators.ts';
import type { MethodSection } from '#lib/domain/method-sections.ts';
import { decompositionTerms } from '#lib/domain/records/decomposition.ts';
import type { VerdictName } from '#lib/domain/verdict-tone.ts';
import {
  cellStates,
  certainties,
  measureEffects,
  qualities,
  reasons,
  valueStatuses,
  type Language,
} from '#lib/domain/vocabulary.ts';
import {
  decompositionTexts,
  indicatorTexts,
  methodDecompositionTexts,
  methodsTexts,
  quartierTexts,
  texts,
} from '#lib/texts/index.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import { formulas } from '#lib/trace/formulas.ts';
import { formulaGroups, formulasOf } from './formula-groups.ts';

/** A sentence of the method and where it stands: the id of an element on the page of its section. */
export interface MethodPlace {
  id: string;
  /** What it explains, where it is about one thing. */
  name?: string;
  text: string;
}

/** What the sentences of an edition name. */
export interface EditionNames {
  sectors: string;
  carriers: string;
}

/** Ids of the paragraphs and points of a `TextSection`, which are counted together. */
const inOrder = (id: string, sentences: readonly string[]): MethodPlace[] =>
  sentences.map((text, index) => ({ id: `${id}-${index + 1}`, text }));

const at = (id: string, name: string, text: string): MethodPlace => ({ id, name, text });

function formulaPlaces(section: keyof typeof formulaGroups, lang: Language): MethodPlace[] {
  const { list, symbols, where } = methodsTexts[lang].formulas;
  return formulasOf(section).map(({ name }) => {
    const meanings = formulas[name].symbols.map((symbol) => symbols[symbol]).join('; ');
    const { name: title, text } = list[name];
    return at(`formula-${name}`, title, meanings === '' ? text : `${text} ${where}: ${meanings}.`);
  });
}

/** All sentences of the method by the page on which they stand. */
export function methodPlaces(
  lang: Language,
  names: EditionNames,
): Record<MethodSection, readonly MethodPlace[]> {
  const words = methodsTexts[lang];
  const common = texts[lang];
  const { boundary, terms, assessable, verdicts, comparison, signs } = words;
  const changes = methodDecompositionTexts[lang];
  const deviations = biskoDeviations
    .filter((deviation) => deviation !== 'only_reported_emissions')
    .map((deviation) => quartierTexts[lang].boundary.deviation[deviation])
    .join('; ');
  return {
    abgrenzung: [
      ...inOrder('boundary', [boundary.lead]),
      ...Object.entries(boundary.points).map(([key, { term, text }]) => at(`boundary-${key}`, term, text)),
      at('boundary-bisko', boundary.notBisko, boundary.notBiskoText(deviations)),
      at('boundary-scope', boundary.scope, boundary.scopeText('…')),
    ],
    begriffe: [
      ...Object.entries(terms.list).map(([key, { term, text }]) => at(`term-of-${key}`, term, text)),
      at('term-of-sectors', terms.sectors, names.sectors),
      at('term-of-carriers', terms.carriers, names.carriers),
      ...measureEffects.map((key) => at(`effect-${key}`, common.measureEffect[key], terms.effects[key])),
      ...certainties.map((key) =>
        at(
          `certainty-of-${key}`,
          key === 'none' ? terms.uncounted : common.certainty[key],
          terms.certainties[key],
        ),
      ),
    ],
    jahre: [
      ...inOrder('assessable', assessable.text),
      { id: 'assessable-zero', text: assessable.zero },
      ...cellStates.map((key) => at('cell-states', common.cellState[key], `${key}: ${terms.states[key]}`)),
      at('data-quality', common.term.quality, assessable.qualityText),
      ...qualities.map((key) => ({ id: 'data-quality', text: common.quality[key] })),
      { id: 'status-of-values', text: assessable.statusText },
      ...valueStatuses.map((key) => at(`status-${key}`, common.status[key], terms.statuses[key])),
    ],
    formeln: formulaPlaces('formeln', lang),
    trend: formulaPlaces('trend', lang),
    einsparung: formulaPlaces('einsparung', lang),
    ursachen: [
      ...inOrder('decomposition', [changes.lead]),
      ...formulaPlaces('ursachen', lang),
      ...decompositionTerms.map((key) =>
        at(`link-${key}`, decompositionTexts[lang].term[key], changes.links[key]),
      ),
      ...inOrder('rule', changes.rules),
      at('ledgers', changes.ledgersHeading, changes.ledgers),
      at('held', changes.heldHeading, changes.held),
    ],
    urteile: [
      ...inOrder('verdicts', [verdicts.lead]),
      ...(['level', 'budget', 'trend', 'measures'] as const).flatMap((id) => {
        const rules = Object.entries(verdicts[id].rules) as [VerdictName, string][];
        return rules.map(([key, text]) =>
          at(`verdict-${id}-${key}`, `${common.verdict.names[id]}: ${common.verdict.words[key]}`, text),
        );
      }),
      { id: 'not-assessable', text: verdicts.notAssessableLead },
      ...reasons.map((reason) => at(`reason-${reason}`, verdicts.notAssessable, reasonText(reason)[lang])),
    ],
    vergleich: [
      ...inOrder('comparison', [comparison.lead, ...comparison.gate]),
      { id: 'supplementary', text: comparison.supplementary },
      { id: 'coverage', text: comparison.order },
      ...indicators.map((key) => {
        const { name, meaning, formula } = indicatorTexts[lang][key];
        return at(`indicator-${key}`, name, `${meaning} ${common.term.formula}: ${formula}.`);
      }),
    ],
    zeichen: (['verdicts', 'data', 'certainty', 'lines', 'grey'] as const).flatMap((group) =>
      Object.entries(signs[group].meanings).map(([key, text]) =>
        at(`sign-${group}-${key}`, signs[group].title, text),
      ),
    ),
    rundung: inOrder('rounding', words.rounding.points),
    vertraulich: inOrder('privacy', [words.privacy.lead, ...words.privacy.points]),
    faktoren: inOrder('factors', [words.factors.explanation]),
    rechentext: [
      ...inOrder('statements', [words.statements.lead]),
      ...Object.entries(words.statements.names).map(([key, text]) => ({ id: `statement-${key}`, text })),
    ],
    quellen: inOrder('sources', words.sources.list),
  };
}
