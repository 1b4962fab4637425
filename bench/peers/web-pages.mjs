// node web-pages.mjs <project> <from> preact|react: makes every page of every zone, with the library that AirClass uses or
// with React in its place, and prints how many and how long the processor took.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [, , project, from, library] = process.argv;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'airclass-web-'));

/**
 * The same components; only what the pages are rendered with is another. React has no place for markup that is ready, so it
 * renders every fragment where it stands.
 */
const withReact = {
  name: 'react in place of preact',
  setup(bundle) {
    bundle.onLoad({ filter: /outputs\/web\/fragments\.js$/ }, () => ({
      contents: 'export class Fragments { of(kind, up, key, make, ...texts) { return make(...texts); } }',
    }));
    bundle.onResolve({ filter: /^preact\/jsx-runtime$/ }, () => ({
      path: here('../../node_modules/react/jsx-runtime.js'),
    }));
    bundle.onResolve({ filter: /^preact-render-to-string$/ }, () => ({
      path: here('../../node_modules/react-dom/server.node.js'),
    }));
  },
};

try {
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, `export { webPages } from ${JSON.stringify(here('../../dist/outputs/web/web-pages.js'))};`);
  const outfile = join(folder, 'bundle.mjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: library === 'react' ? [withReact] : [],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  });
  const { webPages } = await import(pathToFileURL(outfile).href);
  const { compile } = await import('../../dist/compile.js');
  const now = Date.parse(`${from}T00:00:00Z`);
  const { sound } = await compile(project, { now, environment: {}, mediaFolders: [], ffprobe: undefined });
  const { timeline } = sound;
  const views = [...sound.project.zones.values()].map((zone) => ({
    ...sound,
    zone: { ...zone, web: { url: 'https://tv.example/guide' } },
    from,
    asOf: timeline.dayStart(from),
    days: 7,
    previous: () => undefined,
  }));
  // Once as a fresh process does it, with the flag of bin/airclass.js; the median of more would be of warm code.
  const before = process.cpuUsage();
  let [pages, bytes] = [0, 0];
  for (const view of views) {
    for (const { chunks } of webPages.files(view)) {
      pages++;
      for (const chunk of chunks()) bytes += chunk.length;
    }
  }
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ pages, bytes, seconds: (user + system) / 1e6 }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
