import { formatMoment } from '#lib/domain/numbers/format.ts';
import { Store } from '#lib/server/edition/store.ts';
import { complain, print, printJson, type Run } from './command.ts';

/** Lists editions: served ones, then those under embargo, then withdrawn ones with date and reason. One that is damaged is named, and why. */
export const run: Run = ({ store: folder, json }) => {
  const store = new Store(folder, { onFault: () => {} });
  const current = store.currentId();
  const faults = new Map(store.damaged().map(({ id, fault }) => [id, fault]));
  const served = store.ids().map((id) => ({
    id,
    is_current: id === current,
    manifest: store.manifest(id),
    fault: faults.get(id),
  }));
  const scheduled = store.scheduled().map(({ name: id, current_from: until }) => ({
    id,
    until,
    manifest: store.manifest(id),
    fault: faults.get(id),
  }));
  const fault = store.fault();
  if (fault !== undefined) {
    complain(
      `Das Verzeichnis der Ausgaben ist nicht lesbar: ${fault}. Gezeigt wird, was es zuletzt nannte. Abhilfe: „npm run monitor -- verify --rebuild“.`,
      `The register of editions cannot be read: ${fault}. Shown is what it said last. Remedy: "npm run monitor -- verify --rebuild".`,
    );
  }
  if (json) {
    const list = [
      ...served.map(({ id, is_current, manifest, fault: damage }) => ({
        id,
        ...manifest,
        is_current,
        ...(damage !== undefined && { damaged: damage }),
      })),
      ...scheduled.map(({ id, until, manifest, fault: damage }) => ({
        id,
        ...manifest,
        is_current: false,
        embargo_until: until,
        ...(damage !== undefined && { damaged: damage }),
      })),
      ...store.withdrawals().map((withdrawal) => ({ ...withdrawal, is_current: false })),
    ];
    printJson(list);
    return fault === undefined ? 0 : 1;
  }
  if (served.length + scheduled.length === 0)
    complain('Noch keine Ausgabe veröffentlicht.', 'No edition published yet.');
  for (const { id, is_current, manifest, fault: damage } of served) {
    const mark = is_current ? '*' : ' ';
    if (manifest) {
      const { published_at, programme_id, content_hash, label, reason } = manifest;
      print(
        `${mark} ${id}  ${published_at}  ${programme_id}  ${content_hash.slice(0, 12)}  ${label ?? ''}\n`,
      );
      printReason(reason);
    }
    if (damage !== undefined) print(`${mark} ${id}  beschädigt / damaged: ${damage}\n`);
  }
  for (const { id, until, manifest, fault: damage } of scheduled) {
    const name = manifest?.label ? `  ${manifest.label}` : '';
    const state = `gesperrt bis / under embargo until ${formatMoment(until, 'de')}`;
    print(`~ ${id}  ${state}${name}${damage === undefined ? '' : `  beschädigt / damaged: ${damage}`}\n`);
    printReason(manifest?.reason);
  }
  for (const { id, published_at, withdrawn_at, reason, label } of store.withdrawals()) {
    const name = label === null ? '' : `  ${label}`;
    print(`- ${id}  ${published_at}${name}  zurückgezogen / withdrawn ${withdrawn_at}: ${reason}\n`);
  }
  return fault === undefined ? 0 : 1;
};

/** Why figures differ from those of the edition before. */
function printReason(reason: string | null | undefined): void {
  if (reason) print(`    Grund / reason: ${reason}\n`);
}
