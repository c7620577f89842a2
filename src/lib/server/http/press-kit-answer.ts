import type { RequestEvent } from '@sveltejs/kit';
import { WorkQueue } from '../files/work-queue.ts';
import { KitProgresses } from '../report/kit-progress.ts';
import { pressKit } from '../report/press-kit.ts';
import { orProblem, requireEdition, unknownQuartier } from './api/api-route.ts';
import { fileAnswer } from './api/file-answer.ts';

/** Kits are drawn one at a time, file by file: a processor is left for pages. */
const kits = new WorkQueue({ active: 1, waiting: 8 });

const kitProgresses = new KitProgresses();

/** How far the press kit is that a page has asked for under this name. */
export const kitProgressAnswer = ({ url }: RequestEvent): Response =>
  Response.json(kitProgresses.of(url.searchParams.get('progress')), {
    headers: { 'cache-control': 'no-store' },
  });

/**
 * Sends the press kit of a quartier, or of the programme, as it is made. Its edition stays open until then. A page that
 * gives it a name in `progress` can ask how far it is. What cannot be had is a problem, as of other downloads.
 */
export const pressKitAnswer = (event: RequestEvent, quartier?: string): Promise<Response> =>
  orProblem(event, async () => {
    const { locals, url } = event;
    const asked = url.searchParams.get('edition') ?? undefined;
    await requireEdition(event, asked);
    const lent = (await locals.reader.lend(asked))!;
    const name = url.searchParams.get('progress');
    let leave: (() => void) | undefined;
    const giveBack = () => {
      lent.giveBack();
      leave?.();
      leave = undefined;
    };
    let made = 0;
    try {
      kitProgresses.set(name, { state: 'waiting', made, count: 0 });
      leave = await kits.enter();
      const kit = await pressKit(lent.open, { quartier, lang: locals.lang, origin: url.origin });
      if (!kit) throw unknownQuartier(quartier ?? '');
      const { count } = kit;
      const stream = kit.stream({
        onFile: () => kitProgresses.set(name, { state: 'making', made: ++made, count }),
        end: () => {
          giveBack();
          kitProgresses.set(name, { state: made === count ? 'done' : 'failed', made, count });
        },
      });
      return fileAnswer(stream, { name: kit.name, type: 'zip' });
    } catch (error) {
      giveBack();
      kitProgresses.set(name, { state: 'failed', made, count: 0 });
      throw error;
    }
  });
