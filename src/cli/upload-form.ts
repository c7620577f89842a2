import { writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { statedColumns, uploadFields, type UploadGiven } from '#lib/domain/records/upload-check.ts';
import type { ReadingChoice } from '#lib/server/intake/recognise/read-table.ts';
import { freePath } from './free-path.ts';
import type { OddField } from './odd-fields.ts';

/** What was handed in. */
interface Upload {
  paths: string[];
  given: UploadGiven;
}

/** Reads a form and writes its files into an empty folder; undefined if it is no form. */
export async function receiveForm(
  from: AsyncIterable<unknown>,
  target: string,
  contentType: string,
): Promise<Upload | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of from) chunks.push(chunk as Buffer);
  let form: FormData;
  try {
    form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return undefined;
  }
  const paths: string[] = [];
  for (const file of form.getAll('file')) {
    if (!(file instanceof File) || (file.size === 0 && file.name === '')) continue;
    const bytes = Buffer.from(await file.arrayBuffer());
    const name = safeName(file.name);
    const ending = extname(name) === '' ? endingOf(bytes) : '';
    const path = freePath(target, `${name}${ending}`);
    writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' });
    paths.push(path);
  }
  const given: UploadGiven = {};
  for (const name of uploadFields) {
    const text = form.get(name);
    if (typeof text === 'string' && text.trim() !== '') given[name] = text.trim().slice(0, 200);
  }
  return { paths, given };
}

/** The last part of a name, without what a file system or a terminal takes for something else. */
function safeName(given: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is left out
  const name = basename(given.replaceAll('\\', '/')).replaceAll(/[\u0000-\u001f\u007f/:*?"<>|]/g, '_');
  return name.replace(/^\.+/, '').slice(-120) || 'Datei';
}

/** A file is found by the ending of its name, and read as what it is. */
const endingOf = (bytes: Buffer) => (bytes.subarray(0, 2).toString('latin1') === 'PK' ? '.xlsx' : '.csv');

/** What a form says of how its files are read, without its odd fields. */
export function choiceOf(given: UploadGiven, odd: readonly OddField[]): ReadingChoice {
  const told = Object.fromEntries(Object.entries(given).filter(([name]) => !odd.includes(name as OddField)));
  const { decimal, gas, value } = told as Pick<ReadingChoice, 'decimal' | 'gas' | 'value'>;
  const said = statedColumns.flatMap((name) =>
    told[name] === undefined ? [] : [[name, told[name]] as const],
  );
  return {
    ...(said.length > 0 && { given: new Map(said) }),
    ...(decimal && { decimal }),
    ...(gas && { gas }),
    ...(value !== undefined && { value }),
  };
}
