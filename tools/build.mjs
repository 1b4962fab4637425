// Builds into a fresh folder and puts its files in the place of those in dist one by one: a process that runs from dist
// meanwhile always finds a file, and what did not change has the same name. `--if-needed`: only where there is something
// to build from that is newer, so that `npm pack` and `npm install` leave a finished package alone.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const fresh = join(root, `dist.${process.pid}`);
const SOURCES = ['src', 'schemas', 'tools', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** Files that name others, which must be there first. */
const LAST = /^bundle[/\\](?:index|main|process-io|project-thread|read-thread|sheet-thread)\.js$/;

const filesOf = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter((file) => statSync(join(folder, file)).isFile())
    : [];

function newest(path) {
  const stat = statSync(path);
  return stat.isDirectory()
    ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : stat.mtimeMs;
}

function isNeeded() {
  const main = join(dist, 'bundle/main.js');
  if (!existsSync(main)) return true;
  if (!existsSync(join(root, 'src')) || !existsSync(join(root, 'node_modules/typescript'))) return false;
  const sources = SOURCES.map((path) => join(root, path)).filter((path) => existsSync(path));
  return Math.max(...sources.map(newest)) > statSync(main).mtimeMs;
}

function put(file) {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  renameSync(join(fresh, file), join(dist, file));
}

function removeEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  if (folder !== dist && readdirSync(folder).length === 0) rmdirSync(folder);
}

/** What was killed before it was done. */
function sweep() {
  for (const name of readdirSync(root)) {
    const [, pid] = /^dist\.(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(root, name), { recursive: true, force: true });
  }
}

/** Not by way of /proc, which only Linux has. */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (!process.argv.includes('--if-needed') || isNeeded()) {
  sweep();
  try {
    const run = (script, ...more) =>
      execFileSync(process.execPath, [join(root, script), ...more], { cwd: root, stdio: 'inherit' });
    run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--declaration', '--outDir', fresh);
    run('tools/library-types.mjs', fresh);
    run('tools/shape-checks.mjs', fresh);
    run('tools/browser-files.mjs', fresh);
    run('tools/tool-digest.mjs', fresh);
    run('tools/bundle.mjs', fresh);
    const built = filesOf(fresh);
    for (const file of [...built.filter((file) => !LAST.test(file)), ...built.filter((file) => LAST.test(file))])
      put(file);
    const known = new Set(built);
    for (const file of filesOf(dist)) if (!known.has(file)) rmSync(join(dist, file), { force: true });
    removeEmpty(dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
