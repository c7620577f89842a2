// What loads.js puts on a server: each asks for `seconds`, on connections of its own, and counts the answers. They run
// in a thread of their own: reading their answers must not hold up the reader who is measured.
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';

/** @typedef {{ url: string, quartiers: string[], editions: string[], tables: string[] }} Target */
/** @typedef {Record<string, number>} Counts by status, or by what went wrong */
/** @typedef {(target: Target, seconds: number) => Promise<Counts>} Load */

/**
 * @param {string} url @param {Agent} agent @param {Record<string, string>} [headers]
 * @returns {Promise<{ status: string, body: string }>} the body only where it is JSON
 */
function get(url, agent, headers = {}) {
  return new Promise((done) => {
    const asking = request(url, { agent, headers }, (answer) => {
      const isJson = answer.headers['content-type']?.startsWith('application/json');
      let body = '';
      answer.on('data', (/** @type {Buffer} */ chunk) => {
        if (isJson) body += chunk.toString('latin1');
      });
      answer.on('close', () => done({ status: String(answer.statusCode), body }));
    });
    asking.on('error', (error) =>
      done({ status: /** @type {NodeJS.ErrnoException} */ (error).code ?? 'error', body: '' }),
    );
    asking.end();
  });
}

/**
 * Asks as fast as answers come.
 * @param {number} connections @param {number} seconds
 * @param {(turn: number, agent: Agent) => Promise<string>} ask resolves with the status
 * @returns {Promise<Counts>}
 */
async function hammer(connections, seconds, ask) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1000;
  /** @type {Counts} */
  const counts = {};
  let turn = 0;
  const connection = async () => {
    while (performance.now() < end) {
      const status = await ask(turn++, agent);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return counts;
}

/** @template Item @param {readonly Item[]} items @param {number} turn @returns {Item} */
const inTurn = (items, turn) => /** @type {Item} */ (items[turn % items.length]);

/** @param {number} connections @param {(target: Target, turn: number) => string} address @returns {Load} */
const asking = (connections, address) => (target, seconds) =>
  hammer(
    connections,
    seconds,
    async (turn, agent) => (await get(target.url + address(target, turn), agent)).status,
  );

/** Asks and reads nothing, from so many sockets for all the time. @type {Load} */
async function stalledDownloads({ url, tables }, seconds) {
  const { hostname, port } = new URL(url);
  const sockets = Array.from({ length: 40 }, (_, at) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', () => {});
    socket.pause();
    const path = `/api/v1/tables/${inTurn(tables, Math.floor(at / 5))}.csv`;
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
    return socket;
  });
  await new Promise((done) => setTimeout(done, seconds * 1000));
  for (const socket of sockets) socket.destroy();
  return { stalled: sockets.length };
}

/** Walks through the whole list, part by part. @type {Load} */
async function wholeLists({ url }, seconds) {
  /** @type {Map<number, string>} */
  const places = new Map();
  return hammer(20, seconds, async (turn, agent) => {
    const walker = turn % 20;
    const after = places.get(walker);
    const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
    const { status, body } = await get(`${url}/api/v1/measures${query}`, agent);
    const next = status === '200' ? JSON.parse(body).next : (after ?? null);
    if (next === null) places.delete(walker);
    else places.set(walker, next);
    return status;
  });
}

/** @type {readonly [name: string, load: Load][]} */
export const loads = [
  ['older editions', asking(32, ({ editions }, turn) => `/?edition=${inTurn(editions, turn)}`)],
  ['stalled downloads', stalledDownloads],
  ['whole tables', asking(16, ({ tables }, turn) => `/api/v1/tables/${inTurn(tables, turn)}.csv`)],
  [
    'host names',
    ({ url }, seconds) =>
      hammer(16, seconds, async (turn, agent) => {
        const host = `${turn}.${'x'.repeat(turn % 2 ? 200 : 8000)}`;
        return (await get(`${url}/healthz`, agent, { host })).status;
      }),
  ],
  [
    'host names of a page',
    ({ url, quartiers }, seconds) =>
      hammer(4, seconds, async (turn, agent) => {
        const host = `${turn}.${'x'.repeat(200)}`;
        return (await get(`${url}/quartiere/${quartiers[0]}`, agent, { host })).status;
      }),
  ],
  ['unknown parameters', asking(16, (_, turn) => `/?${turn}=${'x'.repeat(1500)}`)],
  ['all measures', wholeLists],
  [
    'names that are near',
    asking(4, ({ quartiers }, turn) => `/quartiere/${'y'.repeat(70)}${inTurn(quartiers, turn)}`),
  ],
  [
    'comparisons',
    asking(
      16,
      (_, turn) => `/vergleich?indicator=t_per_head&year=${2016 + (turn % 9)}&page=${1 + (turn % 20)}`,
    ),
  ],
  [
    'pictures',
    asking(16, ({ quartiers }, turn) => `/api/v1/charts/path.png?quartier=${inTurn(quartiers, turn)}`),
  ],
  [
    'workbooks',
    asking(16, ({ quartiers }, turn) => `/api/v1/quartiers/${inTurn(quartiers, turn)}/trace.xlsx?figure=gap`),
  ],
];

if (!isMainThread) {
  const { name, target, seconds } = workerData;
  const load = loads.find(([known]) => known === name)?.[1];
  parentPort?.postMessage(await load?.(target, seconds));
}
