import { describe, expect, test } from 'vitest';
import { lineColumn } from '../../src/diagnostics/line-column.js';
import type { Recording, Recordings } from '../../src/media/recording.js';
import type { Rule } from '../../src/rules/rule.js';
import { aProject, expectBothLanguages, SMALL_PROJECT } from '../a-project.js';

/** Beijing time. */
export const at = (text: string): number => Date.parse(`${text}:00+08:00`);

const MINUTE = 60_000;
const GOOD: Omit<Recording, 'file'> = {
  state: 'ok',
  length: 15 * MINUTE,
  size: 1000,
  still: false,
  from: 'folder',
  container: 'mov,mp4,m4a,3gp,3g2,mj2',
  streams: [
    { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 },
    { type: 'audio', codec: 'aac' },
  ],
};

export interface RecordingCase {
  /** By lesson number of P1 chinese; the others are sound. Each is on air at 09:00, one a weekday from 2020-03-09. */
  readonly recordings?: Readonly<Record<number, Partial<Recording>>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly now?: number;
  /** By path, for what is not a lesson of that course. */
  readonly more?: Readonly<Record<string, Partial<Recording>>>;
}

/** The files of a case, and what they and its recordings come to. */
export async function measured({ recordings = {}, files = {}, now, more = {} }: RecordingCase) {
  const input: Readonly<Record<string, string>> = {
    ...SMALL_PROJECT,
    'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\n',
    'courses/p1.yaml': `grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    lessons:\n${Array.from({ length: 10 }, (_, index) => `      - 第 ${index + 1} 课\n`).join('')}`,
    ...files,
  };
  const time = now ?? at('2020-03-08T12:00');
  const { sources, project, timeline, uses, reports } = await aProject(input, time);
  if (project === undefined || timeline === undefined || uses === undefined) throw new Error(reports.join('\n'));
  const found = new Map<string, Recording>();
  for (const course of project.courses.values()) {
    for (const lesson of course.lessons) {
      found.set(lesson.file, { ...GOOD, fingerprint: lesson.id, file: lesson.file, ...recordings[lesson.number] });
    }
  }
  for (const [file, recording] of Object.entries(more)) found.set(file, { ...GOOD, file, ...recording });
  return { input, sources, project, timeline, uses, recordings: found as Recordings, now: time };
}

/** `line severity message` of each finding, with ` | note` for each related note. */
async function findings(rule: Rule, of: RecordingCase): Promise<string[]> {
  const { input, ...known } = await measured(of);
  return [...rule.check(known)].map(({ message, span, severity, related = [] }) => {
    const { line } = lineColumn(input[span.file] ?? '', span.start);
    const notes = related.map((note) => ` | ${note.message.en}`).join('');
    for (const text of [message, ...related.map((note) => note.message)]) expectBothLanguages(text);
    return `${line} ${severity ?? rule.severity} ${message.en}${notes}`;
  });
}

/** A project file whose media settings are these. */
export function media(settings: string): Record<string, string> {
  return { 'project.yaml': `id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: ${settings}\n` };
}

export function testRecordingRule(
  rule: Rule,
  cases: Readonly<Record<string, RecordingCase & { readonly reports: readonly string[] }>>,
): void {
  describe(rule.id, () => {
    test.each(Object.entries(cases))('%s', async (_, { reports, ...input }) => {
      expect(await findings(rule, input)).toEqual(reports);
    });
  });
}
