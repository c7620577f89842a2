// Runs inside the server that is measured (node --import): tells the bench what the process did since it was last
// asked. The program itself knows nothing of it.
import { Server } from 'node:http';
import { Session } from 'node:inspector/promises';
import { performance } from 'node:perf_hooks';
import { DuckDBPreparedStatement } from '@duckdb/node-api';

let statements = 0;
let pending = 0;
let began = 0;
let waited = 0;

const { run } = DuckDBPreparedStatement.prototype;
/** @this {DuckDBPreparedStatement} */
DuckDBPreparedStatement.prototype.run = async function () {
  statements++;
  if (pending++ === 0) began = performance.now();
  try {
    return await run.call(this);
  } finally {
    if (--pending === 0) waited += performance.now() - began;
  }
};

/** Milliseconds of each answer, from the request to the last byte handed to the network. @type {number[]} */
let answers = [];

const { emit } = Server.prototype;
/** @this {Server} @param {string} event @param {any[]} given */
Server.prototype.emit = function (event, ...given) {
  if (event === 'request') {
    const start = performance.now();
    /** @type {import('node:http').ServerResponse} */
    const response = given[1];
    response.once('finish', () => answers.push(performance.now() - start));
  }
  return Reflect.apply(emit, this, [event, ...given]);
};

/** In which part of the work a sample of the profiler lies, by the functions and files it is in: innermost first. */
const parts = /** @type {const} */ ([
  ['charts', /^(?:renderPageChart|buildChart|formatTable|figureAttributes) /],
  ['page', /^(?:render_response|render_page) /],
  ['rows', /duckdb/i],
]);

/** @param {import('node:inspector').Profiler.Profile} profile @returns {Record<string, number>} milliseconds by part */
function split({ nodes, samples = [], timeDeltas = [] }) {
  /** @type {Map<number, string>} */
  const partOf = new Map();
  /** @param {import('node:inspector').Profiler.ProfileNode} node @param {string} around */
  const walk = (node, around) => {
    const { functionName: name, url } = node.callFrame;
    const part =
      parts.find(([, names]) => names.test(`${name} ${url}`))?.[0] ?? (name === '(idle)' ? 'idle' : around);
    partOf.set(node.id, part);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) walk(child, part);
    }
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  if (nodes[0]) walk(nodes[0], 'other');
  /** @type {Record<string, number>} */
  const milliseconds = {};
  samples.forEach((id, index) => {
    const part = partOf.get(id) ?? 'other';
    milliseconds[part] = (milliseconds[part] ?? 0) + (timeDeltas[index] ?? 0) / 1000;
  });
  return milliseconds;
}

/** @type {Session | undefined} */
let session;
let cpu = process.cpuUsage();
let utilization = performance.eventLoopUtilization();

/** @param {{ profile?: boolean }} order answers with what happened since the last order */
async function answer(order) {
  const { user, system } = process.cpuUsage(cpu);
  const report = {
    answers_ms: answers,
    statements,
    waited_ms: waited,
    cpu_ms: (user + system) / 1000,
    loop_ms: performance.eventLoopUtilization(utilization).active,
    parts: session ? split((await session.post('Profiler.stop')).profile) : {},
  };
  session?.disconnect();
  session = undefined;
  if (order.profile) {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
  }
  answers = [];
  statements = 0;
  waited = 0;
  cpu = process.cpuUsage();
  utilization = performance.eventLoopUtilization();
  process.send?.(report);
}

process.on('message', (order) => void answer(/** @type {{ profile?: boolean }} */ (order)));
