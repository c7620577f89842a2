import { fail, type RequestEvent } from '@sveltejs/kit';
import { formatNumber } from '#lib/domain/numbers/format.ts';
import { openChangesSince } from '#lib/server/http/changes-since.ts';
import { failBusy, failWithoutEdition } from '#lib/server/http/pages/page-errors.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { checkClaims, maxTextLength } from '#lib/server/report/claims/check.ts';
import { documentText, maxFileBytes, UnreadableDocument } from '#lib/server/report/claims/document-text.ts';
import { claimLines } from '#lib/server/report/claims/lines.ts';
import { olderThan, withdrawnIn } from '#lib/server/report/claims/older-editions.ts';
import { claimsTexts } from '#lib/texts/index.ts';

export const load = pageLoad('/aussagen', ({ lang }) =>
  Promise.resolve({
    limits: {
      letters: formatNumber(maxTextLength, lang),
      megabytes: formatNumber(maxFileBytes / 2 ** 20, lang),
    },
  }),
);

/** Reads what was handed in, checks it, and keeps nothing of it. */
export const actions = {
  default: async ({ locals, request, url }: RequestEvent) => {
    if (locals.isBusy) failBusy();
    const { lang, reader } = locals;
    const open = (await locals.open()) ?? failWithoutEdition(reader, url.searchParams.get('edition'));
    const words = claimsTexts[lang].problem;
    const given = await handedIn(request);
    const count = (n: number) => formatNumber(n, lang);
    if (given === 'too-large') {
      return fail(413, { problem: words.tooLarge(count(maxFileBytes / 2 ** 20)), text: '' });
    }
    if (given === 'broken') return fail(400, { problem: words.broken, text: '' });
    // Browsers send lines with a carriage return.
    const text = given.replaceAll('\r\n', '\n');
    if (text.trim() === '') return fail(400, { problem: words.empty, text: '' });
    if (text.length > maxTextLength) {
      return fail(413, { problem: words.tooLong(count(text.length), count(maxTextLength)), text: '' });
    }
    const { edition } = open;
    const older = { editions: olderThan(edition, reader.list()), open: locals.open };
    const checked = await checkClaims(text, open, {
      lang,
      older,
      since: () => openChangesSince(locals, open),
    });
    const view = { lang, edition: url.searchParams.get('edition') };
    const withdrawn = withdrawnIn(text, reader.list());
    return { text, found: claimLines(checked, text, { view, edition: edition.id, withdrawn }) };
  },
};

/** The text of the form, or of the file if one was chosen. */
async function handedIn(request: Request): Promise<string | 'too-large' | 'broken'> {
  try {
    const form = await request.formData();
    const [file, text] = [form.get('file'), form.get('text')];
    if (file instanceof File && file.size > 0) {
      return documentText(file.name, Buffer.from(await file.arrayBuffer()));
    }
    return typeof text === 'string' ? text : '';
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.kind;
    // More than the server takes (Kit), or no form at all.
    if ((error as { status?: number }).status === 413) return 'too-large';
    if (error instanceof TypeError) return 'broken';
    throw error;
  }
}
