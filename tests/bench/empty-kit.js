// The least that SvelteKit can serve: one page without content, with the adapter and the versions of this project.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const files = {
  'package.json': '{ "name": "empty", "private": true, "type": "module" }',
  'svelte.config.js': `import adapter from '@sveltejs/adapter-node';
export default { kit: { adapter: adapter() } };
`,
  'vite.config.js': `import { sveltekit } from '@sveltejs/kit/vite';
export default { plugins: [sveltekit()] };
`,
  'src/app.html': `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Empty</title>%sveltekit.head%</head>
  <body><div>%sveltekit.body%</div></body>
</html>
`,
  'src/routes/+page.svelte': '',
};

/**
 * Builds it in a temporary folder.
 * @param {string} root the project, whose packages it uses
 * @returns {string} the folder
 */
export function buildEmptyKit(root) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-empty-'));
  mkdirSync(join(folder, 'src/routes'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the empty page could not be built:\n${stderr}`);
  return folder;
}
