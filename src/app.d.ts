import type { IncomingMessage } from 'node:http';
import type { EditionReader, OpenChanges, OpenEdition } from '#lib/server/queries/edition-reader.ts';
import type { Edition } from '#lib/domain/records/edition.ts';
import type { Programme } from '#lib/domain/records/programme.ts';
import type { PageProblem } from '#lib/domain/page-problem.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

declare global {
  namespace App {
    interface Locals {
      lang: Language;
      reader: EditionReader;
      /** The edition of that id, by default the one the address asks for, else the current one. */
      open(id?: string): Promise<OpenEdition | undefined>;
      /** What differs between two editions; undefined if one of them cannot be read. */
      openChanges(oldId: string, newId: string): Promise<OpenChanges | undefined>;
      /** Too much is asked for at the moment: this request is refused instead of answered. */
      isBusy?: boolean;
    }

    /** What every page has; nothing of it where the layout itself failed. */
    interface PageData {
      lang?: Language;
      /** The edition that links have to keep; null while the current one is read as such. */
      askedEdition?: string | null;
      currentEdition?: string | null;
      edition?: Edition | null;
      programme?: Programme | null;
    }

    /** As adapter-node gives it; undefined in development. */
    interface Platform {
      req: IncomingMessage;
    }

    interface Error {
      message: string;
      /** Names the line in the server's log; only unexpected errors have one. */
      id?: string;
      /** What an error page can say and offer beyond the status. */
      problem?: PageProblem;
      /** The same in the words of the API, for a page that has none of its own. */
      refusal?: { title: string; text: string };
    }
  }
}

export {};
