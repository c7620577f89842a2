/** Stand in app.html for what only the request knows. */
const marks = { lang: '%quartiersmonitor.lang%', foot: '%quartiersmonitor.foot%' };

/**
 * A page in its language, with years like 2019–2024 kept on one line. Data, files and drawings keep the plain text.
 * Without the comments that Svelte leaves for a script that takes over, which pages do not have: they are two of three
 * nodes and a third of the text.
 */
export const pageText = (html: string, { lang, foot }: { lang: string; foot: string }): string =>
  html
    .replace(/(?:<!--[\w[\]-]*-->)+/g, '')
    .replace(marks.lang, lang)
    .replace(marks.foot, () => foot)
    .replace(/(?<=\d{4})–(?=\d{4})/g, '–\u2060');
