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
  /** The page of these options, empty again after `use`: a fresh one takes the browser longer than most addresses. */
  visit<Result>(options: BrowserContextOptions, use: (page: Page) => Promise<Result>): Promise<Result>;
}

/** Tests in a browser, over one server with both editions; `onlyLaysOut`: see launchChromium. */
export function describeInBrowser(
  name: string,
  define: (site: () => Site) => void,
  options: { onlyLaysOut?: boolean } = {},
): void {
  describeWithChromium(name, () => {
    const served = serve('muenster-1990-2015', 'demo');
    let browser: Browser | undefined;
    let site: Site;

    beforeAll(async () => {
      browser = await launchChromium(options);
      const [real, demo] = served.editions;
      site = { url: served.url, real: real!, demo: demo!, ...browsing(browser) };
    });
    afterAll(() => browser?.close());

    define(() => site);
  });
}

const viewport = { width: 1280, height: 900 };

function browsing(browser: Browser): Pick<Site, 'open' | 'visit'> {
  const open: Site['open'] = async (options) => {
    const context = await browser.newContext({ viewport, ...options });
    context.setDefaultTimeout(30_000);
    return context.newPage();
  };
  const pages = new Map<string, Promise<Page>>();
  return {
    open,
    visit: async (options, use) => {
      const key = JSON.stringify(options);
      const opened = pages.get(key) ?? open(options);
      pages.set(key, opened);
      const page = await opened;
      try {
        return await use(page);
      } finally {
        for (const event of ['console', 'request'] as const) page.removeAllListeners(event);
        await page.goto('about:blank');
        await page.setViewportSize(options.viewport ?? viewport);
        await page.emulateMedia({ colorScheme: options.colorScheme ?? 'light' });
      }
    },
  };
}

/**
 * One page for all tests of a `describe` that only look at addresses: a fresh one takes the browser longer than the
 * address itself. It is minimised, so that nobody draws what is only laid out and asked about.
 */
export function keepPage(site: () => Site, options: BrowserContextOptions): () => Page {
  let page: Page | undefined;
  beforeAll(async () => {
    page = await site().open(options);
    const session = await page.context().newCDPSession(page);
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
    await session.detach();
  });
  afterAll(() => page?.context().close());
  return () => page!;
}
