import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from '../../src/compile.js';
import type { Fix } from '../../src/diagnostics/fix.js';
import { lineColumn } from '../../src/diagnostics/line-column.js';
import type { Severity } from '../../src/diagnostics/problem.js';
import { SMALL_PROJECT } from '../a-project.js';
import type { ExampleFiles } from './problem-examples.mjs';

export interface ExampleReport {
  readonly id: string;
  readonly severity: Severity;
  /** `file:line:column` */
  readonly at: string;
  readonly message: string;
  readonly fix: Fix | undefined;
}

/** Everything that is said, on the day before term, of the small project with `files` in place of its own. */
export async function reportsOfExample(files: ExampleFiles): Promise<readonly ExampleReport[]> {
  const folder = await mkdtemp(join(tmpdir(), 'airclass-example-'));
  try {
    for (const [path, content] of Object.entries({ ...SMALL_PROJECT, ...files })) {
      if (content === undefined) continue;
      const place = join(folder, path);
      await mkdir(dirname(place), { recursive: true });
      if (typeof content === 'object' && 'linkTo' in content) await symlink(content.linkTo, place);
      else await writeFile(place, content);
    }
    const { diagnostics, texts } = await compile(folder, { now: Date.parse('2020-03-08T00:00Z'), environment: {} });
    return diagnostics.map(({ problem: { id }, severity, message, span, fix }) => {
      const laid = files[span.file];
      const text = texts.get(span.file) ?? (typeof laid === 'string' ? laid : '');
      const { line, column } = lineColumn(text, span.start);
      return { id, severity, at: `${span.file}:${line}:${column}`, message: message.en, fix };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
