import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The command line, beside the server. */
const cli: ViteUserConfig = {
  publicDir: false,
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
    rollupOptions: {
      input: 'src/lib/charts/live.ts',
      output: { entryFileNames: 'live.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

const server: ViteUserConfig = {
  plugins: [sveltekit()],
  // Two at a time: browser, server and tests of one file are processes of their own already.
  test: { include: ['tests/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000, maxWorkers: 2 },
};

/** `vite build` makes pages and server, `--mode cli` and `--mode live` the rest; src/cli/launch.js runs all three. */
export default defineConfig(({ mode }) => (mode === 'cli' ? cli : mode === 'live' ? live : server));
