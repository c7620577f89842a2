/**
 * What every answer carries, whoever makes it: pages, data, files, assets, errors. None asks for a process of its own
 * (cross-origin-opener-policy): nobody logs in, and a first visit would be drawn 100 ms later. Previews do.
 */
export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-resource-policy': 'same-origin',
};

/** Charts that other sites frame, and the script that they load beside them. */
const { 'x-frame-options': _, ...withoutFrameRule } = commonHeaders;
const embedHeaders: Readonly<Record<string, string>> = {
  ...withoutFrameRule,
  'cross-origin-resource-policy': 'cross-origin',
};

const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Public data: other sites may read answers and show pictures. Should one be opened as a page, it can do nothing. */
const dataHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'content-security-policy': `${dataPolicy}; sandbox`,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-disposition, etag',
  'cross-origin-resource-policy': 'cross-origin',
};

// A picture opened by itself brings its presentation as attributes, and its font.
const picturePolicy = `${dataPolicy}; style-src 'unsafe-inline'; font-src data:; sandbox`;

/** Addresses for programs and downloads, as opposed to pages. */
export const isDataAddress = (pathname: string) => pathname === '/api' || pathname.startsWith('/api/');

/** The only addresses that may be framed. */
export const isEmbedAddress = (pathname: string) => /^\/embed\/[^/]+\/?$/.test(pathname);

/** What every answer at an address carries, also a file that no route makes. */
export const headersAt = (pathname: string) => (isEmbedAddress(pathname) ? embedHeaders : commonHeaders);

/** Sets the security headers of an answer; the policy of pages comes from svelte.config.js. */
export function secure(headers: Headers, pathname: string): void {
  const isData = isDataAddress(pathname);
  for (const [name, value] of Object.entries(isData ? dataHeaders : headersAt(pathname)))
    headers.set(name, value);
  if (isData && headers.get('content-type')?.startsWith('image/svg+xml')) {
    headers.set('content-security-policy', picturePolicy);
  }
  // What Kit answers without rendering a page (a redirect, a plain refusal) has no policy of its own.
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', dataPolicy);
  if (isEmbedAddress(pathname)) {
    const policy = headers.get('content-security-policy')!;
    headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
  }
}
