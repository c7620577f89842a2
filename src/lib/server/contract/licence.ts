/** A licence as a Data Package names it: `name` is an identifier of the Open Definition. */
export interface Licence {
  name: string;
  path?: string;
  title: string;
}

/** Licences that programmes name, by what their spellings have in common. */
const known: readonly (Licence & { spelling: RegExp })[] = [
  {
    spelling: /^cc[- ]?by[- ]?4(\.0)?$/i,
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Attribution 4.0',
  },
  {
    spelling: /^cc[- ]?by[- ]?sa[- ]?4(\.0)?$/i,
    name: 'CC-BY-SA-4.0',
    path: 'https://creativecommons.org/licenses/by-sa/4.0/',
    title: 'Creative Commons Attribution-ShareAlike 4.0',
  },
  {
    spelling: /^cc[- ]?(?:0|zero)([- ]1\.0)?$/i,
    name: 'CC0-1.0',
    path: 'https://creativecommons.org/publicdomain/zero/1.0/',
    title: 'CC0 1.0',
  },
  {
    spelling: /^(?:dl-de[/-]by[/-]2[.-]0|datenlizenz deutschland.*namensnennung.*2\.0)$/i,
    name: 'dl-de-by-2.0',
    path: 'https://www.govdata.de/dl-de/by-2-0',
    title: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
  },
  {
    spelling: /^(?:dl-de[/-]zero[/-]2[.-]0|datenlizenz deutschland.*zero.*2\.0)$/i,
    name: 'dl-de-zero-2.0',
    path: 'https://www.govdata.de/dl-de/zero-2-0',
    title: 'Datenlizenz Deutschland – Zero – Version 2.0',
  },
];

/** The licence that a programme names in its own words; one that is not known keeps them and claims nothing more. */
export function licenceOf(words: string): Licence {
  const text = words.trim();
  const found = known.find(({ spelling }) => spelling.test(text));
  if (!found) return { name: 'notspecified', title: text };
  const { name, path, title } = found;
  return { name, ...(path !== undefined && { path }), title };
}
