/** No edition can be written below this folder: DuckDB takes what follows a question mark for something else. */
export class StoreFolderError extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`the path of the store has a question mark in it: ${folder}`);
    this.name = 'StoreFolderError';
    this.folder = folder;
  }
}
