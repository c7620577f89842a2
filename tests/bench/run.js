// npm run bench -- publish DIR [RUNS] | server DIR [SECONDS]
import { benchPublish } from './publish.js';
import { benchServer } from './server.js';

const [name, ...rest] = process.argv.slice(2);
if (name === 'publish') process.exitCode = benchPublish(rest);
else if (name === 'server') process.exitCode = await benchServer(rest);
else {
  console.error('usage: npm run bench -- publish DIR [RUNS] | server DIR [SECONDS]');
  process.exitCode = 2;
}
