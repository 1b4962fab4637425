// Publishers with a defect, made from the built one: a test that does not find their fault is useless.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COPIED = ['bin', 'dist', 'schemas', 'package.json', 'tools'];

/** A copy with each of `changes` made: `[file below dist/, text, text in its place]`. Answers what runs it. */
export function breakPublisher(folder, changes) {
  mkdirSync(folder, { recursive: true });
  for (const path of COPIED) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, from, to] of changes) {
    const path = join(folder, 'dist', file);
    const text = readFileSync(path, 'utf8');
    if (text.split(from).length !== 2) throw new Error(`dist/${file} does not have once: ${from}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  execFileSync(process.execPath, [join(folder, 'tools/bundle.mjs')], { stdio: 'inherit' });
  return join(folder, 'bin/airclass.js');
}
