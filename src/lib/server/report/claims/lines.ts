import { withdrawnSentences } from '#lib/sentences/withdrawn-editions.ts';
import type { ListedEdition } from '#lib/domain/records/edition.ts';
import { formatNumber, joinList } from '#lib/domain/numbers/format.ts';
import type { View } from '#lib/domain/address.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { claimsTexts } from '#lib/texts/index.ts';
import { maxClaims, numberKinds, type CheckedText, type NumberFinding, type NumberKind } from './check.ts';
import type { ClaimFigure } from './figure.ts';
import { figureText } from './figure-text.ts';
import type { Contradiction } from './match.ts';

/** Figures that are offered where a number may mean several. */
const maxOffered = 3;

export type VerdictKind = 'yes' | 'no' | 'open';

/** A finding in words; plain data, for pages and programs alike. */
export interface ClaimLine<Kind = NumberKind | VerdictKind> {
  kind: Kind;
  /** Its place in the text. */
  start: number;
  end: number;
  said: string;
  state: string;
  place: string;
  /** What the edition says instead, and the address of the calculation. */
  figures: { text: string; address?: string }[];
}

export interface ClaimLines {
  numbers: ClaimLine<NumberKind>[];
  verdicts: ClaimLine<VerdictKind>[];
  title: string;
  summary: string;
}

/** The findings of a text as lines. `view` is that of the edition it was compared with. */
export function claimLines(
  { numbers, verdicts, isCut }: CheckedText,
  text: string,
  { view, edition, withdrawn }: { view: View; edition: string; withdrawn: readonly ListedEdition[] },
): ClaimLines {
  const { lang } = view;
  const words = claimsTexts[lang];
  const { result } = words;
  const lineOf = ({ start, end, places }: { start: number; end: number; places: readonly string[] }) => ({
    start,
    end,
    said: text.slice(start, end).replaceAll(/\s+/g, ' '),
    place: places.length === 0 ? words.programme : joinList(places, lang),
  });
  const title =
    numbers.length === 0
      ? result.none
      : result.title(formatNumber(numbers.length, lang), numbers.length === 1);
  const summary = [
    numbers.length === 0 ? result.noneMeaning : result.counts(countsText(numbers, lang)),
    result.against(edition),
    ...withdrawnSentences(withdrawn, lang),
    ...(isCut ? [result.unchecked(formatNumber(maxClaims, lang))] : []),
  ];
  return {
    title,
    summary: summary.join(' '),
    numbers: numbers.map((finding) => ({
      ...lineOf(finding),
      kind: finding.kind,
      state: words.kind[finding.kind],
      figures: figureLines(finding, view),
    })),
    verdicts: verdicts.map((finding) => {
      const kind = finding.isTrue === undefined ? 'open' : finding.isTrue ? 'yes' : 'no';
      return {
        ...lineOf(finding),
        kind,
        state: words.verdictKind[kind],
        figures: [{ text: finding.allowed }],
      };
    }),
  };
}

/** What a number may mean, in words: "Emissionen 2024: 26.335 t". */
function figureLines({ figures, kind, but, edition }: NumberFinding, view: View): ClaimLine['figures'] {
  const { lang } = view;
  const words = claimsTexts[lang];
  // Figures of one value are one figure under several names; the ends of a range are two.
  const values = new Set<number>();
  const apart = figures.filter(({ value }) => values.size < values.add(Math.abs(value)).size);
  const offered = apart.slice(0, kind === 'ambiguous' ? maxOffered : 2);
  const behind = edition === undefined ? '' : ` (${words.ofEdition(edition)})`;
  return offered.map((figure) => ({
    text: `${but === undefined ? '' : `${contradictionText(but, figure, lang)} `}${figure.name[lang]}: ${figureText(figure, lang)}${behind}`,
    address: figure.address(edition === undefined ? view : { lang, edition }),
  }));
}

function contradictionText(but: Contradiction, { coverage }: ClaimFigure, lang: Language): string {
  const words = claimsTexts[lang].but;
  if (but !== 'coverage') return words[but];
  return words.coverage(formatNumber(coverage!.n, lang), formatNumber(coverage!.of, lang));
}

/** "12 stimmt, 1 nicht gefunden": kinds that there are, best first. */
function countsText(numbers: readonly NumberFinding[], lang: Language): string {
  return numberKinds
    .map((kind) => ({ kind, n: numbers.filter((finding) => finding.kind === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${formatNumber(n, lang)}\u00a0${claimsTexts[lang].kind[kind]}`)
    .join(', ');
}
