// Puts the command line and its libraries together: a few files are found and read in a third of the time of five hundred.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [, , folder = fileURLToPath(new URL('../dist', import.meta.url))] = process.argv;
const dist = `${folder}/`;

const { metafile } = await build({
  // Names in the bundle must not reveal where it was built.
  absWorkingDir: folder,
  entryPoints: ['cli/main', 'cli/process-io', 'release/read-thread'].map((path) => ({
    in: `${dist}${path}.js`,
    out: basename(path),
  })),
  outdir: `${dist}bundle`,
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // These look for files beside themselves.
  external: ['ffprobe-static', 'fluent-ffmpeg'],
  // Libraries in CommonJS ask for Node's own modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});

// A library in CommonJS that is imported late would lose its names.
for (const [path, { imports }] of Object.entries(metafile.inputs)) {
  const late = imports.filter(
    ({ kind, external, path: to }) => kind === 'dynamic-import' && !external && to.includes('node_modules/'),
  );
  if (late.length > 0)
    throw new Error(`${path} imports ${late[0].path} late: put it into a module of ours that is imported late`);
}
