/** A text as an SQL literal, for the places where DuckDB takes no parameter. */
export const textLiteral = (path: string) => `'${path.replaceAll("'", "''")}'`;

/** The same where DuckDB would look for several files if the path had these characters in it. */
export const patternLiteral = (path: string) => textLiteral(path.replace(/[*?[]/g, '[$&]'));
