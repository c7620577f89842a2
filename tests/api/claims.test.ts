import { describe, expect, test } from 'vitest';
import { serve } from '../served.ts';

const served = serve('demo');

/** What a browser sends of the form: by default from a page of our own. */
function send(
  fields: Record<string, string | Blob>,
  headers: Record<string, string> = {},
  path = '/aussagen',
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return fetch(served.url + path, {
    method: 'POST',
    body,
    headers: { accept: 'text/html', origin: served.url, ...headers },
  });
}

describe('statements handed in', () => {
  test('are marked and explained, and kept by nobody', async () => {
    const answer = await send({ text: 'In Horst waren es 2024 26.335 t. 2019 waren es 26.335 t.' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
    const page = await answer.text();
    expect(page).toContain('2 Zahlen geprüft');
    expect(page).toMatch(
      /href="\/quartiere\/gelsenkirchen-horst\/rechnung\?groesse=emissions&amp;year=2024"/,
    );
    expect(await (await fetch(`${served.url}/aussagen`)).text()).not.toContain('26.335');
  });

  test.each<[string, number, Record<string, string | Blob>, string]>([
    ['nothing', 400, { text: ' ' }, 'Bitte einen Text einfügen'],
    ['too long a text', 413, { text: 'a'.repeat(200_001) }, 'Der Text hat 200.001 Zeichen'],
    ['no document', 400, { file: new File(['PK'], 'a.docx') }, 'lässt sich nicht lesen'],
    ['too large a file', 413, { file: new File([new Uint8Array(14 * 2 ** 20)], 'a.docx') }, 'zu groß'],
  ])('%s is refused in a sentence', async (_, status, fields, sentence) => {
    const answer = await send(fields);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(sentence);
  });

  test('come from our own pages only, as a form, to this address alone', async () => {
    const text = { text: '5 t' };
    expect((await send(text, { origin: 'https://example.org' })).status).toBe(403);
    const https = { origin: served.url.replace('http:', 'https:'), 'x-quartiersmonitor-protocol': 'https' };
    expect((await send(text, https)).status).toBe(403);
    expect((await send(text, {}, '/stand')).status).toBe(405);
    const json = { accept: 'text/html', origin: served.url, 'content-type': 'application/json' };
    const answer = await fetch(`${served.url}/aussagen`, { method: 'POST', body: '{}', headers: json });
    expect(answer.status).toBe(415);
  });
});
