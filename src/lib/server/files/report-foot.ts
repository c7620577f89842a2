import { formatDate } from '#lib/domain/numbers/format.ts';
import type { Report } from '#lib/domain/records/report.ts';
import { texts } from '#lib/texts/index.ts';

/** What stands at the foot of each sheet of a report: the program and the edition. */
export function reportFoot({ lang, edition }: Report<unknown>): string {
  const { site, footer } = texts[lang];
  const date = formatDate(edition.published_at, lang);
  return `${site.name} · ${footer.edition} ${footer.editionOf(edition.id, date)}`;
}
