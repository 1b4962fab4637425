// editors.mjs neovim|emacs diagnostics|edit: runs an editor without a screen on small projects, and compares what it shows
// with `airclass check --format json`. ONLY: a part of the names of the projects to look at.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [, , editor, what] = process.argv;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'airclass-editors-'));
const NOW = '2020-03-08';

/** The smallest project that builds, as the tests have it. */
async function smallProject() {
  const outfile = join(work, 'small-project.mjs');
  await build({
    stdin: { contents: "export { SMALL_PROJECT } from './test/a-project.ts'", resolveDir: ROOT },
    // What the tests do with it is not needed.
    plugins: [{ name: 'alone', setup: (one) => one.onResolve({ filter: /./ }, alone) }],
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  return (await import(outfile)).SMALL_PROJECT;
}

function alone({ path, importer }) {
  return importer.endsWith('a-project.ts') ? { path, external: true, sideEffects: false } : undefined;
}

function writeFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

// The program that the configurations start, at a fixed time.
mkdirSync(join(work, 'bin'));
writeFileSync(
  join(work, 'bin/airclass'),
  `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'bin/airclass.js')}' "$@" --now ${NOW} --lang en\n`,
  { mode: 0o755 },
);
const env = {
  ...process.env,
  PATH: `${join(work, 'bin')}${delimiter}${process.env.PATH}`,
  HOME: work,
  XDG_CONFIG_HOME: work,
};

function run(folder, files, ask) {
  const out = join(work, 'out.json');
  rmSync(out, { force: true });
  const own = { ...env, ASK: ask, FILES: files.join('\n'), OUT: out, ROOT: folder };
  const [command, args] =
    editor === 'neovim'
      ? [
          'nvim',
          [
            '--headless',
            '-n',
            '-i',
            'NONE',
            '-u',
            join(ROOT, 'docs/editors/neovim.lua'),
            '-c',
            `luafile ${join(ROOT, '.ci/editors/neovim.lua')}`,
          ],
        ]
      : ['emacs', ['--batch', '-Q', '-L', join(ROOT, 'docs/editors'), '-l', join(ROOT, '.ci/editors/emacs.el')]];
  const ran = spawnSync(command, args, { cwd: folder, env: own, encoding: 'utf8', timeout: 90_000 });
  try {
    return JSON.parse(readFileSync(out, 'utf8'));
  } catch {
    throw new Error(
      `${editor} gave no answer (${ran.status ?? ran.signal}): ${ran.stdout}${ran.stderr}`.slice(0, 4000),
    );
  }
}

function check(folder) {
  const ran = spawnSync(
    process.execPath,
    [join(ROOT, 'bin/airclass.js'), 'check', '.', '--format', 'json', '--now', NOW],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return JSON.parse(ran.stdout).diagnostics;
}

const SEVERITIES = { error: 1, warning: 2, info: 3 };

function textOf(path) {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return '';
  }
}

/** Neovim counts bytes, Emacs characters. */
function column(folder, { file, start }) {
  const before = [...(textOf(join(folder, file)).split('\n')[start.line - 1] ?? '')]
    .slice(0, start.column - 1)
    .join('');
  return editor === 'neovim' ? Buffer.byteLength(before) + 1 : [...before].length + 1;
}

const yamlBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path) && statSync(join(folder, path)).isFile())
    .sort();

const failed = [];
function expectEqual(name, found, expected) {
  const [one, other] = [JSON.stringify(found, null, 1), JSON.stringify(expected, null, 1)];
  if (one !== other) failed.push(`${name}: the editor has\n${one}\nexpected\n${other}`);
}

const small = await smallProject();
try {
  if (what === 'diagnostics') {
    const cases = readdirSync(join(ROOT, 'fixtures/faulty'))
      .filter((name) => name.includes(process.env.ONLY ?? ''))
      .sort();
    for (const name of cases) {
      const folder = join(work, name);
      writeFiles(folder, small);
      cpSync(join(ROOT, 'fixtures/faulty', name), folder, {
        recursive: true,
        filter: (path) => !path.endsWith('.txt'),
      });
      const expected = check(folder);
      // An editor takes what is not UTF-8 for something else and shows other columns there.
      const isText = (file) => !textOf(join(folder, file)).includes('\uFFFD');
      const files = [...new Set([...yamlBelow(folder), ...expected.map(({ place }) => place.file)])].filter((file) => {
        try {
          return statSync(join(folder, file)).isFile();
        } catch {
          return false;
        }
      });
      const shown = run(
        folder,
        files.map((file) => join(folder, file)),
        'diagnostics',
      );
      const lines = (list) => [...list].sort();
      const inFiles = expected.filter(({ place }) => files.includes(place.file));
      expectEqual(
        name,
        lines(
          shown
            .map((one) => ({ ...one, file: relative(folder, one.file) }))
            .filter(({ file }) => files.includes(file))
            .map((one) =>
              `${one.file}:${one.line}:${isText(one.file) ? one.column : '?'} ${one.severity} ${one.code ?? ''} ${one.message.split('\n')[0]}`.replace(
                editor === 'emacs' ? / {2}/ : /$^/,
                ' ',
              ),
            ),
        ),
        lines(
          inFiles.map(({ id, severity, message, place }) => {
            const where = place.start
              ? `${place.start.line}:${isText(place.file) ? column(folder, place) : '?'}`
              : '1:1';
            return editor === 'emacs'
              ? `${place.file}:${where} ${SEVERITIES[severity]} ${emacsText(id, message.en)}`
              : `${place.file}:${where} ${SEVERITIES[severity]} ${id} ${message.en}`;
          }),
        ),
      );
      rmSync(folder, { recursive: true });
    }
    if (failed.length === 0) console.log(`${cases.length} faulty projects, the same problems at the same places`);
  } else {
    const folder = join(work, 'edit');
    writeFiles(folder, small);
    const before = textOf(join(folder, 'courses/p1.yaml'));
    const { jump, offered, saved } = run(
      folder,
      [join(folder, 'courses/p1.yaml'), join(folder, 'teachers.yaml')],
      'edit',
    );
    expectEqual('jump', jump, ['teachers.yaml:2']);
    expectEqual(
      'completion',
      ['zhang', 'li'].filter((word) => offered.includes(word)),
      ['zhang', 'li'],
    );
    expectEqual('saved', saved, true);
    expectEqual('renamed', textOf(join(folder, 'courses/p1.yaml')), before.replace('zhang', 'zhang-min'));
    expectEqual('renamed definition', /^ {2}zhang-min: /m.test(textOf(join(folder, 'teachers.yaml'))), true);
    expectEqual(
      'sound',
      check(folder).filter(({ severity }) => severity === 'error'),
      [],
    );
    if (failed.length === 0) console.log('completes, jumps and renames');
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const one of failed) console.log(one);
if (failed.length > 0) process.exitCode = 1;

/** What eglot shows of a problem: its source and code before the message. */
function emacsText(id, message) {
  return `airclass [${id}]: ${message}`.split('\n')[0];
}
