import type { DataPath, FileKind } from '../../load/source-file.js';

/** What words of a project stand for. */
export const THINGS = [
  'teacher',
  'organisation',
  'grade',
  'subject',
  'course',
  'lesson',
  'theme',
  'limits',
  'programme',
  'channel',
  'zone',
  'rule',
] as const;
export type Thing = (typeof THINGS)[number];

/** What stands at a place of a file: a word for a thing, or words of a cell, of a range of grades, of a waiver. */
export type SiteContent = Thing | 'cell' | 'grade-range' | 'waived' | 'short-name';

export interface Site {
  /** `*`: any key or item; `**`, at the end: any number of them. */
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
  readonly content: SiteContent;
  /** This is where the thing gets its id. */
  readonly defines?: true;
}

const site = (at: Site['at'], path: string, content: SiteContent): Site => ({ at, path: path.split('/'), content });
const definition = (at: Site['at'], path: string, content: SiteContent): Site => ({
  ...site(at, path, content),
  defines: true,
});

const CHANGES = ['show', 'extra', 'insert'].map((key) => site('value', `changes/*/${key}`, 'cell'));

/** Every place of the files where a word stands for something. */
export const SITES: Readonly<Record<FileKind, readonly Site[]>> = {
  project: [
    site('value', 'limits/*', 'limits'),
    site('key', 'rules/*', 'rule'),
    site('value', 'rules/*/allow/*/where', 'waived'),
  ],
  calendar: [site('key', 'grades/*', 'grade')],
  holidays: [],
  teachers: [
    definition('key', 'organisations/*', 'organisation'),
    definition('key', 'teachers/*', 'teacher'),
    site('value', 'teachers/*/organisation', 'organisation'),
  ],
  courses: [
    site('value', 'grade', 'grade'),
    site('value', 'recorded-by', 'organisation'),
    definition('key', 'courses/*', 'course'),
    site('value', 'courses/*/teacher', 'teacher'),
    site('value', 'courses/*/recorded-by', 'organisation'),
    site('value', 'courses/*/stand-ins/*/teacher', 'teacher'),
    site('value', 'courses/*/lessons/*/teacher', 'teacher'),
    site('value', 'courses/*/lessons/*/themes/*', 'theme'),
  ],
  timetable: [
    definition('value', 'channel', 'channel'),
    site('value', 'grade', 'grade'),
    site('value', 'week/**', 'cell'),
    ...CHANGES,
  ],
  changes: CHANGES,
  programmes: [definition('key', 'programmes/*', 'programme'), site('value', 'fill/*/programmes/*', 'programme')],
  vocabulary: [
    definition('key', 'grades/*', 'grade'),
    definition('key', 'subjects/*', 'subject'),
    definition('key', 'themes/*', 'theme'),
    definition('key', 'limits/*', 'limits'),
    site('key', 'limits/*/*/*', 'grade-range'),
  ],
  import: [],
  notify: [site('value', 'recipients/*/grades/*', 'grade')],
  zone: [
    definition('value', 'id', 'zone'),
    site('key', 'lineup/*', 'channel'),
    site('key', 'outputs/feeds/adi/short-names/*', 'short-name'),
  ],
};

/** What stands at a place, if it is a word for something. */
export function siteAt(kind: FileKind, at: Site['at'], path: DataPath): Site | undefined {
  return SITES[kind].find((one) => one.at === at && fits(one.path, path));
}

function fits(pattern: readonly string[], path: DataPath): boolean {
  const isOpen = pattern.at(-1) === '**';
  if (isOpen ? path.length < pattern.length : path.length !== pattern.length) return false;
  return pattern.every((step, index) => step.startsWith('*') || step === String(path[index]));
}
