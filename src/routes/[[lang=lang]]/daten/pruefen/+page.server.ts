import { fail, type RequestEvent } from '@sveltejs/kit';
import { formatNumber } from '#lib/domain/numbers/format.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { checkUpload, maxUploadBytes, type UploadRefusal } from '#lib/server/http/uploads/upload-check.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadQuartierNames } from '#lib/server/queries/quartiers.ts';
import { loadCarriers, loadSectors } from '#lib/server/queries/vocabulary.ts';

/** Of more quartiers than this the form asks for the id. */
const maxOptions = 300;

export const load = pageLoad('/daten/pruefen', async ({ open, event, lang }) => ({
  contact: (await loadProgramme(open.database)).contact ?? null,
  quartiers: await loadQuartierNames(open.database, maxOptions),
  sectors: await loadSectors(open.database),
  carriers: await loadCarriers(open.database),
  current: event.locals.reader.currentId(),
  megabytes: formatNumber(maxUploadBytes / 1e6, lang),
}));

const statusOf: Record<UploadRefusal, number> = {
  none: 400,
  large: 413,
  slow: 408,
  often: 429,
  heavy: 413,
  long: 413,
  busy: 503,
  failed: 500,
};

/** Has the files checked that were handed in, and keeps nothing of them. */
export const actions = {
  default: async ({ locals, request, getClientAddress }: RequestEvent) => {
    const checked = await checkUpload(request, { address: getClientAddress(), lang: locals.lang });
    return typeof checked === 'string' ? fail(statusOf[checked], { refusal: checked }) : { checked };
  },
};
