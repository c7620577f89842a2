/** The name of an element without its prefix, which some programs write and others do not. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Characters that XML cannot hold are written as _x000D_; line breaks become one kind. */
export const unescaped = (text: string): string =>
  (text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text
  ).replaceAll(/\r\n?/g, '\n');
