import { expect, test } from 'vitest';
import { compilePdf, typstText } from '#lib/server/files/pdf/typst.ts';

const head =
  '#set document(title: "Titel", date: datetime(year: 2026, month: 1, day: 2))\n#set text(lang: "de")\n';
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle cx="5" cy="5" r="4"/></svg>';

test('the same document is the same file, with signs of its language as plain text', async () => {
  const source = `${head}= Titel\n#${typstText('a "b" \\ #c $d$ *e*\nf')}`;
  const [one, two] = [await compilePdf(source), await compilePdf(source)];
  expect(one.subarray(0, 5).toString()).toBe('%PDF-');
  expect(one.equals(two)).toBe(true);
});

test('a picture without a text alternative, an unknown name and a file that was not given are errors', async () => {
  const files = [{ path: 'a.svg', content: picture }];
  await expect(compilePdf(`${head}#image("a.svg", alt: "Kreis")`, files)).resolves.toBeTruthy();
  await expect(compilePdf(`${head}#image("a.svg")`, files)).rejects.toThrow(/alt/);
  await expect(compilePdf(`${head}#unknown`)).rejects.toThrow(/Typst: .*unknown/);
  await expect(compilePdf(`${head}#image("/etc/passwd")`)).rejects.toThrow(/Typst: .*not found/);
});
