import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { describeWithChromium, launchChromium } from '../chromium.ts';
import { serve } from '../served.ts';

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
    const served = serve('muenster-1990-2015', 'demo');
    let browser: Browser | undefined;
    let site: Site;

    beforeAll(async () => {
      browser = await launchChromium();
      const [real, demo] = served.editions;
      site = { url: served.url, real: real!, demo: demo!, ...browsing(browser) };
    });
    afterAll(() => browser?.close());

    define(() => site);
  });
}

function browsing(browser: Browser): Pick<Site, 'open' | 'visit'> {
  const open: Site['open'] = async (options) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(30_000);
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
