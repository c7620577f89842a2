/** A text as an SQL literal, for the places where DuckDB takes no parameter. */
export const textLiteral = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A path where DuckDB would look for several files if it had these characters in it. */
export const patternLiteral = (path: string) => textLiteral(path.replace(/[*?[]/g, '[$&]'));
