import type { Progress } from '#lib/domain/records/progress.ts';
import type { ScenarioYear } from '#lib/domain/records/scenario.ts';
import type { ScenarioAssumption } from '#lib/sentences/scenario.ts';
import type { PathData } from '../year-lines/data.ts';

export interface ScenarioData extends ScenarioAssumption {
  quartier: PathData['quartier'];
  progress: Progress;
  /** From the latest measured year to the target year; empty where no scenario can be computed. */
  rows: readonly ScenarioYear[];
  /** Ids of the measures switched on, for files. */
  ids: readonly string[];
  /** Carriers whose energy is confidential, while factors are not those of the latest year. */
  hasWithheldCarriers: boolean;
  interactionFactor: number;
}

/** The picture is that of the path, without its trend and verdict, with the scenario in it. */
export function drawnPath({ quartier, progress, rows }: ScenarioData): PathData {
  const last = rows.at(-1);
  return {
    quartier,
    progress: {
      ...progress,
      trend: { ...progress.trend, forecast_t: null, half_width_t: null },
      measures: {
        ...progress.measures,
        secured_t: last && progress.latest ? progress.latest.t - last.secured_t : null,
        after_secured_t: last?.secured_t ?? null,
      },
    },
    secured: rows.map(({ year, secured_t }) => ({ year, t: secured_t })),
    scenario: rows.map(({ year, t }) => ({ year, t })),
  };
}
