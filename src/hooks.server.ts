import type { Handle, HandleServerError } from '@sveltejs/kit';
import { errorTexts } from '#lib/texts/index.ts';
import { keepAnswer } from '#lib/server/http/transport/answer-cache.ts';
import { refuseAddress, refuseQuestion } from '#lib/server/http/transport/address-limit.ts';
import { editionReader } from '#lib/server/http/editions.ts';
import { logError } from '#lib/server/http/error-log.ts';
import { finishAnswer } from '#lib/server/http/transport/finish-answer.ts';
import { inTurn } from '#lib/server/http/transport/long-work.ts';
import { canonicalSearch } from '#lib/server/http/known-parameters.ts';
import { languageOf } from '#lib/server/http/language.ts';
import { lendEditions } from '#lib/server/http/transport/lent-editions.ts';
import { pageText } from '#lib/server/http/transport/page-text.ts';
import { printFoot } from '#lib/server/http/transport/print-foot.ts';
import { redirectReleased } from '#lib/server/http/transport/preview.ts';
import { preflightAnswer } from '#lib/server/http/transport/preflight.ts';
import { originOf } from '#lib/server/http/transport/request-origin.ts';

export const handle: Handle = async ({ event, resolve }) => {
  const { locals, request, url } = event;
  const refusal = refuseAddress(url) ?? preflightAnswer(request, url) ?? refuseQuestion(url);
  // Without a server of our own in front, as under `vite dev`, the address is what it is.
  if (event.platform) moveTo(url, originOf(event.platform.req));
  // Nothing of an answer, its links neither, depends on what the address does not ask.
  url.search = canonicalSearch(url.pathname, url.search);
  locals.lang = languageOf(url);
  locals.reader = editionReader();
  // Asked once: a publication in the middle of a request must not give a page of two editions.
  const current = locals.reader.currentId() ?? undefined;
  const asked = url.searchParams.get('edition') ?? current;
  const revision = locals.reader.revision();
  const editions = lendEditions(locals.reader);
  const preview = () => editions.preview() ?? locals.reader.preview(asked ?? '');
  locals.open = async (id = asked) => (locals.isBusy ? undefined : editions.open(id));
  locals.openChanges = async (...ids) => (locals.isBusy ? undefined : editions.openChanges(...ids));

  // Kit would name the page by a hash, encode it and have it decoded again; finishAnswer does all that once.
  let page: Buffer | undefined;
  const answer = () =>
    resolve(event, {
      // Letters of the first screen: without waiting for the style sheet that asks for them.
      preload: ({ type, path }) =>
        type === 'css' || (type === 'font' && /-(Regular|SemiBold)-western/.test(path)),
      transformPageChunk: ({ html }) => {
        page = Buffer.from(
          pageText(html, { lang: locals.lang, foot: printFoot(url, asked, locals.lang, preview()) }),
        );
        return '';
      },
    });
  const finish = (made: Response) =>
    finishAnswer(request, url, made, {
      body: page,
      isPreview: preview() !== undefined,
      keep: (finished) => {
        // The store may be another one since the answer was begun.
        if (locals.reader.revision() === revision)
          event.platform?.req[keepAnswer]?.({ ...finished, revision });
      },
    });
  try {
    const early = refusal ?? redirectReleased(url, locals.reader);
    if (early) return await finish(early);
    return await inTurn(event, { isCurrent: asked === current }, async () => finish(await answer()));
  } finally {
    editions.giveBack();
  }
};

/** Links, citations and canonical addresses are made from it. */
function moveTo(url: URL, origin: string): void {
  const { protocol, hostname, port } = new URL(origin);
  url.protocol = protocol;
  url.hostname = hostname;
  url.port = port;
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
  // Addresses that lead nowhere are no errors of the program.
  if (status < 500) return { message };
  const id = logError(error, { method: event.request.method, path: event.url.pathname });
  // The page of last resort (error.html) can show the message only.
  return { message: errorTexts[languageOf(event.url)].internal.id(id), id };
};
