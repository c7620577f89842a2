import { isComputable, type MeasureRow } from '#lib/domain/records/measures.ts';
import type { FactorScenario } from '#lib/domain/records/scenario.ts';
import { loadMeasures, type DatedEdition } from './measures.ts';
import { loadFactorScenarios } from './scenario.ts';

/** What an address chooses in a what-if: ids of measures apart by commas, and the id of a factor scenario. */
export interface ScenarioRequest {
  measures?: string;
  scenario?: string;
}

export interface ScenarioChoice {
  /** Implemented and secured: always counted. */
  always: MeasureRow[];
  /** Decided, planned or ideas. */
  choosable: MeasureRow[];
  factors: FactorScenario[];
  chosen: MeasureRow[];
  chosenFactors: FactorScenario | null;
  /** Measures of the quartier that were chosen but have been given up or paused. */
  ignored: MeasureRow[];
  unknown: { measures: string[]; scenario: string | null };
}

export async function readScenarioChoice(
  open: DatedEdition,
  quartier: string,
  { measures = '', scenario = '' }: ScenarioRequest,
): Promise<ScenarioChoice> {
  const recorded = await loadMeasures(open, quartier);
  const factors = await loadFactorScenarios(open.database);
  const asked = new Set(measures.split(',').filter((id) => id !== ''));
  const byCertainty = (...certainties: MeasureRow['certainty'][]) =>
    recorded.filter(({ certainty }) => certainties.includes(certainty));
  const isAsked = ({ measure_id }: MeasureRow) => asked.has(measure_id);
  const choosable = byCertainty('decided', 'idea');
  const known = new Set(recorded.map(({ measure_id }) => measure_id));
  const chosenFactors = factors.find((candidate) => candidate.scenario === scenario) ?? null;
  return {
    always: byCertainty('implemented', 'secured'),
    choosable,
    factors,
    chosen: choosable.filter((measure) => isAsked(measure) && isComputable(measure)),
    chosenFactors,
    ignored: byCertainty('none').filter(isAsked),
    unknown: {
      measures: [...asked].filter((id) => !known.has(id)),
      scenario: scenario !== '' && chosenFactors === null ? scenario : null,
    },
  };
}
