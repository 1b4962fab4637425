// Puts the command line, the library and all that they use together: a few files are found and read in a third of the
// time of five hundred, and the package needs no other.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledLicences } from './bundled-licences.mjs';

const [, , folder = fileURLToPath(new URL('../dist', import.meta.url))] = process.argv;
const dist = `${folder}/`;

/** What a module of ours loads with `createRequire` goes into the bundle too; of a package.json, what is used. */
const required = {
  name: 'required',
  setup(build) {
    build.onLoad({ filter: /(?:calendar|report)[/\\](?:official-days|festivals|version)\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('createRequire(import.meta.url)(', 'require('),
    }));
    build.onLoad({ filter: /[/\\]package\.json$/ }, ({ path }) => {
      const { version, homepage } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version, homepage }), loader: 'json' };
    });
  },
};

const { metafile } = await build({
  // Names in the bundle must not reveal where it was built.
  absWorkingDir: folder,
  entryPoints: [
    'index',
    'cli/main',
    'cli/process-io',
    'cli/project-thread',
    'release/read-thread',
    'sheets/read/sheet-thread',
  ].map((path) => ({
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
  // Of fluent-ffmpeg: a folder that its package does not have.
  define: { 'process.env.FLUENTFFMPEG_COV': 'undefined' },
  // Libraries in CommonJS ask for Node's own modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  plugins: [required],
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

writeFileSync(
  join(folder, 'bundle/LICENCES.txt'),
  bundledLicences(Object.keys(metafile.inputs).map((path) => join(folder, path))),
);
