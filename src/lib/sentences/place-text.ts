import type { DeliveredPlace } from '#lib/domain/records/delivered-place.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { traceTexts } from '#lib/texts/index.ts';

/** "Bilanz.xlsx, Blatt Energie, Zelle D12 (Ausgabe 2026-1)", "energy.csv, Zeile 459"; empty if nothing is known. */
export function placeText({ file, sheet, row, cell, edition }: DeliveredPlace, lang: Language): string {
  const words = traceTexts[lang].place;
  const parts = [
    file,
    sheet && words.sheet(sheet),
    cell ? words.cell(cell) : row === null ? null : words.row(String(row)),
  ];
  const place = parts.filter(Boolean).join(', ');
  return place && edition ? `${place} (${words.edition(edition)})` : place;
}
