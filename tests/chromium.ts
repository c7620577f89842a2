import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { describe, test } from 'vitest';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/**
 * Tests that need a browser: Chromium from CHROMIUM_PATH or /usr/bin/chromium. Without one they are skipped and
 * say so; where CI=true that is a failure.
 */
export function describeWithChromium(name: string, define: () => void): void {
  if (existsSync(executablePath)) {
    describe(name, define);
    return;
  }
  const message = `no browser at ${executablePath} (set CHROMIUM_PATH): tests in a browser were skipped`;
  if (process.env.CI === 'true') {
    test(name, () => {
      throw new Error(message);
    });
  } else {
    process.stderr.write(`${message}\n`);
    test.skip(`${name}: ${message}`);
  }
}

/**
 * The installed browser, cut off from everything but loopback. For pages that are laid out and asked about, and neither
 * pointed at nor drawn, it does without the thread that puts together what is shown: a sixth less work.
 */
export const launchChromium = ({ onlyLaysOut = false } = {}): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-quic', '--disable-background-networking'],
      ...(onlyLaysOut ? ['--disable-threaded-compositing'] : []),
    ],
  });
