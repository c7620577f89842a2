import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { warmUp } from '../../src/cli/warm-up.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A server that notes what it is asked; the address is where it listens. */
async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = [];
  const listening = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['accept-encoding']}`);
    answer(request, response);
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return { asked, address: `http://127.0.0.1:${(listening.address() as AddressInfo).port}` };
}

it('asks for the overview, a quartier and the comparison, as a browser does', async () => {
  const { asked, address } = await listen((request, response) =>
    response.end(
      request.url === '/api/v1/quartiers' ? JSON.stringify({ rows: [{ quartier_id: 'horst' }] }) : 'page',
    ),
  );
  await warmUp(address);
  expect(asked).toEqual(['/ br', '/api/v1/quartiers br', '/quartiere/horst br', '/vergleich br']);
});

it('goes on without quartiers, as in an empty store', async () => {
  const { asked, address } = await listen((_, response) => response.writeHead(503).end());
  await warmUp(address);
  expect(asked).toEqual(['/ br', '/api/v1/quartiers br', '/vergleich br']);
});

it('is quiet where the server has gone', async () => {
  const { address } = await listen((_, response) => response.destroy());
  await expect(warmUp(address)).resolves.toBeUndefined();
});
