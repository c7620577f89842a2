const mark = /^(.+?)\s*(?:[*†‡]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+\)?|\(?\d{1,2}\))$/;

/** What stands before the mark of a footnote: "Erdgas" of "Erdgas 1)", "Erdgas*" or "Erdgas²"; undefined without one. */
export const beforeMark = (text: string): string | undefined =>
  text.length > 120 ? undefined : mark.exec(text)?.[1];
