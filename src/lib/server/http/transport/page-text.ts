/** Stands in app.html for the language. */
const languageMark = '%quartiersmonitor.lang%';

/**
 * A page in its language. Browsers end a line after a dash (2019– | 2024): a word joiner, which has no width, keeps
 * years together. Only on pages: data, files and drawings take the same words and keep the plain text.
 */
export const pageText = (html: string, language: string): string =>
  html.replace(languageMark, language).replace(/(?<=\d{4})–(?=\d{4})/g, '–\u2060');
