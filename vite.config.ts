import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { chartThemeCss } from './src/lib/charts/drawing/theme.ts';
import { pageFontCss } from './src/lib/server/files/page-fonts.ts';

/** The command line, beside the server. What it imports is one file, because finding many takes longer than reading. */
const cli: ViteUserConfig = {
  publicDir: false,
  ssr: { noExternal: ['zod', 'lru-cache', '@duckdb/node-api'] },
  build: {
    ssr: 'src/cli/monitor.ts',
    outDir: 'build/cli',
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'monitor.js' } },
  },
};

/** What the browser loads when a chart is used: pages themselves have no script of Kit's (see routes/+layout.ts). */
const live: ViteUserConfig = {
  publicDir: false,
  build: {
    outDir: 'build/client/live',
    // ECharts, loaded only when somebody uses a chart
    chunkSizeWarningLimit: 1_000,
    rollupOptions: {
      input: 'src/lib/charts/live/live.ts',
      output: { entryFileNames: 'live.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** It exchanges functions of the file system. All others share what a worker has loaded. */
const alone = ['tests/edition/moments.test.ts'];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A style sheet that the layout of all pages imports and that is no file: `css` says what is in it. */
function madeSheet(path: string, css: () => string | Promise<string>) {
  const sheet = here(`src/${path}`);
  return {
    name: path,
    resolveId: (id: string) =>
      id.split('?')[0]!.endsWith(`/${path}`) ? id.replace(/^[^?]*/, sheet) : undefined,
    load: (id: string) => (id.startsWith(sheet) ? css() : undefined),
  };
}

const server: ViteUserConfig = {
  build: {
    rollupOptions: {
      output: { codeSplitting: { groups: [{ name: 'style', test: /type=style|\.css/ }] } },
    },
  },
  plugins: [
    sveltekit(),
    madeSheet('lib/charts/theme.css', chartThemeCss),
    madeSheet('page-fonts.css', () => pageFontCss(here('node_modules/.cache/page-fonts'))),
  ],
};

async function tests(): Promise<ViteUserConfig> {
  const { LongestFirst } = await import('./tests/longest-first.ts');
  const { makeRunFolder } = await import('./tests/run-folder.ts');
  makeRunFolder();
  return {
    ...server,
    test: {
      testTimeout: 120_000,
      hookTimeout: 180_000,
      // Two at a time: browser, server and tests of one file are processes of their own already.
      maxWorkers: 2,
      sequence: { sequencer: LongestFirst },
      restoreMocks: true,
      unstubEnvs: true,
      globalSetup: 'tests/run-folder.ts',
      setupFiles: ['tests/fixtures/tiny-databases.ts', 'tests/fixtures/clean-up.ts'],
      projects: [
        {
          extends: true,
          test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: alone, isolate: false },
        },
        { extends: true, test: { name: 'alone', include: alone } },
      ],
    },
  };
}

/** `vite build` makes pages and server, `--mode cli` and `--mode live` the rest; src/cli/launch.js runs all three. */
export default defineConfig(({ mode }) =>
  mode === 'test' ? tests() : mode === 'cli' ? cli : mode === 'live' ? live : server,
);
