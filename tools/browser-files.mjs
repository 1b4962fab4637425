// node tools/browser-files.mjs <dist>: puts what browsers load with the web guide into the program, as small as it gets.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const [, , dist = fileURLToPath(new URL('../dist', import.meta.url))] = process.argv;
const SOURCES = new URL('../src/outputs/web/browser/', import.meta.url);

/** Browsers of 2022 and later, in which `:has()` works too. */
const small = (name, loader) =>
  transformSync(readFileSync(new URL(name, SOURCES), 'utf8'), {
    loader,
    minify: true,
    legalComments: 'none',
    target: ['chrome105', 'firefox121', 'safari15.4'],
  }).code;

const files = { style: small('guide.css', 'css'), sheet: small('sheet.css', 'css'), script: small('guide.js', 'js') };
writeFileSync(
  join(dist, 'outputs/web/generated/browser-files.js'),
  `export const browserFiles = () => (${JSON.stringify(files)});\n`,
);
