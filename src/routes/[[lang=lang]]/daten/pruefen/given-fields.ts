import { valueStatuses, type Language } from '#lib/domain/vocabulary.ts';
import type { UploadGiven } from '#lib/domain/records/upload-check.ts';
import { checkFileTexts, texts } from '#lib/texts/index.ts';
import type { PageData } from './$types';

interface GivenField {
  name: keyof UploadGiven;
  label: string;
  /** Without any, something to type. */
  options?: { value: string; label: string }[] | undefined;
}

/** What a form can say of files that do not say it themselves. */
export function givenFields(
  { quartiers, sectors, carriers }: Pick<PageData, 'quartiers' | 'sectors' | 'carriers'>,
  lang: Language,
): GivenField[] {
  const words = checkFileTexts[lang].form.given;
  const named = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  const ofQuartiers = quartiers?.map(({ quartier_id, name, municipality }) => ({
    value: quartier_id,
    label: `${municipality}, ${name}`,
  }));
  return [
    { name: 'quartier_id', label: ofQuartiers ? words.quartier : words.quartierId, options: ofQuartiers },
    { name: 'year', label: words.year },
    {
      name: 'sector',
      label: words.sector,
      options: sectors.map(({ sector, label }) => ({ value: sector, label: label[lang] })),
    },
    {
      name: 'carrier',
      label: words.carrier,
      options: carriers.map(({ carrier, label }) => ({ value: carrier, label: label[lang] })),
    },
    {
      name: 'status',
      label: words.status,
      options: valueStatuses.map((status) => ({ value: status, label: texts[lang].status[status] })),
    },
    { name: 'source', label: words.source },
    { name: 'decimal', label: words.decimal, options: named(words.decimals) },
    { name: 'gas', label: words.gas, options: named(words.gases) },
    { name: 'value', label: words.value, options: named(words.values) },
  ];
}
