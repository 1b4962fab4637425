// node tools/browser-files.mjs <dist>: puts the styles of pages and what browsers load with the web guide into the program, as small
// as they get.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const [, , dist = fileURLToPath(new URL('../dist', import.meta.url))] = process.argv;
const SOURCES = new URL('../src/', import.meta.url);

/** Browsers of 2022 and later, in which `:has()` works too. */
const small = (name) =>
  transformSync(readFileSync(new URL(name, SOURCES), 'utf8'), {
    loader: name.endsWith('.css') ? 'css' : 'js',
    minify: true,
    legalComments: 'none',
    target: ['chrome105', 'firefox121', 'safari15.4'],
  }).code.trimEnd();

const put = (module, name, texts) =>
  writeFileSync(join(dist, module), `export const ${name} = () => (${JSON.stringify(texts)});\n`);

put('html/generated/styles.js', 'styles', { base: small('html/style/base.css'), page: small('html/style/page.css') });
put('outputs/web/generated/browser-files.js', 'browserFiles', {
  style: small('outputs/web/browser/guide.css'),
  sheet: small('outputs/web/browser/sheet.css'),
  script: small('outputs/web/browser/guide.js'),
  worker: small('outputs/web/worker/offline.js'),
  icon: readFileSync(new URL('outputs/web/worker/icon.svg', SOURCES), 'utf8').trimEnd(),
});
