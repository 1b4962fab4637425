import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { lineColumn } from '../../src/diagnostics/line-column.js';
import type { Span } from '../../src/diagnostics/span.js';
import type { MessageLanguage } from '../../src/diagnostics/text.js';
import { loadFiles } from '../../src/load/load-files.js';
import type { SourceFiles } from '../../src/load/source-file.js';

export type Contents = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A small sound project; a case replaces, adds or (undefined) takes away files. */
const SOUND: Contents = {
  'project.yaml': 'id: small\ntitle: 小\ntime-zone: Asia/Shanghai\n',
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-07-10}\n',
  'teachers.yaml': 'teachers:\n  zhang-min: {name: 张敏}\n',
  'courses/P1.yaml': 'grade: P1\ncourses:\n  chinese:\n    teacher: zhang-min\n    lessons: [one]\n',
  'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n',
  'zones/telecom.yaml': 'id: telecom\ntitle: 电信\nlineup: {}\noutputs: {}\n',
};

export interface Loaded {
  readonly sources: SourceFiles;
  /** `path:line:column id message`, in the order of a report. */
  readonly reports: readonly string[];
  /** `line:column message` of the places that reports refer to. */
  readonly related: readonly string[];
}

export async function withFolder<Result>(
  contents: Contents,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'airclass-load-'));
  try {
    for (const [file, content] of Object.entries(contents)) {
      if (content === undefined) continue;
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function loaded(changed: Contents, language: MessageLanguage = 'en'): Promise<Loaded> {
  return withFolder({ ...SOUND, ...changed }, async (folder) => {
    const diagnostics = new DiagnosticList();
    const sources = await loadFiles(folder, diagnostics);
    const placeOf = ({ file, start }: Span) => {
      const { line, column } = lineColumn(sources.texts.get(file) ?? '', start);
      return `${line}:${column}`;
    };
    const found = diagnostics.sorted();
    const reports = found.map(
      ({ span, problem, message }) => `${span.file}:${placeOf(span)} ${problem.id} ${message[language]}`,
    );
    const notes = found.flatMap(({ related }) => related);
    return { sources, reports, related: notes.map(({ span, message }) => `${placeOf(span)} ${message[language]}`) };
  });
}
