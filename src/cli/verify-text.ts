import type { Finding, FindingRule } from '#lib/server/edition/store/verify.ts';

interface Words {
  de: string;
  en: string;
  hint: { de: string; en: string };
}

const restore = {
  de: 'aus einer Sicherung zurückholen',
  en: 'restore it from a backup',
};
const rebuild = {
  de: 'Datei oder Rechte wiederherstellen, oder „npm run monitor -- verify --rebuild“',
  en: 'restore the file or its permissions, or "npm run monitor -- verify --rebuild"',
};

const words: Record<FindingRule, (file: string) => Words> = {
  register_unreadable: () => ({
    de: 'Das Verzeichnis der Ausgaben ist nicht lesbar.',
    en: 'The register of editions cannot be read.',
    hint: rebuild,
  }),
  copy_unreadable: () => ({
    de: 'Die Kopie des Verzeichnisses ist nicht lesbar.',
    en: 'The copy of the register cannot be read.',
    hint: {
      de: 'die nächste Veröffentlichung schreibt sie neu, ebenso „npm run monitor -- verify --rebuild“',
      en: 'the next publication writes it anew, as does "npm run monitor -- verify --rebuild"',
    },
  }),
  not_registered: () => ({
    de: 'Dieser Ordner steht nicht im Verzeichnis und wird nicht gezeigt.',
    en: 'This folder is not in the register and is not shown.',
    hint: {
      de: 'mit „npm run monitor -- verify --rebuild“ aufnehmen, oder löschen',
      en: 'take it in with "npm run monitor -- verify --rebuild", or remove it',
    },
  }),
  withdrawn_left: () => ({
    de: 'Von einer zurückgezogenen Ausgabe liegen noch Dateien da.',
    en: 'Files of a withdrawn edition are still there.',
    hint: {
      de: 'die nächste Veröffentlichung oder „npm run monitor -- prune“ löscht sie; sonst von Hand',
      en: 'the next publication or "npm run monitor -- prune" removes them; otherwise by hand',
    },
  }),
  secret_missing: () => ({
    de: 'Das Geheimnis des Speichers fehlt: Siegel lassen sich nicht prüfen.',
    en: 'The secret of the store is missing: seals cannot be checked.',
    hint: restore,
  }),
  secret_unreadable: () => ({
    de: 'Das Geheimnis des Speichers ist nicht lesbar: Siegel lassen sich nicht prüfen.',
    en: 'The secret of the store cannot be read: seals cannot be checked.',
    hint: { de: `Rechte prüfen oder ${restore.de}`, en: `check permissions or ${restore.en}` },
  }),
  open_to_others: (file) => ({
    de: 'Diese Datei ist vertraulich und für andere lesbar.',
    en: 'This file is confidential and can be read by others.',
    hint: { de: `chmod 600 ${file}`, en: `chmod 600 ${file}` },
  }),
  missing: () => ({ de: 'Fehlt.', en: 'Is missing.', hint: restore }),
  changed: () => ({
    de: 'Wurde seit der Veröffentlichung verändert oder beschädigt.',
    en: 'Was changed or damaged since it was published.',
    hint: restore,
  }),
  added: () => ({
    de: 'Kam nach der Veröffentlichung dazu.',
    en: 'Was added after it was published.',
    hint: { de: 'entfernen', en: 'remove it' },
  }),
  unreadable: () => ({
    de: 'Ist nicht lesbar.',
    en: 'Cannot be read.',
    hint: { de: `Rechte prüfen oder ${restore.de}`, en: `check permissions or ${restore.en}` },
  }),
  not_sealed: () => ({
    de: 'Das Siegel fehlt: Es lässt sich nicht prüfen, ob Dateien verändert wurden.',
    en: 'The seal is missing: it cannot be checked whether files were changed.',
    hint: restore,
  }),
  other_id: () => ({
    de: 'Gehört zu einer anderen Ausgabe.',
    en: 'Belongs to another edition.',
    hint: restore,
  }),
  cannot_be_opened: () => ({
    de: 'Die Datenbank lässt sich nicht öffnen.',
    en: 'The database cannot be opened.',
    hint: restore,
  }),
};

export function findingWords({ edition, file, rule, detail }: Finding) {
  const path = edition === null ? file : `editions/${edition}/${file}`;
  const { de, en, hint } = words[rule](path);
  return { edition, file, rule, detail, text: { de, en }, hint };
}

/** A finding for a terminal: place, German sentence, English sentence, remedy. */
export function findingText(finding: Finding): string {
  const { text, hint } = findingWords(finding);
  const place = [finding.edition, finding.file].filter((part) => part !== null).join(', ');
  const detail = finding.detail === null ? '' : `         ${finding.detail}\n`;
  return `FEHLER   ${place}  [${finding.rule}]\n         ${text.de}\n         ${text.en}\n${detail}         → ${hint.de}\n         → ${hint.en}\n`;
}
