import type { RequestEvent } from '@sveltejs/kit';
import { BusyError, WorkQueue } from '../files/work-queue.ts';
import { pressKit } from '../report/press-kit.ts';
import { fileAnswer } from './api/file-answer.ts';
import { failBusy, failUnknownQuartier, failWithoutEdition } from './pages/page-errors.ts';

/** Kits are drawn one at a time, file by file: a processor is left for pages. */
const kits = new WorkQueue({ active: 1, waiting: 8 });

/** Sends the press kit of a quartier, or of the programme, as it is made. Its edition stays open until then. */
export async function pressKitAnswer({ locals, url }: RequestEvent, quartier?: string): Promise<Response> {
  const { reader, lang } = locals;
  const lent = await reader.lend(url.searchParams.get('edition') ?? undefined);
  if (!lent) return failWithoutEdition(reader, url.searchParams.get('edition'));
  let leave: (() => void) | undefined;
  const end = () => {
    lent.giveBack();
    leave?.();
    leave = undefined;
  };
  try {
    leave = await kits.enter();
    const kit = await pressKit(lent.open, { quartier, lang });
    if (!kit) return await failUnknownQuartier(lent.open, quartier ?? '');
    return fileAnswer(kit.stream(end), { name: kit.name, type: 'zip' });
  } catch (error) {
    end();
    if (error instanceof BusyError) failBusy();
    throw error;
  }
}
