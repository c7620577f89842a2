/** Stand in app.html for what only the request knows. */
const marks = { lang: '%quartiersmonitor.lang%', foot: '%quartiersmonitor.foot%' };

/** A page in its language, with years like 2019–2024 kept on one line. Data, files and drawings keep the plain text. */
export const pageText = (html: string, { lang, foot }: { lang: string; foot: string }): string =>
  html
    .replace(marks.lang, lang)
    .replace(marks.foot, () => foot)
    .replace(/(?<=\d{4})–(?=\d{4})/g, '–\u2060');
