import type { RequestEvent } from '@sveltejs/kit';
import { BusyError, retrySeconds, WorkQueue } from '../../files/work-queue.ts';

/** Pages and data about all quartiers: a second and more at eleven thousand of them, most of it in the database. */
const lists = new WorkQueue({ active: 2, waiting: 32 });
/** Editions that are not the current one, or two of them: opening and closing costs as much processor time as a page. */
const older = new WorkQueue({ active: 1, waiting: 32 });
/** Pictures in pixels, documents, workbooks, texts to be checked: some hundred milliseconds, and tens of megabytes. */
const files = new WorkQueue({ active: 1, waiting: 32 });

/** Up to a minute for some hundred quartiers. */
const reports = new WorkQueue({ active: 1, waiting: 8 });

/** Pictures of all quartiers unless the address names one. */
const chartRoutes: ReadonlySet<string> = new Set(['/api/v1/charts/[chart].[format]', '/embed/[chart]']);

const listRoutes: ReadonlySet<string> = new Set([
  '/[[lang=lang]]',
  '/[[lang=lang]]/daten',
  '/[[lang=lang]]/massnahmen',
  '/[[lang=lang]]/massnahmen/geld',
  '/[[lang=lang]]/massnahmen/kosten',
  '/[[lang=lang]]/methodik/[section=method]',
  '/[[lang=lang]]/stand',
  '/[[lang=lang]]/presse',
  '/[[lang=lang]]/rechnung',
  '/[[lang=lang]]/vergleich',
  '/[[lang=lang]]/vergleich/zwei',
  '/[[lang=lang]]/zwischenbilanz',
  '/api/v1/comparison',
  '/api/v1/measures',
  '/api/v1/measures/[view].[format]',
  '/api/v1/oembed',
  '/api/v1/programme/trace',
  '/api/v1/quartiers',
  '/api/v1/tables',
]);

/** The queue of a request; undefined for what is answered in a moment. Whole tables queue where they are written. */
function queueOf(
  { request, route: { id }, params, url }: RequestEvent,
  isCurrent: boolean,
): WorkQueue | undefined {
  if (id === null) return undefined;
  // Files are checked by a process of its own, in a queue of its own.
  if (id === '/[[lang=lang]]/daten/pruefen') return undefined;
  // Reads a file and every figure of the quartiers that it names.
  if (request.method === 'POST') return files;
  if (id === '/api/v1/report.[format]') return reports;
  if (['png', 'xlsx', 'pdf', 'docx'].includes(params.format ?? '')) return files;
  // two editions are laid over each other
  if (params.a !== undefined && params.b !== undefined) return older;
  if (!isCurrent && /^\/(?:\[\[lang=lang\]\]|api\/v1\/|embed\/)/.test(id)) return older;
  const isChartOfAll = chartRoutes.has(id) && !url.searchParams.has('quartier');
  return isChartOfAll || listRoutes.has(id) ? lists : undefined;
}

/** Makes an answer when its turn comes. Where the queue is full, `locals.isBusy` tells pages and data to refuse. */
export async function inTurn(
  event: RequestEvent,
  { isCurrent }: { isCurrent: boolean },
  answer: () => Promise<Response>,
): Promise<Response> {
  const queue = queueOf(event, isCurrent);
  if (!queue) return answer();
  let leave: () => void;
  try {
    leave = await queue.enter();
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    event.locals.isBusy = true;
    const refusal = await answer();
    refusal.headers.set('retry-after', String(retrySeconds));
    return refusal;
  }
  try {
    return event.request.signal.aborted ? new Response(null, { status: 503 }) : await answer();
  } finally {
    leave();
  }
}
