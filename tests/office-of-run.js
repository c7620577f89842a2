// The LibreOffice that test files share, in a process group of its own: all of it ends when the office or the run does.
import { spawn } from 'node:child_process';
import './end-with-run.js';

const [command = '', ...args] = process.argv.slice(2);
process.on('exit', () => process.kill(-process.pid, 'SIGKILL'));
spawn(command, args, { stdio: 'ignore' }).once('exit', () => process.exit());
