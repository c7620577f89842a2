import { fileName } from '#lib/domain/file-name.ts';
import { berlinDay } from '#lib/domain/numbers/format.ts';
import type { Edition } from '#lib/domain/records/edition.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { fileNameTexts } from '#lib/texts/file-names.ts';

type Part = string | number | null | undefined;

/** Name of a file of an edition, for example demonstrationsdaten_gelsenkirchen-horst_zielpfad_ausgabe-2026-1_16x9.png. */
export function editionFileName(
  { lang, edition, isDemo }: { lang: Language; edition: Pick<Edition, 'id' | 'preview'>; isDemo: boolean },
  { about, kind, type }: { about: readonly Part[]; kind?: Part; type: string },
): string {
  const words = fileNameTexts[lang];
  // CSV has no other place to say so.
  const embargo = edition.preview && `${words.embargo} ${berlinDay(edition.preview.until)}`;
  return fileName(
    [isDemo ? words.demo : null, ...about, `${words.edition} ${edition.id}`, embargo, kind],
    type,
  );
}
