import type { QuartierName } from '#lib/domain/records/programme.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { embedTexts } from '#lib/texts/index.ts';
import type { LinkPicture } from './chart-view.ts';

/** Stands beside links to pages of a quartier that have no chart of their own. */
export const quartierPicture = ({ quartier_id, name }: QuartierName, lang: Language): LinkPicture => ({
  id: 'path',
  parameters: { quartier: quartier_id },
  title: embedTexts[lang].quartierPicture(name),
});
