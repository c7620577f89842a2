import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths on the command line are meant from where the person stands; npm changes the folder. */
const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

const usage = `Quartiersmonitor

  monitor check   ORDNER [--json]                 prüft / checks
  monitor publish ORDNER [--label TEXT] [--json] [--withhold-more]
                                                  veröffentlicht / publishes
                                                  --withhold-more: hält mehr zurück, wo Ausgaben zusammen
                                                  Vertrauliches verrieten / withholds more where editions
                                                  together would reveal something confidential
          [--replace-programme]                   auch ein anderes Programm als das bisherige (programme.id)
                                                  also another programme than the one before
  monitor editions [--json]                       Ausgaben / editions
  monitor use AUSGABE                             macht eine Ausgabe zur aktuellen / makes an edition current
  monitor export ORDNER [--edition AUSGABE] [--internal]
                                                  alle Tabellen als CSV und Parquet / all tables
                                                  --internal: mit vertraulichen Zellen / with confidential cells
  monitor withdraw AUSGABE --reason TEXT          zieht eine Ausgabe zurück / withdraws an edition
  monitor verify [AUSGABE] [--json]               prüft Dateien und Verzeichnis / checks files and register
  monitor verify --rebuild                        baut das Verzeichnis neu auf / builds the register anew
  monitor upgrade AUSGABE [--json]                macht eine ältere Ausgabe lesbar / makes an older edition readable
  monitor prune --keep N [--json]                 löscht die ältesten Ausgaben / removes the oldest editions
  monitor serve                                   startet den Server / starts the server

  MONITOR_STORE=DIR (var/)   MONITOR_MEMORY=2GB   PORT (3000)   HOST (127.0.0.1)
`;

/** Runs the command line. Returns the exit code: 0 done, 1 the input has errors or the step failed, 2 wrong usage. */
export async function main(argv: readonly string[], root: string): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        label: { type: 'string' },
        edition: { type: 'string' },
        internal: { type: 'boolean' },
        'withhold-more': { type: 'boolean' },
        'replace-programme': { type: 'boolean' },
        reason: { type: 'string' },
        keep: { type: 'string' },
        rebuild: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  const [command, ...paths] = parsed.positionals;
  const { json = false, label, help } = parsed.values;
  if (help || command === undefined || command === 'help') {
    process.stdout.write(usage);
    return help || command === 'help' ? 0 : 2;
  }
  // Commands are loaded when they run: help and usage errors need no database.
  const commands = await import('./commands.ts');
  const context = {
    root,
    store: process.env.MONITOR_STORE ? fromHere(process.env.MONITOR_STORE) : join(root, 'var'),
    version,
    json,
  };
  if (command === 'check' && paths.length === 1) return commands.runCheck(context, fromHere(paths[0]!));
  if (command === 'publish' && paths.length === 1)
    return commands.runPublish(context, fromHere(paths[0]!), {
      label: label ?? null,
      withholdsMore: parsed.values['withhold-more'] ?? false,
      replacesProgramme: parsed.values['replace-programme'] ?? false,
    });
  if (command === 'editions' && paths.length === 0) return commands.runEditions(context);
  if (command === 'use' && paths.length === 1) return commands.runUse(context, paths[0]!);
  if (command === 'export' && paths.length === 1)
    return commands.runExport(
      context,
      fromHere(paths[0]!),
      parsed.values.edition,
      parsed.values.internal ?? false,
    );
  if (command === 'withdraw' && paths.length === 1)
    return commands.runWithdraw(context, paths[0]!, parsed.values.reason);
  if (command === 'verify' && parsed.values.rebuild && paths.length === 0)
    return commands.runRebuild(context);
  if (command === 'verify' && !parsed.values.rebuild && paths.length <= 1)
    return commands.runVerify(context, paths[0]);
  if (command === 'upgrade' && paths.length === 1) return commands.runUpgrade(context, paths[0]!);
  if (command === 'prune' && paths.length === 0) return commands.runPrune(context, parsed.values.keep);
  if (command === 'serve' && paths.length === 0) return commands.runServe(context);
  process.stderr.write(usage);
  return 2;
}
