import { accessibilityTests } from './accessibility.ts';
import { describeInBrowser } from './browser.ts';

// in a file of its own, so that it runs beside the other half of the browser's work
describeInBrowser('accessible', accessibilityTests);
