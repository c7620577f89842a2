import type { IncomingMessage } from 'node:http';

/** A path that is spelled as plainly as it can be: nothing encoded, no empty or dot segment, no fragment behind it. */
const plain = /^(?:\/[\w~-][\w.~-]*)*\/?(?:\?[^#]*)?$/;

/**
 * Gives a request's address its one spelling (RFC 3986, section 6.2.2), before anybody looks for an answer by it:
 * `/x/../vergleich` and `/%76ergleich` would be pages of their own, which know none of its parameters.
 */
export function settleAddress(request: IncomingMessage): void {
  const address = request.url ?? '';
  if (plain.test(address)) return;
  // What begins with two slashes is a path as well here, and no address of another host.
  const whole = address.startsWith('/') ? `http://localhost${address}` : address;
  if (!URL.canParse(whole)) return;
  const { pathname, search } = new URL(whole);
  request.url = decodePlain(pathname) + search;
}

/** Decodes what needs no encoding; capitals in the rest. */
function decodePlain(path: string): string {
  return path.replaceAll(/%([0-9a-f]{2})/gi, (encoded, code: string) => {
    const character = String.fromCharCode(parseInt(code, 16));
    return /[\w.~-]/.test(character) ? character : encoded.toUpperCase();
  });
}
