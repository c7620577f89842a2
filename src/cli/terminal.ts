/** What every command knows. */
export interface Context {
  /** The program's folder. */
  root: string;
  /** The store's folder. */
  store: string;
  version: string;
  json: boolean;
}

export const print = (text: string) => process.stdout.write(text);
export const complain = (de: string, en: string) => process.stderr.write(`${de}\n${en}\n`);
