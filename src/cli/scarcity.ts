import { MemorySettingError } from '#lib/server/edition/database/memory.ts';

/** DuckDB calls a full disk out of memory, too, when it is its own limit for temporary files. */
const isOfSpace = /No space left|ENOSPC|EDQUOT|max_temp_directory_size/i;
const isOfMemory = /Out of Memory|bad_alloc|Allocation failure|could not allocate/i;

/** What is missing where DuckDB had too little memory or disk, in both languages; undefined for any other failure. */
export function scarcityText(error: unknown): { de: string; en: string } | undefined {
  if (error instanceof MemorySettingError) {
    return {
      de: `MONITOR_MEMORY ist keine Speichermenge: „${error.setting}“. Gemeint ist eine Angabe wie 2GB oder 1500MB.`,
      en: `MONITOR_MEMORY is no amount of memory: "${error.setting}". It takes a value such as 2GB or 1500MB.`,
    };
  }
  // DuckDB goes on with advice about its settings.
  const message = error instanceof Error ? error.message : String(error);
  const [reason] = message.split('\n');
  if (isOfSpace.test(message)) {
    return {
      de: `Der Platz auf dem Datenträger reicht nicht (${reason}). Es braucht bis zum Doppelten der gelieferten Dateien für Zwischenergebnisse und noch einmal so viel für die Ausgabe.`,
      en: `There is too little space on the disk (${reason}). It takes up to twice the size of the delivered files for intermediate results, and as much again for the edition.`,
    };
  }
  if (isOfMemory.test(message)) {
    return {
      de: `Der Arbeitsspeicher reicht nicht (${reason}). Als Richtwert braucht die Berechnung 1,2 GB für 11.000 Quartiere und 2 GB für 100.000. Abhilfe: mit MONITOR_MEMORY mehr erlauben (etwa MONITOR_MEMORY=2GB) oder einen Rechner mit mehr Speicher nehmen.`,
      en: `There is too little memory (${reason}). As a guide, the computation takes 1.2 GB for 11,000 quartiers and 2 GB for 100,000. Remedy: allow more with MONITOR_MEMORY (such as MONITOR_MEMORY=2GB), or use a machine with more memory.`,
    };
  }
  return undefined;
}
