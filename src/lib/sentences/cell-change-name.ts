import { joinList } from '#lib/domain/numbers/format.ts';
import type { Carrier, Sector } from '#lib/domain/records/balance.ts';
import type { CellChange } from '#lib/domain/records/edition-change.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { editionChangeTexts } from '#lib/texts/index.ts';
import { cellName } from './cell-name.ts';

/** "Erdgas (Haushalte)" of a balance, "Emissionsfaktor Erdgas", "Einwohner": what a delivered value is of. */
export function cellChangeName(
  { column, sector, carrier }: CellChange,
  names: { sectors: readonly Sector[]; carriers: readonly Carrier[] },
  lang: Language,
): string {
  if (column === 'energy_mwh' || column === 'emissions_t')
    return cellName({ sector: sector ?? '', carrier }, names, lang);
  const name = editionChangeTexts[lang].cells.inputs.column[column];
  const ofCarrier = names.carriers.find((row) => row.carrier === carrier)?.label[lang] ?? carrier;
  const ofSectors = (sector ?? '')
    .split(';')
    .filter((id) => id.trim() !== '')
    .map((id) => names.sectors.find((row) => row.sector === id.trim())?.label[lang] ?? id);
  if (ofSectors.length > 0) return `${name} (${joinList(ofSectors, lang)})`;
  return ofCarrier === null ? name : `${name} ${ofCarrier}`;
}
