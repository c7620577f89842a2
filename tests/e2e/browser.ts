import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { start, type TestServer } from '../server.ts';
import { makeStore } from '../store.ts';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** A running server over a demonstration edition (the current one) and a real one, and a browser to look at it. */
export interface Site {
  url: string;
  demo: string;
  real: string;
  /** A page of a fresh context; closed after `use`. */
  visit<Result>(options: BrowserContextOptions, use: (page: Page) => Promise<Result>): Promise<Result>;
}

/**
 * Tests that need a browser: Chromium from CHROMIUM_PATH or /usr/bin/chromium. Without one they are skipped and
 * say so; where CI=true that is a failure. One server and one browser serve all of them.
 */
export function describeInBrowser(name: string, define: (site: () => Site) => void): void {
  if (!existsSync(executablePath)) {
    const message = `no browser at ${executablePath} (set CHROMIUM_PATH): tests in a browser were skipped`;
    if (process.env.CI === 'true') {
      test(name, () => {
        throw new Error(message);
      });
    } else {
      process.stderr.write(`${message}\n`);
      test.skip(`${name}: ${message}`);
    }
    return;
  }

  describe(name, () => {
    const store = makeStore();
    let server: TestServer | undefined;
    let browser: Browser | undefined;
    let site: Site;

    beforeAll(async () => {
      const real = await store.publish('muenster-1990-2015');
      const demo = await store.publish('demo');
      server = await start(store.folder);
      browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
      });
      site = { url: server.url, demo, real, visit: (options, use) => visit(browser!, options, use) };
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      store.remove();
    });

    define(() => site);
  });
}

async function visit<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
