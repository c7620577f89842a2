import type { RequestEvent } from '@sveltejs/kit';
import { WorkQueue } from '../../files/work-queue.ts';

/** Pages and data about all quartiers: a second and more at eleven thousand of them, most of it in the database. */
const lists = new WorkQueue({ active: 2, waiting: 32 });
/** Editions that are not the current one: opening and closing each takes as much of a processor as its page. */
const older = new WorkQueue({ active: 1, waiting: 32 });
/** Pictures in pixels and workbooks: some hundred milliseconds of a processor, and tens of megabytes. */
const files = new WorkQueue({ active: 1, waiting: 32 });

const overAll: ReadonlySet<string> = new Set([
  '/[[lang=lang]]',
  '/[[lang=lang]]/daten',
  '/[[lang=lang]]/massnahmen',
  '/[[lang=lang]]/methodik',
  '/[[lang=lang]]/rechnung',
  '/[[lang=lang]]/vergleich',
  '/api/v1/comparison',
  '/api/v1/measures',
  '/api/v1/programme/trace',
  '/api/v1/quartiers',
  '/api/v1/tables',
]);

type Asked = Pick<RequestEvent, 'route' | 'params' | 'url'>;

/**
 * Where a request has to wait in line before it is answered; undefined for what is answered in a moment. An edition
 * that is not the current one has to be opened first, as a rule. Whole tables wait where they are written.
 */
export function lineOf({ route, params, url }: Asked, isCurrent: boolean): WorkQueue | undefined {
  const { id } = route;
  if (id === null) return undefined;
  const { format = '' } = params;
  if (format === 'png' || format === 'xlsx') return files;
  const isChartOfAll = id === '/api/v1/charts/[chart].[format]' && !url.searchParams.has('quartier');
  const isOlder = !isCurrent && (id.startsWith('/[[lang=lang]]') || id.startsWith('/api/v1/'));
  if (isOlder) return older;
  return isChartOfAll || overAll.has(id) ? lists : undefined;
}
