import { accessibilityTests } from './accessibility.ts';
import { describeInBrowser } from './browser.ts';
import { chartTests } from './charts.ts';
import { embedTests } from './embed.ts';
import { deliveryTests } from './delivery.ts';
import { readingTests } from './reading.ts';

describeInBrowser('in a browser', (site) => {
  accessibilityTests(site);
  deliveryTests(site);
  readingTests(site);
  chartTests(site);
  embedTests(site);
});
