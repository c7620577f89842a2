/** Stands in app.html for the language. */
const languageMark = '%quartiersmonitor.lang%';

/** A page in its language, with years like 2019–2024 kept on one line. Data, files and drawings keep the plain text. */
export const pageText = (html: string, language: string): string =>
  html.replace(languageMark, language).replace(/(?<=\d{4})–(?=\d{4})/g, '–\u2060');
