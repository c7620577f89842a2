import './allocator.ts';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { buildingMemory } from './memory.ts';
import { textLiteral } from './text-literal.ts';

/** A running DuckDB with the connections that a {@link Database} asks on. */
export interface Instance {
  instance: DuckDBInstance;
  connections: readonly DuckDBConnection[];
}

/** As many as a small machine has processors; the questions of one page share them. */
const readingConnections = 2;

const noExtensions = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };

/** Writable, spilling to `spillFolder` beyond the memory limit, able to read the files to be loaded. */
export async function createForBuilding(path: string, spillFolder: string): Promise<Instance> {
  const instance = await DuckDBInstance.create(path, {
    memory_limit: buildingMemory(),
    temp_directory: spillFolder,
    // Trying FSST on every text column takes a fifth of the writing time and makes an edition hardly smaller.
    disabled_compression_methods: 'fsst',
    ...noExtensions,
  });
  const connection = await instance.connect();
  await connection.run(`attach ':memory:' as staging`);
  return { instance, connections: [connection] };
}

/** How an edition is read; the in-memory database over several of them is not read-only itself. */
const readingOptions = () => ({
  // Questions are small and come several at a time: each has a processor of its own, without handing work around.
  threads: '1',
  memory_limit: '512MB',
  // By default it lies beside the edition, where nothing is written but by publishing.
  temp_directory: join(tmpdir(), `quartiersmonitor-${randomUUID()}`),
  ...noExtensions,
});

/** Read-only, with no way out of `folders`: no other files, no extensions, no change of settings. */
export async function createForReading(path: string, folders: readonly string[]): Promise<Instance> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY', ...readingOptions() });
  const connections = await connectionsOf(instance);
  await lock(connections[0]!, folders);
  return { instance, connections };
}

/** In memory over several databases, attached for reading under their names, with what `script` makes of them. */
export async function createOver(paths: Readonly<Record<string, string>>, script: string): Promise<Instance> {
  // Enough for 11,000 quartiers; what does not fit is spilled.
  const options = { ...readingOptions(), memory_limit: '256MB' };
  const instance = await DuckDBInstance.create(':memory:', options);
  try {
    const connections = await connectionsOf(instance);
    for (const [name, path] of Object.entries(paths))
      await connections[0]!.run(`attach ${textLiteral(path)} as ${name} (read_only)`);
    await connections[0]!.run(script);
    await lock(connections[0]!, []);
    return { instance, connections };
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

const connectionsOf = (instance: DuckDBInstance) =>
  Promise.all(Array.from({ length: readingConnections }, () => instance.connect()));

async function lock(connection: DuckDBConnection, folders: readonly string[]): Promise<void> {
  await connection.run(`set allowed_directories = [${folders.map(textLiteral).join(', ')}]`);
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
}
