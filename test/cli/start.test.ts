import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const BUNDLE = join(import.meta.dirname, '../../dist/bundle');

/** The modules, ours and others', in the files that one of the bundle needs before it runs. */
function modulesBefore(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const own = [...text.matchAll(/^\/\/ (.*\.m?js)$/gm)].map(([, path = '']) => path);
  const imports = [...text.matchAll(/^(?:import |\} from |import [^;]*? from )"(\.\/[^"]+)";$/gm)];
  return [...own, ...imports.flatMap(([, path = '']) => modulesBefore(join(dirname(file), path), seen))];
}

test('the start needs no library and no command', () => {
  const modules = modulesBefore(join(BUNDLE, 'main.js'));
  expect(modules).toContain('cli/main.js');
  expect(modules.filter((path) => /node_modules|\/command\.js$/.test(path))).toEqual([]);
});
