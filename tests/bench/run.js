// npm run bench -- publish DIR [RUNS] | server DIR [SECONDS] | page DIR [PAGES] | loads DIR | privacy DIR [RUNS] | drawn [RUNS] | press DIR | report [DIR] | intake [RUNS] [QUARTIERS…]
import { benchDrawn } from './drawn.js';
import { benchIntake } from './intake.js';
import { benchLoads } from './loads.js';
import { benchPage } from './page.js';
import { benchPress } from './press.js';
import { benchPrivacy } from './privacy.js';
import { benchPublish } from './publish.js';
import { benchReport } from './report.js';
import { benchServer } from './server.js';

const [name, ...rest] = process.argv.slice(2);
if (name === 'publish') process.exitCode = benchPublish(rest);
else if (name === 'server') process.exitCode = await benchServer(rest);
else if (name === 'page') process.exitCode = await benchPage(rest);
else if (name === 'loads') process.exitCode = await benchLoads(rest);
else if (name === 'privacy') process.exitCode = benchPrivacy(rest);
else if (name === 'press') process.exitCode = await benchPress(rest);
else if (name === 'drawn') process.exitCode = await benchDrawn(rest);
else if (name === 'intake') process.exitCode = await benchIntake(rest);
else if (name === 'report') process.exitCode = await benchReport(rest);
else {
  console.error(
    'usage: npm run bench -- publish DIR [RUNS] | server DIR [SECONDS] | page DIR [PAGES] | loads DIR [SECONDS] [EDITIONS] | privacy DIR [RUNS] | drawn [RUNS] | press DIR | report [DIR] | intake [RUNS] [QUARTIERS…]',
  );
  process.exitCode = 2;
}
