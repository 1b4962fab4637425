import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/load/formats.js';
import { parseDocuments } from '../../src/load/parse-documents.js';
import type { FileKind } from '../../src/load/source-file.js';
import { validatorOf } from '../../src/load/validators.js';
import { shapeChecks } from '../../tools/shape-checks.mjs';
import fc from '../properties.js';

const ROOT = join(import.meta.dirname, '../..');
type Checks = Readonly<Record<FileKind, (data: unknown) => boolean>>;

const checks: Partial<Checks> = {};
runInThisContext(`(function (exports, require, formats) {${shapeChecks(formats)}})`)(
  checks,
  createRequire(import.meta.url),
  formats,
);

function kindOf(path: string): FileKind | undefined {
  const [, found] =
    /(?:^|\/)(project|calendar|teachers|programmes|vocabulary|courses|timetable|zone)(?:s?\/|\.yaml)/.exec(path) ?? [];
  return found as FileKind | undefined;
}

const FILES = ['schedules', 'fixtures'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.includes('faulty'))
    .sort()
    .flatMap((path) => {
      const kind = kindOf(path);
      const [document] = parseDocuments(readFileSync(join(ROOT, folder, path), 'utf8'), { version: '1.2' });
      const data: unknown = document?.toJS();
      return kind === undefined ? [] : [{ path, kind, data }];
    }),
);

async function expectAgreement(kind: FileKind, data: unknown): Promise<boolean> {
  const { length } = (await validatorOf(kind)).violations(data);
  expect(checks[kind]?.(data)).toBe(length === 0);
  return length === 0;
}

/** A copy with what is at the `step`-th place, counted through the whole, replaced, taken away or given a key more. */
function changed(data: unknown, step: number, value: unknown): unknown {
  let left = step;
  const copy = (part: unknown): unknown => {
    if (left-- === 0) return value === ONE_KEY_MORE ? { ...Object(part), x: 1 } : value;
    if (Array.isArray(part)) return part.map(copy).filter((item) => item !== undefined);
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part).map(([key, below]) => [key, copy(below)] as const);
    return Object.fromEntries(entries.filter(([, below]) => below !== undefined));
  };
  return copy(data);
}

const ONE_KEY_MORE = Symbol('one key more');
const VALUES = [
  undefined,
  null,
  true,
  0,
  1,
  -1,
  2.5,
  1e9,
  '',
  'x',
  '20m',
  '09:00',
  '2020-02-30',
  '../x',
  [],
  ['x', 'x'],
  {},
  { x: 1 },
];

describe('the shape checks that the build makes', () => {
  test.each(FILES)('$path has its shape', async ({ kind, data }) => {
    expect(await expectAgreement(kind, data)).toBe(true);
  });

  test('agree with the validators on files that were changed somewhere', async () => {
    const refused = { count: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILES),
        fc.nat({ max: 60 }),
        fc.constantFrom(...VALUES),
        async ({ kind, data }, step, value) => {
          if (!(await expectAgreement(kind, changed(data, step, value)))) refused.count++;
        },
      ),
      { numRuns: 3000 },
    );
    expect(refused.count).toBeGreaterThan(500);
  });
});
