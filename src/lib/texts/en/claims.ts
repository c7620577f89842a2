import type { claimsDe } from '../de/claims.ts';

export const claimsEn: typeof claimsDe = {
  title: 'Check statements',
  lead: 'Do the numbers in a text agree with this edition? Paste the text or choose a file; every number with a unit is checked.',
  privacy: 'Text and file are read for this answer only and are not stored.',
  form: {
    label: 'Text to be checked',
    text: 'Text',
    file: 'or file (Word .docx, Markdown .md, text .txt)',
    submit: 'Check',
    again: 'Check another text',
    limits: (letters, megabytes) => `At most ${letters} characters; files up to ${megabytes} MB.`,
  },
  problem: {
    empty: 'Please paste a text or choose a file.',
    tooLong: (length, limit) =>
      `The text has ${length} characters; at most ${limit} are checked. Please check it in parts.`,
    tooLarge: (megabytes) =>
      `The file is too large, or becomes too large when it is unpacked (files up to ${megabytes} MB). Please paste the text itself.`,
    broken:
      'The file cannot be read. Word (.docx), Markdown (.md) and text (.txt) are possible; please save older Word files as .docx.',
  },

  kind: {
    same: 'found',
    older: 'older edition',
    rounded: 'only rounded',
    ambiguous: 'ambiguous',
    none: 'not found',
  },
  meaning: {
    same: 'The edition has the number, rounded to as many digits as are given. What it means there is said below.',
    older: 'An earlier edition said so.',
    rounded: 'The number is rounded more coarsely, or its last digit is off by one.',
    ambiguous: 'Several figures of the edition may be meant.',
    none: 'The edition has no such number for this neighbourhood, unit and year.',
  },
  verdictKind: { yes: 'as the edition', no: 'unlike the edition', open: 'cannot be checked' },

  result: {
    title: (numbers, isOne) => (isOne ? 'One number checked' : `${numbers} numbers checked`),
    none: 'No number with a unit found',
    noneMeaning: 'Numbers with a unit are checked: t, kg, kt, %, MWh, kWh, euros and t per head.',
    counts: (list) => `Of these: ${list}.`,
    against: (edition) => `Compared with edition ${edition}.`,
    unchecked: (n) => `The first ${n} numbers were checked. Please check the rest by itself.`,
    text: 'The text with marks',
    signs: 'Marks',
    numbers: 'The numbers one by one',
    agreeing: (n) => `What was found (${n})`,
    verdicts: 'Verdicts in the text',
    verdictsMeaning: 'Verdicts only as the edition passes them; there is none on the programme as a whole.',
  },
  column: {
    said: 'In the text',
    state: 'Result',
    place: 'Neighbourhood',
    figure: 'Figure of the edition',
    allowed: 'What may be said',
  },
  programme: 'Programme',
  but: {
    year: 'but for another year:',
    direction: 'but in the other direction:',
    coverage: (n, of) => `but for ${n} of ${of} neighbourhoods:`,
  },
  ofEdition: (edition) => `edition ${edition}`,
  or: 'or',
  howToRead: {
    title: 'How it is compared',
    items: [
      'A number belongs to the neighbourhood that its sentence names, else to the one named last; before that to the programme.',
      'Unit and year must fit. Where the sentence names no year, any will do. In tables those of the column head count, else those of the row.',
      'Numbers are compared to as many decimals as the text gives.',
      'Numbers without a unit are not checked: years, dates, pages, telephone numbers.',
      'What is not found may still be right: it is then not in this edition.',
    ],
  },
};
