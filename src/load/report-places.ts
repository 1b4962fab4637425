import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { fileProblems } from './file-problems.js';
import type { FileKind } from './source-file.js';

const REQUIRED: ReadonlyMap<FileKind, string> = new Map([
  ['calendar', 'calendar.yaml'],
  ['teachers', 'teachers.yaml'],
  ['courses', 'courses/*.yaml'],
  ['timetable', 'timetables/*.yaml'],
  ['zone', 'zones/*.yaml'],
]);

/** A link that leads nowhere, a file, a folder that may not be read: what is in it is not known. */
export function reportNoFolder(name: string, diagnostics: DiagnosticList): void {
  diagnostics.report(fileProblems.unreadable, {
    message: {
      zh: `“${name}”不是可以读取的文件夹；请检查它的权限、所指向的位置和磁盘`,
      en: `"${name}" is not a folder that can be read; check its permissions, where it points and its disk`,
    },
    span: startOf(name),
  });
}

export function reportOutside(file: string, diagnostics: DiagnosticList): void {
  diagnostics.report(fileProblems.unreadable, {
    message: {
      zh: `“${file}”是指向项目之外的链接，没有读取；请把内容放进项目`,
      en: `"${file}" is a link out of the project and is not read; put what it leads to into the project`,
    },
    span: startOf(file),
  });
}

/** `kinds`: those that there are, or that may be where nothing can be read. */
export function reportMissing(
  kinds: ReadonlySet<FileKind | undefined>,
  { takesPlan, isPlan }: { readonly takesPlan: boolean; readonly isPlan: boolean },
  diagnostics: DiagnosticList,
): void {
  for (const [kind, file] of REQUIRED) {
    // All others may be those of the plan; the zones of a plan are not taken.
    if (kinds.has(kind) || (kind === 'zone' ? isPlan : takesPlan)) continue;
    diagnostics.report(fileProblems.missing, {
      message: { zh: `项目中缺少“${file}”`, en: `the project has no "${file}"` },
      span: startOf('project.yaml'),
    });
  }
}

export function startOf(file: string) {
  return { file, start: 0, end: 0 };
}
