import type { Carrier, Sector } from '#lib/domain/records/balance.ts';
import { quartierTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** "Erdgas (Haushalte)", or "Emissionen Haushalte" of a sector that is only reported. */
export function cellName(
  { sector, carrier }: { sector: string; carrier: string | null },
  names: { sectors: readonly Sector[]; carriers: readonly Carrier[] },
  lang: Language,
): string {
  const words = quartierTexts[lang].missing;
  const inSector = names.sectors.find((row) => row.sector === sector)?.label[lang] ?? sector;
  const known = names.carriers.find((row) => row.carrier === carrier);
  return carrier === null
    ? words.reportedSector(inSector)
    : words.inSectors(known?.label[lang] ?? carrier, inSector);
}
