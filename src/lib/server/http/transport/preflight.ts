import { isDataAddress } from './security-headers.ts';

/** A browser's question before another site may read data with headers of its own. */
export function preflightAnswer({ method }: Request, { pathname }: URL): Response | undefined {
  if (method !== 'OPTIONS' || !isDataAddress(pathname)) return undefined;
  const methods = 'GET, HEAD, OPTIONS';
  return new Response(null, {
    status: 204,
    headers: {
      allow: methods,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': 'if-none-match',
      'access-control-max-age': '86400',
    },
  });
}
