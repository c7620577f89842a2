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
  /** A page of a fresh context. */
  open(options: BrowserContextOptions): Promise<Page>;
  /** The same, closed after `use`. */
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
      site = { url: server.url, demo, real, ...browsing(browser) };
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      store.remove();
    });

    define(() => site);
  });
}

function browsing(browser: Browser): Pick<Site, 'open' | 'visit'> {
  const open: Site['open'] = async (options) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(10_000);
    return context.newPage();
  };
  return {
    open,
    visit: async (options, use) => {
      const page = await open(options);
      try {
        return await use(page);
      } finally {
        await page.context().close();
      }
    },
  };
}

/**
 * One page for all tests of a `describe` that only look at addresses: a fresh one takes the browser longer than the
 * address itself.
 */
export function keepPage(site: () => Site, options: BrowserContextOptions): () => Page {
  let page: Page | undefined;
  beforeAll(async () => {
    page = await site().open(options);
  });
  afterAll(() => page?.context().close());
  return () => page!;
}
