import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { describeWithChromium, launchChromium } from '../chromium.ts';
import { start, type TestServer } from '../server.ts';
import { makeStore } from '../store.ts';

/** A running server over a demonstration edition (the current one) and a real one, and a browser to look at it. */
export interface Site {
  url: string;
  demo: string;
  real: string;
  /** A page of a fresh context; closed after `use`. */
  visit<Result>(options: BrowserContextOptions, use: (page: Page) => Promise<Result>): Promise<Result>;
}

/** Tests in a browser, over one server with both editions. */
export function describeInBrowser(name: string, define: (site: () => Site) => void): void {
  describeWithChromium(name, () => {
    const store = makeStore();
    let server: TestServer | undefined;
    let browser: Browser | undefined;
    let site: Site;

    beforeAll(async () => {
      const real = await store.publish('muenster-1990-2015');
      const demo = await store.publish('demo');
      server = await start(store.folder);
      browser = await launchChromium();
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
