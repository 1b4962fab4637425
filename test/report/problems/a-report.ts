import type { Problem, Severity } from '../../../src/diagnostics/problem.js';
import type { ReportInput } from '../../../src/report/problems/report.js';

const TEXT = 'channel: p1\r\nweek:\r\n  09:00-09:20: 语文课 # 😀 eyes\r\n';

function problem(id: string, severity: Severity): Problem {
  return {
    id,
    severity,
    summary: { zh: `${id} 的概要`, en: `what ${id} is` },
    rationale: { zh: `${id} 的改法`, en: `how to fix ${id}` },
  };
}

const overlap = problem('airtime-overlap', 'error');
const unused = problem('course-unused', 'warning');

function at(found: string, file = 'timetables/p1.yaml') {
  const start = TEXT.indexOf(found);
  return { file, start, end: start + found.length };
}

/** A hostile report: a title that would command a CI server, a spreadsheet or a terminal. */
export const HOSTILE = '::error::100%\r\n::set-env name=A::b\u001b[31m\u202E,x:y ]]> <b> "q"';

export function aReport(more: Partial<ReportInput> = {}): ReportInput {
  return {
    diagnostics: [
      {
        problem: overlap,
        severity: 'error',
        message: { zh: '“语文课”与“眼操”重叠', en: '"chinese" overlaps "eyes"' },
        span: at('语文课'),
        related: [{ message: { zh: '另一处', en: 'the other one' }, span: at('eyes') }],
      },
      {
        problem: unused,
        severity: 'warning',
        message: { zh: `没有用到“${HOSTILE}”`, en: `=cmd() "${HOSTILE}" is not used` },
        span: at('channel', 'a b,c:d%.yaml'),
        related: [],
      },
      {
        problem: unused,
        severity: 'info',
        message: { zh: '没有位置', en: 'nowhere' },
        span: { file: 'media.lock.json', start: 7, end: 9 },
        related: [],
      },
    ],
    texts: new Map([
      ['a b,c:d%.yaml', TEXT],
      ['sound.yaml', 'a: 1\n'],
      ['timetables/p1.yaml', TEXT],
    ]),
    prefix: 'schedules/x/',
    language: 'en',
    colour: false,
    columns: 80,
    ...more,
  };
}

/** A report of what can be fixed, in two files. */
export function aFixableReport(): ReportInput {
  const report = aReport();
  const fix = [
    { span: { file: 'sound.yaml', start: 0, end: 0 }, text: '# name\n' },
    { span: at('eyes'), text: '"eyes"' },
    { span: at('语文课'), text: 'chinese' },
  ];
  return { ...report, diagnostics: report.diagnostics.slice(0, 2).map((one) => ({ ...one, fix })) };
}

export const CLEAN: ReportInput = { ...aReport(), diagnostics: [] };
