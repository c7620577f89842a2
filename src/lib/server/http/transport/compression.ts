import { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
  gzipSync,
} from 'node:zlib';
import { acceptedWeights } from './accepted-weights.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
/** Level 4 of 11: a tenth larger than level 5 in half the time, for which somebody waits the first time. */
const brotliQuality = 4;
/** Pages and most data. */
const shortBytes = 512 * 2 ** 10;
/** A page of 170 KB becomes 25 KB instead of 22, in 0.6 ms instead of 2. */
const brotliQualityOfShort = 1;
/** 28 KB in 1 ms. */
const gzipLevelOfShort = 1;

/** The best encoding that the client takes; what it refuses with `q=0` is not used. */
export function chooseEncoding(accepted: string | null | undefined): Encoding {
  const weights = acceptedWeights(accepted);
  const takes = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

export function isCompressible(contentType: string | null): boolean {
  return /^(?:text\/|image\/svg\+xml|application\/(?:[\w.+-]+\+)?json)/.test(contentType ?? '');
}

/** At once where that takes less time than the way to another thread and back, for which a page would wait. */
export function compress(body: Uint8Array, encoding: Encoding): Promise<Uint8Array> | Uint8Array {
  if (encoding === 'identity') return body;
  const isShort = body.byteLength <= shortBytes;
  if (encoding === 'gzip') return isShort ? gzipSync(body, { level: gzipLevelOfShort }) : deflate(body);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: isShort ? brotliQualityOfShort : brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
  };
  return isShort ? brotliCompressSync(body, { params }) : brotli(body, { params });
}

/** 256 KB: rows of a table repeat what stands near them, and every download under way holds such a window. */
const brotliWindowOfStreams = 18;

/** For bodies too large to be held: a transform to pipe through. */
export function compressor(encoding: Exclude<Encoding, 'identity'>): TransformStream<Uint8Array, Uint8Array> {
  const stream =
    encoding === 'gzip'
      ? createGzip()
      : createBrotliCompress({
          params: {
            [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
            [constants.BROTLI_PARAM_LGWIN]: brotliWindowOfStreams,
          },
        });
  return Duplex.toWeb(stream) as unknown as TransformStream<Uint8Array, Uint8Array>;
}
