import { addressName, type ListedEdition } from '#lib/domain/records/edition.ts';
import { withdrawnSentences } from '#lib/sentences/withdrawn-editions.ts';
import { pageAddress } from '#lib/domain/address.ts';
import {
  formatDate,
  formatNumber,
  formatSignedTonnes,
  formatTonnes,
  formatYear,
} from '#lib/domain/numbers/format.ts';
import type { EditionChange } from '#lib/domain/records/edition-change.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import {
  changedTerms,
  editionChangeSentences,
  editionReasons,
  namedReason,
  otherFiguresText,
  otherYearsText,
  splitTexts,
  verdictChanges,
} from '#lib/sentences/edition-changes.ts';
import { editionChangeTexts, reportTexts, texts } from '#lib/texts/index.ts';
import {
  loadEditionChangesOf,
  loadExplanations,
  loadLargestChange,
  loadQuartierChangeCounts,
} from '../queries/edition-changes.ts';
import type { OpenChanges, OpenEdition } from '../queries/edition-reader.ts';
import type { Part } from './report-chart.ts';

/** The page of two editions has them all. */
const maxReasons = 40;

/** The edition before, and those that were published before this one and are withdrawn. */
export interface Since {
  /** Undefined: there is none. */
  changes: OpenChanges | undefined;
  withdrawn: readonly ListedEdition[];
}

/** What changed since the edition before and why, of these quartiers. */
export async function changeParts(
  { edition }: OpenEdition,
  { changes, withdrawn }: Since,
  ids: readonly string[],
  lang: Language,
): Promise<Part[]> {
  const words = reportTexts[lang].changes;
  const shared = editionChangeTexts[lang];
  const heading: Part = { kind: 'heading', level: 1, text: words.title, isOnNewSheet: changes !== undefined };
  const gone = withdrawnSentences(withdrawn, lang).map((text): Part => ({ kind: 'paragraph', text }));
  if (!changes) return [heading, { kind: 'paragraph', text: shared.corrections.none }, ...gone];
  const { database, old, between } = changes;
  const [counts, largest, rows, explanations] = await Promise.all([
    loadQuartierChangeCounts(database),
    loadLargestChange(database),
    loadEditionChangesOf(database, ids),
    loadExplanations(database),
  ]);
  const verdicts = rows.flatMap((row) => verdictChanges(row, lang).map((text) => `${nameOf(row)}: ${text}`));
  const reasons = [
    ...editionReasons({ between, edition }, explanations, lang),
    ...rows.flatMap((row) =>
      row.explanations.map((explanation) =>
        namedReason(explanation, { lang, id: edition.id, of: nameOf(row) }),
      ),
    ),
  ];
  const given: Part =
    reasons.length > 0
      ? { kind: 'facts', items: reasons.slice(0, maxReasons) }
      : { kind: 'paragraph', text: shared.reasons.none(edition.id) };
  const address = `/ausgaben/${old.id}/${edition.id}`;
  return [
    heading,
    {
      kind: 'paragraph',
      text: [
        words.compared(old.id, formatDate(old.published_at, lang)),
        ...editionChangeSentences(old.id, counts, largest, lang),
      ].join(' '),
    },
    ...gone,
    ...(verdicts.length > 0
      ? ([
          { kind: 'heading', level: 2, text: words.verdicts },
          { kind: 'list', items: verdicts },
        ] as const)
      : []),
    ...(rows.length > 0 ? changeTable(rows, old.id, edition.id, lang) : []),
    ...(reasons.length + rows.length > 0
      ? [{ kind: 'heading', level: 2, text: shared.reasons.heading } as const, given]
      : []),
    ...(reasons.length > maxReasons
      ? ([
          {
            kind: 'paragraph',
            style: 'note',
            text: shared.reasons.more(formatNumber(reasons.length - maxReasons, lang)),
          },
        ] as const)
      : []),
    // On paper no address shows an edition under embargo.
    ...(edition.preview
      ? []
      : ([
          {
            kind: 'paragraph',
            text: words.all(address),
            to: pageAddress(`/ausgaben/${old.id}/${addressName(edition)}`, { lang, edition: null }),
          },
        ] as const)),
  ];
}

const nameOf = ({ name, municipality }: EditionChange) => `${name} (${municipality})`;

/** Old, new and difference in tonnes, and the parts of the difference that are not nothing everywhere. */
function changeTable(rows: readonly EditionChange[], old: string, id: string, lang: Language): Part[] {
  const words = editionChangeTexts[lang].quartiers;
  const terms = changedTerms(rows);
  const none = texts[lang].table.none;
  const side = ({ latest_t: t, latest_year: year, step_t: step }: EditionChange, which: 'old' | 'new') =>
    year[which] === null ? none : `${formatTonnes(t[which], lang, step)} (${formatYear(year[which])})`;
  return [
    {
      kind: 'table',
      caption: words.caption(old, id),
      columns: [
        { label: texts[lang].term.quartier, share: 2 },
        { label: words.edition(old), isNumber: true, share: 1.4 },
        { label: words.edition(id), isNumber: true, share: 1.4 },
        { label: words.difference, isNumber: true, share: 1.1 },
        ...terms.map((term) => ({ label: words.terms[term], isNumber: true, share: 1.1 })),
      ],
      rows: rows.map((row) => {
        const printed = splitTexts(row, lang);
        const { difference } = row.latest_t;
        return [
          nameOf(row),
          side(row, 'old'),
          side(row, 'new'),
          difference === null ? none : formatSignedTonnes(difference, lang, row.step_t),
          ...terms.map((term) => printed?.[term] ?? none),
        ];
      }),
    },
    {
      kind: 'paragraph',
      style: 'note',
      text: [terms.length > 0 && words.note, words.rounded].filter(Boolean).join(' '),
    },
    ...rows.flatMap((row): Part[] => {
      const years = otherYearsText(row, lang);
      const others = [
        otherFiguresText(row, lang),
        years !== undefined && `${editionChangeTexts[lang].otherYears.heading} ${years}`,
      ].filter(Boolean);
      if (others.length === 0) return [];
      return [{ kind: 'paragraph', style: 'note', text: `${nameOf(row)}: ${others.join('. ')}.` }];
    }),
    ...rows
      .filter(
        ({ split, latest_t: { difference } }) => split === null && difference !== null && difference !== 0,
      )
      .map((row): Part => {
        const why = row.reason_texts.map((text) => text[lang]).join(' ');
        return { kind: 'paragraph', style: 'note', text: `${nameOf(row)}: ${words.noSplit} ${why}` };
      }),
  ];
}
