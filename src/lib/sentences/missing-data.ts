import { gatherRequests, type DataRequest } from '#lib/domain/data-request.ts';
import { formatPercent, formatYearRuns, joinList } from '#lib/domain/numbers/format.ts';
import type { Carrier, DeliveredSector, MissingCell } from '#lib/domain/records/balance.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { inVocabularyOrder } from '#lib/domain/word-order.ts';
import { quartierTexts, texts } from '#lib/texts/index.ts';

/** What is missing, and who can do something about it. */
interface MissingLine {
  text: string;
  remedy: string;
}

interface MissingData {
  progress: Progress;
  missing: readonly MissingCell[];
  carriers: readonly Carrier[];
  sectors: readonly DeliveredSector[];
}

/**
 * What keeps years from being complete and verdicts from being made: the target, if there is none, and the data,
 * gathered by what to ask of whom.
 */
export function missingData(
  data: MissingData,
  lang: Language,
): { target?: MissingLine; cells: MissingLine[] } {
  const { target, later_targets: later } = data.progress;
  const words = quartierTexts[lang].missing;
  const cells = gatherRequests(data.missing, data.carriers).map((request) => ({
    text: requestText(request, data.sectors, lang),
    remedy: words.can[request.state](words.deliverer[request.deliverer]),
  }));
  if (target) return { cells };
  return {
    target: {
      text: later.length > 0 ? words.targetInTime : words.target,
      remedy: words.can.missing(words.deliverer.municipality),
    },
    cells,
  };
}

function requestText(
  { carrier, state, sectors: ids, years, share_pct: share }: DataRequest,
  sectors: readonly DeliveredSector[],
  lang: Language,
): string {
  const words = quartierTexts[lang].missing;
  const named = inVocabularyOrder(sectors, ({ sector }) => sector, ids);
  const listed = joinList(
    named.map(({ label }) => label[lang]),
    lang,
  );
  const what = carrier ? words.inSectors(carrier.label[lang], listed) : words.reportedSector(listed);
  const item = words.item(what, formatYearRuns(years, lang), texts[lang].cellState[state]);
  return share === null ? item : `${item} ${words.share(formatPercent(share, lang))}`;
}
