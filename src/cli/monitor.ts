import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fromHere, options, type Run } from './command.ts';

const usage = `Quartiersmonitor

  monitor check   PFAD... [--json]                prüft / checks
                                                  PFAD: Ordner, CSV, XLSX, ODS / a folder, CSV, XLSX, ODS
          [--decimal , | .]                       wo eine Datei zwei Lesarten hat / where a file has two readings
          [--as ORGANISATION | --book DATEI]      mit dem Aliasbuch einer Stelle / with the alias book of a body
          [--quartier ID] [--sector SEKTOR] [--set SPALTE=WERT] [--value SPALTE] [--gas hs | hi]
                                                  was in der Datei nicht steht / what is not in the file
          [--return ZIEL] [--lang de|en]          Datei mit Hinweisen zurück: Datei oder Ordner
                                                  the file back with what is wrong: a file or a folder
          [--base AUSGABE]                        über eine Ausgabe gelegt / laid over an edition, by key
  monitor diff    PFAD... [--base AUSGABE] [--decimal , | .] [--json]
                                                  was sich gegenüber einer Ausgabe ändert, Zelle für Zelle
                                                  what differs from an edition, cell by cell
  monitor publish PFAD... [--label TEXT] [--reason TEXT] [--json] [--withhold-more] [--decimal] [--as] [--set] [--base]
                                                  veröffentlicht / publishes
                                                  --reason: warum sich Zahlen ändern / why figures change
                                                  --withhold-more: hält mehr zurück, wo Ausgaben zusammen
                                                  Vertrauliches verrieten / withholds more where editions
                                                  together would reveal something confidential
          [--replace-programme]                   auch ein anderes Programm als das bisherige (programme.id)
                                                  also another programme than the one before
  monitor map [DATEI...] --as ORGANISATION [--book DATEI] [--by NAME] [--json]
                                                  was eine Stelle schreibt: nennt Unklares, bestätigt Zuordnungen
                                                  what a body writes: lists what is unclear, confirms meanings
          [--column KOPF=SPALTE] [--word WORT=SCHLÜSSEL] [--unit KOPF=EINHEIT] [--table BLATT=TABELLE] [--decimal]
  monitor editions [--json]                       Ausgaben / editions
  monitor use AUSGABE                             macht eine Ausgabe zur aktuellen / makes an edition current
  monitor preview [AUSGABE] [--json]              Links der Ausgaben unter Sperrfrist / links of editions under embargo
  monitor export ORDNER [--edition AUSGABE] [--internal]
                                                  alle Tabellen als CSV und Parquet / all tables
                                                  --internal: mit vertraulichen Zellen / with confidential cells
  monitor press ORDNER [--edition AUSGABE] [--address URL]
                                                  Pressemappen als ZIP / press kits
                                                  --address: Adresse der Website, für die Texte
                                                  address of the site, for the texts
  monitor template DATEI.xlsx [--quartier KÜRZEL] [--edition AUSGABE] [--lang de|en] [--address URL]
                                                  Vorlage zum Ausfüllen, vorausgefüllt mit der Ausgabe
                                                  template to fill in, with what the edition has
  monitor withdraw AUSGABE --reason TEXT          zieht eine Ausgabe zurück / withdraws an edition
  monitor verify [AUSGABE] [--json]               prüft Dateien und Verzeichnis / checks files and register
  monitor verify --rebuild                        baut das Verzeichnis neu auf / builds the register anew
  monitor upgrade AUSGABE [--json]                macht eine ältere Ausgabe lesbar / makes an older edition readable
  monitor prune --keep N [--json]                 löscht die ältesten Ausgaben / removes the oldest editions
  monitor claims  DATEI [--edition AUSGABE] [--lang de|en] [--json]
                                                  prüft Zahlen und Urteile eines Textes (.docx, .md, .txt)
                                                  checks numbers and verdicts of a text (.docx, .md, .txt)
  monitor serve                                   startet den Server / starts the server

  MONITOR_STORE=DIR (var/)   MONITOR_MEMORY=2GB   PORT (3000)   HOST (127.0.0.1)
`;

interface Command {
  /** Fewest and most operands. */
  operands: [number, number];
  /** Loads it when it runs: help and usage errors need no database. */
  load: () => Promise<{ run: Run }>;
}

const commands: Record<string, Command> = {
  diff: { operands: [1, 100], load: () => import('./diff.ts') },
  // for the server: it never reads an upload itself
  'check-upload': { operands: [2, 2], load: () => import('./check-upload.ts') },
  check: { operands: [1, 100], load: () => import('./check.ts') },
  publish: { operands: [1, 100], load: () => import('./publish.ts') },
  map: { operands: [0, 100], load: () => import('./map.ts') },
  editions: { operands: [0, 0], load: () => import('./editions.ts') },
  use: { operands: [1, 1], load: () => import('./use.ts') },
  preview: { operands: [0, 1], load: () => import('./preview.ts') },
  export: { operands: [1, 1], load: () => import('./export.ts') },
  press: { operands: [1, 1], load: () => import('./press.ts') },
  template: { operands: [1, 1], load: () => import('./template.ts') },
  withdraw: { operands: [1, 1], load: () => import('./withdraw.ts') },
  verify: { operands: [0, 1], load: () => import('./verify.ts') },
  upgrade: { operands: [1, 1], load: () => import('./upgrade.ts') },
  prune: { operands: [0, 0], load: () => import('./prune.ts') },
  claims: { operands: [1, 1], load: () => import('./claims.ts') },
  serve: { operands: [0, 0], load: () => import('./serve.ts') },
};

/** Runs the command line. Returns the exit code: 0 done, 1 the input has errors or the step failed, 2 wrong usage. */
export async function main(argv: readonly string[], root: string): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  const { values, positionals } = parsed;
  const [name, ...operands] = positionals;
  if (values.help || name === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || operands.length < command.operands[0] || operands.length > command.operands[1]) {
    (name === undefined ? process.stdout : process.stderr).write(usage);
    return 2;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const store = process.env.MONITOR_STORE ? fromHere(process.env.MONITOR_STORE) : join(root, 'var');
  const { run } = await command.load();
  try {
    return await run({ root, store, version, json: values.json ?? false }, operands, values);
  } catch (error) {
    const { explainFailure } = await import('./failure.ts');
    return explainFailure(error);
  }
}
