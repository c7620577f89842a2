import { formatMoment } from '#lib/domain/numbers/format.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import { yearKeyOf } from '#lib/server/edition/privacy/guarded-years.ts';
import type { WithholdOptions } from '#lib/server/edition/privacy/withhold.ts';
import { Store } from '#lib/server/edition/store.ts';
import type { CheckReport } from '#lib/server/intake/check.ts';
import type { Paths } from '#lib/server/intake/open-delivery.ts';
import type { ReadingChoice } from '#lib/server/intake/recognise/read-table.ts';
import { complain, fail, fromHere, print, type Context, type Run } from './command.ts';
import { makeEdition } from './make-edition.ts';
import { showProgress, type OnProgress } from './progress.ts';
import { withBase } from './base-edition.ts';
import { isKept } from './known-edition.ts';
import { readingChoice } from './reading-choice.ts';
import { askForReason, givenReason, isTooLong } from './reason.ts';
import { readingText, reportSummary, reportText } from './report-text.ts';

export interface PublishResult {
  report: CheckReport;
  manifest: Manifest | undefined;
}

export interface PublishOptions {
  label: string | null;
  /** Why figures differ from those of the edition before. */
  reason?: string | null | undefined;
  /** The edition that this one takes the place of, if that is not the current one. */
  previous?: string | null | undefined;
  softwareVersion: string;
  choice?: ReadingChoice | undefined;
  /** An edition that the delivery replaces or extends by key. */
  base?: string | undefined;
  /** The path is what an edition was made from, as `exportEdition` writes it. */
  isExport?: boolean | undefined;
  /** Withhold more where this edition and served ones together would give a cell away, instead of stopping. */
  withholdsMore?: boolean | undefined;
  /** Another programme than the one that the store shows may take its place. */
  replacesProgramme?: boolean | undefined;
  /** It has been readable for all before: `embargo_until` holds no longer. */
  ignoresEmbargo?: boolean | undefined;
  onProgress?: OnProgress;
}

/** Publishes a delivery if it is sound; else the report says why not. Throws when the store is busy or the disk fails. */
export async function publish(store: Store, paths: Paths, options: PublishOptions): Promise<PublishResult> {
  const publishedAt = new Date();
  let report: CheckReport | undefined;
  const manifest = await store.publish(async (folder, id) => {
    const attempt = (withhold?: WithholdOptions) =>
      withBase(store, options.base, (base) =>
        makeEdition(store, { folder, id, paths, publishedAt, withhold, ...options, base }),
      );
    let made = await attempt();
    // What was withheld before first; then, where that does not help, no sum of the year at all.
    for (let tries = 0; tries < 2 && made.disclosures.length > 0 && options.withholdsMore; tries++) {
      const years = tries === 0 ? [] : made.disclosures.map(({ cell }) => yearKeyOf(cell));
      made = await attempt({ more: { cells: made.withheldBefore, years: new Set(years) } });
    }
    report = made.report;
    report.problems.push(...made.findings);
    if (made.findings.some(({ severity }) => severity === 'error')) report.isSound = false;
    return made.manifest;
  }, publishedAt.getUTCFullYear());
  return { report: report!, manifest };
}

/** Prints the report and the new edition. Returns whether there is one. */
export function printPublication(
  { json }: Pick<Context, 'json'>,
  { report, manifest }: PublishResult,
): boolean {
  const { isSound, problems } = report;
  if (json) print(`${JSON.stringify({ sound: isSound, edition: manifest ?? null, problems })}\n`);
  else process.stderr.write(readingText(report.readings) + reportText(problems) + reportSummary(problems));
  if (manifest) explainEmbargo(manifest);
  if (manifest && !json) print(`${manifest.id}\n`);
  return manifest !== undefined;
}

/** What happens to an edition with an embargo, and what can be done with it until then. */
function explainEmbargo({ id, embargo_until: until }: Manifest): void {
  if (until === undefined) return;
  complain(
    `Gesperrt bis ${formatMoment(until, 'de')}: Bis dahin nennt sie keine Seite. Dann erhält sie ihre Nummer und wird von selbst aktuell. Link zur Vorabansicht: „npm run monitor -- preview ${id}“. Sofort freigeben: „use ${id}“. Verwerfen: „withdraw ${id}“.`,
    `Under embargo until ${formatMoment(until, 'en')}: until then no page names it. Then it gets its number and becomes current by itself. Link of the preview: "npm run monitor -- preview ${id}". Release at once: "use ${id}". Discard: "withdraw ${id}".`,
  );
}

/** Publishes a delivery. With errors the edition before stays in force. */
export const run: Run = async (context, paths, options) => {
  const choice = await readingChoice(options, context.store);
  if (typeof choice === 'number') return choice;
  const store = new Store(context.store);
  if (options.base !== undefined && !isKept(store, options.base)) return 1;
  const reason = givenReason(options.reason);
  if (isTooLong(reason)) return askForReason({ de: 'warum sich Zahlen ändern', en: 'why figures change' });
  const progress = showProgress();
  const result = await publish(store, paths.map(fromHere), {
    label: options.label ?? null,
    reason,
    withholdsMore: options['withhold-more'],
    replacesProgramme: options['replace-programme'],
    choice,
    base: options.base,
    softwareVersion: context.version,
    onProgress: progress.onProgress,
  }).finally(progress.stop);
  if (printPublication(context, result)) return 0;
  return fail(
    'Es wurde nichts veröffentlicht; die bisherige Ausgabe gilt weiter.',
    'Nothing was published; the edition before stays in force.',
  );
};
