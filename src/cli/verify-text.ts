import type { Finding, FindingRule } from '#lib/server/edition/store/verify.ts';

interface Text {
  de: string;
  en: string;
}

const restore: Text = { de: 'aus einer Sicherung zurückholen', en: 'restore it from a backup' };
const restoreOrRebuild: Text = {
  de: 'Datei oder Rechte wiederherstellen, oder „npm run monitor -- verify --rebuild“',
  en: 'restore the file or its permissions, or "npm run monitor -- verify --rebuild"',
};
const checkOrRestore: Text = {
  de: `Rechte prüfen oder ${restore.de}`,
  en: `check permissions or ${restore.en}`,
};

/** What is wrong, in both languages, and what helps; the hint about permissions names the file. */
const words: Record<FindingRule, [de: string, en: string, hint: Text | ((file: string) => Text)]> = {
  register_unreadable: [
    'Das Verzeichnis der Ausgaben ist nicht lesbar.',
    'The register of editions cannot be read.',
    restoreOrRebuild,
  ],
  copy_unreadable: [
    'Die Kopie des Verzeichnisses ist nicht lesbar.',
    'The copy of the register cannot be read.',
    {
      de: 'die nächste Veröffentlichung schreibt sie neu, ebenso „npm run monitor -- verify --rebuild“',
      en: 'the next publication writes it anew, as does "npm run monitor -- verify --rebuild"',
    },
  ],
  not_registered: [
    'Dieser Ordner steht nicht im Verzeichnis und wird nicht gezeigt.',
    'This folder is not in the register and is not shown.',
    {
      de: 'mit „npm run monitor -- verify --rebuild“ aufnehmen, oder löschen',
      en: 'take it in with "npm run monitor -- verify --rebuild", or remove it',
    },
  ],
  withdrawn_left: [
    'Von einer zurückgezogenen Ausgabe liegen noch Dateien da.',
    'Files of a withdrawn edition are still there.',
    {
      de: 'die nächste Veröffentlichung oder „npm run monitor -- prune“ löscht sie; sonst von Hand',
      en: 'the next publication or "npm run monitor -- prune" removes them; otherwise by hand',
    },
  ],
  secret_missing: [
    'Das Geheimnis des Speichers fehlt: Siegel lassen sich nicht prüfen.',
    'The secret of the store is missing: seals cannot be checked.',
    restore,
  ],
  secret_unreadable: [
    'Das Geheimnis des Speichers ist nicht lesbar: Siegel lassen sich nicht prüfen.',
    'The secret of the store cannot be read: seals cannot be checked.',
    checkOrRestore,
  ],
  open_to_others: [
    'Diese Datei ist vertraulich und für andere lesbar.',
    'This file is confidential and can be read by others.',
    (file) => ({ de: `chmod 600 ${file}`, en: `chmod 600 ${file}` }),
  ],
  missing: ['Fehlt.', 'Is missing.', restore],
  changed: [
    'Wurde seit der Veröffentlichung verändert oder beschädigt.',
    'Was changed or damaged since it was published.',
    restore,
  ],
  added: [
    'Kam nach der Veröffentlichung dazu.',
    'Was added after it was published.',
    { de: 'entfernen', en: 'remove it' },
  ],
  unreadable: ['Ist nicht lesbar.', 'Cannot be read.', checkOrRestore],
  not_sealed: [
    'Das Siegel fehlt: Es lässt sich nicht prüfen, ob Dateien verändert wurden.',
    'The seal is missing: it cannot be checked whether files were changed.',
    restore,
  ],
  other_id: ['Gehört zu einer anderen Ausgabe.', 'Belongs to another edition.', restore],
  cannot_be_opened: ['Die Datenbank lässt sich nicht öffnen.', 'The database cannot be opened.', restore],
};

export function findingWords({ edition, file, rule, detail }: Finding) {
  const path = edition === null ? file : `editions/${edition}/${file}`;
  const [de, en, hint] = words[rule];
  return { edition, file, rule, detail, text: { de, en }, hint: 'de' in hint ? hint : hint(path) };
}

/** A finding for a terminal: place, German sentence, English sentence, remedy. */
export function findingText(finding: Finding): string {
  const { text, hint } = findingWords(finding);
  const place = [finding.edition, finding.file].filter((part) => part !== null).join(', ');
  const detail = finding.detail === null ? '' : `         ${finding.detail}\n`;
  return `FEHLER   ${place}  [${finding.rule}]\n         ${text.de}\n         ${text.en}\n${detail}         → ${hint.de}\n         → ${hint.en}\n`;
}
