import { createHash } from 'node:crypto';
import type { StoredAnswer } from './answer-cache.ts';
import { chooseEncoding, compress, compressor, isCompressible, type Encoding } from './compression.ts';
import { entityTag, knows } from './entity-tag.ts';
import { contentTypes } from '../../files/content-types.ts';
import { asProblem } from '../api/problem.ts';
import { asPicture } from '../api/problem-picture.ts';
import { previewHeaders } from './preview.ts';
import { isDataAddress, secure } from './security-headers.ts';

/** An answer that names a greater length, or that is written while it is sent, is passed on as it comes instead of being held in memory. */
const heldBytes = 8 * 2 ** 20;

/**
 * Makes an answer ready to be sent: problems, headers, compression, ETag, and 304 for who has it. `body` stands for
 * that of the answer; `keep` is given what may be sent again for the same address and encoding.
 */
export async function finishAnswer(
  request: Request,
  url: URL,
  given: Response,
  {
    body: page,
    isPreview = false,
    keep,
  }: {
    body?: Uint8Array | undefined;
    /** Shows an edition under embargo. */
    isPreview?: boolean;
    keep?: ((answer: Omit<StoredAnswer, 'revision'>) => void) | undefined;
  } = {},
): Promise<Response> {
  const isData = isDataAddress(url.pathname);
  const worded = isData || given.status === 405 ? asProblem(request, given) : given;
  const answer = isData ? await asPicture(request, worded) : worded;
  const { status } = answer;
  // Headers of redirects cannot be changed.
  const headers = new Headers(answer.headers);
  secure(headers, url.pathname);
  if (headers.get('content-type') === 'text/html') headers.set('content-type', 'text/html; charset=utf-8');
  if (!headers.has('cache-control')) {
    // An edition may be withdrawn, and a page mentions later ones: whoever has an answer asks whether it still holds.
    const isKept = status === 200 && request.method !== 'POST';
    headers.set('cache-control', isKept ? 'no-cache' : 'no-store');
  }
  if (isPreview) {
    for (const [name, value] of Object.entries(previewHeaders)) headers.set(name, value);
    headers.delete('etag');
  }
  if (answer.body === null) return new Response(null, { status, headers });

  const isVarying = isCompressible(headers.get('content-type'));
  const encoding = isVarying ? chooseEncoding(request.headers.get('accept-encoding')) : 'identity';
  if (isVarying) headers.append('vary', 'accept-encoding');
  if (encoding !== 'identity') headers.set('content-encoding', encoding);
  const isWhole = headers.get('content-type') !== contentTypes.zip;
  if (!isWhole || Number(headers.get('content-length')) > heldBytes)
    return passOn(request, answer.body, headers, encoding);

  headers.delete('etag');
  // A page that stands for a problem has been replaced by it.
  const plain = (answer === given ? page : undefined) ?? new Uint8Array(await answer.arrayBuffer());
  const body = await compress(plain, encoding);
  headers.set('content-length', String(body.byteLength));
  if (status === 200 && !headers.get('cache-control')!.includes('no-store')) {
    // The bytes that are sent are a tenth of the plain ones.
    const etag = entityTag(createHash('sha256').update(body).digest('base64url').slice(0, 27), encoding);
    headers.set('etag', etag);
    keep?.({ headers: [...headers].flat(), etag, body });
    if (knows(request.headers.get('if-none-match'), etag)) return notModified(headers);
  }
  return new Response(request.method === 'HEAD' ? null : (body as BodyInit), { status, headers });
}

/** Large files: their route names them by an ETag of its own. */
function passOn(request: Request, body: ReadableStream, headers: Headers, encoding: Encoding): Response {
  const etag = entityTag(headers.get('etag')?.replaceAll('"', '') ?? '', encoding);
  if (headers.has('etag')) headers.set('etag', etag);
  if (encoding !== 'identity') headers.delete('content-length');
  const isKnown = headers.has('etag') && knows(request.headers.get('if-none-match'), etag);
  if (isKnown || request.method === 'HEAD') {
    void body.cancel();
    return isKnown ? notModified(headers) : new Response(null, { headers });
  }
  return new Response(encoding === 'identity' ? body : body.pipeThrough(compressor(encoding)), { headers });
}

function notModified(headers: Headers): Response {
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(null, { status: 304, headers });
}
