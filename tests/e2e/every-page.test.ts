import { describeInBrowser } from './browser.ts';
import { everyPageTests } from './every-page.ts';

// in a file of its own, so that it runs beside the other half of the browser's work
describeInBrowser('every page', everyPageTests, { onlyLaysOut: true });
