import type { Text } from '#lib/domain/vocabulary.ts';

export interface Wording {
  severity: 'error' | 'warning';
  text: Text;
  hint: Text;
}

const wording =
  (severity: Wording['severity']) =>
  (de: string, en: string, hintDe: string, hintEn: string): Wording => ({
    severity,
    text: { de, en },
    hint: { de: hintDe, en: hintEn },
  });

/** Stops publication. {names} are filled from the finding. */
export const error = wording('error');
/** Goes on the record of the edition. */
export const warning = wording('warning');
