import type { UploadGiven } from '#lib/domain/records/upload-check.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { checkFileTexts } from '#lib/texts/index.ts';

export interface Wording {
  severity: 'error' | 'warning';
  text: Text;
  hint: Text;
  /** How it is said of a file that has no names of the contract, if that is something else. */
  spoken: { text: Text; hint: Text } | undefined;
}

type Sentences = readonly [de: string, en: string, hintDe: string, hintEn: string];

const wording =
  (severity: Wording['severity']) =>
  (...[de, en, hintDe, hintEn, spoken]: readonly [...Sentences, spoken?: Sentences]): Wording => ({
    severity,
    ...said([de, en, hintDe, hintEn]),
    spoken: spoken && said(spoken),
  });

const said = ([de, en, hintDe, hintEn]: Sentences) => ({
  text: { de, en },
  hint: { de: hintDe, en: hintEn },
});

/** Stops publication. {names} are filled from the finding. */
export const error = wording('error');
/** Goes on the record of the edition. */
export const warning = wording('warning');

type FormField = 'quartier' | Exclude<keyof UploadGiven, 'quartier_id'>;

/** Where the page "Datei prüfen" asks for what a file does not say. */
export function formField(name: FormField): Text {
  const [de, en] = [checkFileTexts.de, checkFileTexts.en];
  return {
    de: `auf der Seite „${de.title}“ unter „${de.form.given.title}“ bei „${de.form.given[name]}“`,
    en: `on the page "${en.title}" under "${en.form.given.title}" at "${en.form.given[name]}"`,
  };
}
