import { failBadParameter } from './page-errors.ts';

/**
 * The chosen value of a parameter; undefined where the address leaves it open, as an empty field of a form does.
 * Ends the request with 400 for a value that is not allowed.
 */
export function chosen<Value extends string>(
  url: URL,
  name: string,
  allowed: readonly Value[],
): Value | undefined {
  const asked = url.searchParams.get(name);
  if (asked === null || asked === '') return undefined;
  return allowed.find((value) => value === asked) ?? failBadParameter(name, asked, allowed);
}
