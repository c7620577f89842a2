/** A part of a contact as it was delivered, with the address that it is. */
export interface ContactPart {
  text: string;
  /** `mailto:` or the address of a page. */
  href?: string;
}

const reachable = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[^\s,;()<>"']+)/;

/** A contact cut where it holds e-mail addresses and links. */
export function contactParts(contact: string): ContactPart[] {
  return contact
    .split(reachable)
    .map((text, at) =>
      at % 2 === 0 ? { text } : { text, href: text.includes('://') ? text : `mailto:${text}` },
    )
    .filter(({ text }) => text !== '');
}

/** Whether it can be written to or opened, and is not only a name. */
export const isReachable = (contact: string): boolean => reachable.test(contact);

const withBrackets = new RegExp(`\\s*[(,;:]?\\s*${reachable.source}\\)?`, 'g');

/** Whose address it is, without the address: "Amt (amt@example.org)" is the Amt. */
export const withoutAddress = (contact: string): string => contact.replace(withBrackets, '').trim();
