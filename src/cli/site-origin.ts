import { fail } from './command.ts';

/** Scheme and host that `--address` names; null, and said, if it is no address of a site. */
export function siteOrigin(address: string | undefined): string | null | undefined {
  if (address === undefined) return undefined;
  if (URL.canParse(address)) {
    const { protocol, origin, href } = new URL(address);
    if (/^https?:$/.test(protocol) && href === `${origin}/`) return origin;
  }
  fail(
    `--address ist die Adresse der Website ohne Pfad, etwa https://monitor.example.org, nicht „${address}“.`,
    `--address is the address of the site without a path, such as https://monitor.example.org, not "${address}".`,
  );
  return null;
}
