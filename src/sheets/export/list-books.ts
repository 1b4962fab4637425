import { ZoneOffsets } from '../../calendar/zone-offsets.js';
import { channelWords, contentWords } from '../../change/cell-words.js';
import type { Text } from '../../diagnostics/text.js';
import { owedOf } from '../../media/owed.js';
import { tableOf } from '../../media/recordings-table.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import { DAY, dayFromNumber, type Instant } from '../../model/time.js';
import { type Book, type BookCell, type BookSheet, textCell } from './book.js';
import { type ExportInput, exportDays, problemsAt } from './export-input.js';

/** What each organisation is to deliver, the first due first. */
export function owedBook(input: ExportInput): Book {
  const { project, uses, recordings, now, language, channels } = input;
  const grades = new Set(channels.flatMap((channel) => channel.grades));
  const rows = tableOf(project, uses, recordings).filter(({ lesson }) => grades.has(lesson.course.grade));
  const { groups } = owedOf(rows, project, new Map(), { now, until: Number.POSITIVE_INFINITY, organisations: [] });
  const none = { zh: '没有写录制单位', en: 'no organisation' };
  const sheets = groups.map(({ organisation, lessons }) =>
    listSheet(
      organisation === undefined ? none[language] : localText(organisation.name, input),
      OWED,
      [16, 20, 8, 26, 12, 10, 12, 10, 34],
      lessons.map(({ row: { lesson }, due, airs, isOverdue }) => [
        textCell(lesson.id, undefined, problemsAt(input, undefined, lesson.id)),
        textCell(localText(lesson.course.title, input)),
        { kind: 'number', number: lesson.number },
        textCell(localText(lesson.title, input)),
        ...dayAndClock(due, input),
        ...dayAndClock(airs, input),
        textCell(lesson.file),
        textCell(isOverdue ? OVERDUE[language] : ''),
      ]),
      input,
    ),
  );
  return {
    name: 'recordings',
    title: language === 'zh' ? '待交录像' : 'Recordings wanted',
    sheets: orEmpty(sheets, OWED, input),
  };
}

/** Every lesson with its first broadcast. */
export function catalogueBook(input: ExportInput): Book {
  const { project, timeline, language, channels } = input;
  const grades = new Set(channels.flatMap((channel) => channel.grades));
  const rows = [...project.courses.values()]
    .filter(({ grade }) => grades.has(grade))
    .flatMap((course) =>
      course.lessons.map((lesson): readonly BookCell[] => {
        const first = timeline.firstBroadcasts.get(lesson);
        return [
          textCell(lesson.id, undefined, problemsAt(input, undefined, lesson.id)),
          textCell(localText(course.grade.name, input)),
          textCell(localText(course.title, input)),
          { kind: 'number', number: lesson.number },
          textCell(localText(lesson.title, input)),
          textCell(localText(course.teacher.name, input)),
          ...(first === undefined ? [undefined, undefined] : dayAndClock(first.at, input)),
          textCell(lesson.file),
        ];
      }),
    );
  const name = language === 'zh' ? '课程目录' : 'Catalogue';
  return {
    name: 'catalogue',
    title: name,
    sheets: [listSheet(name, CATALOGUE, [16, 14, 20, 8, 28, 14, 12, 10, 34], rows, input)],
  };
}

/** What is not as the timetable has it, and why. */
export function changesBook(input: ExportInput): Book {
  const { timeline, language, channels } = input;
  const rows = channels.flatMap((channel) => {
    const line = timeline.lines.get(channel.id);
    return exportDays(input).flatMap((day) => {
      const shown = (line?.plannedOn(day) ?? []).flatMap((item) =>
        item.reason === undefined
          ? []
          : [{ start: item.start, what: contentWords({ item, cell: undefined })[language], reason: item.reason }],
      );
      const gone = (line?.cancelledOn(day) ?? []).map(({ start, reason }) => ({
        start,
        what: NOT_SHOWN[language],
        reason,
      }));
      return [...shown, ...gone]
        .sort((a, b) => a.start - b.start)
        .map(({ start, what, reason }): readonly BookCell[] => [
          textCell(channelWords(channel)[language]),
          ...dayAndClock(start, input),
          textCell(what),
          textCell(localText(reason, input)),
        ]);
    });
  });
  const name = language === 'zh' ? '调课' : 'Changes';
  return { name: 'changes', title: name, sheets: [listSheet(name, CHANGES, [24, 12, 10, 40, 40], rows, input)] };
}

const LESSON: Text = { zh: '课', en: 'Lesson' };
const COURSE: Text = { zh: '课程', en: 'Course' };
const NUMBER: Text = { zh: '第几课', en: 'No.' };
const TITLE: Text = { zh: '课题', en: 'Title' };
const FILE: Text = { zh: '素材文件', en: 'File' };

const OWED: readonly Text[] = [
  LESSON,
  COURSE,
  NUMBER,
  TITLE,
  { zh: '交片日期', en: 'Due' },
  { zh: '时间', en: 'Time' },
  { zh: '播出日期', en: 'Airs' },
  { zh: '时间', en: 'Time' },
  FILE,
  { zh: '备注', en: 'Note' },
];
const CATALOGUE: readonly Text[] = [
  LESSON,
  { zh: '年级', en: 'Grade' },
  COURSE,
  NUMBER,
  TITLE,
  { zh: '教师', en: 'Teacher' },
  { zh: '首播日期', en: 'First airs' },
  { zh: '时间', en: 'Time' },
  FILE,
];
const CHANGES: readonly Text[] = [
  { zh: '频道', en: 'Channel' },
  { zh: '日期', en: 'Day' },
  { zh: '时间', en: 'Time' },
  { zh: '播出', en: 'Shown' },
  { zh: '原因', en: 'Reason' },
];

function orEmpty(sheets: readonly BookSheet[], heads: readonly Text[], input: ExportInput): readonly BookSheet[] {
  return sheets.length > 0 ? sheets : [listSheet(input.language === 'zh' ? '无' : 'none', heads, [16], [], input)];
}

function listSheet(
  name: string,
  heads: readonly Text[],
  widths: readonly number[],
  rows: readonly (readonly BookCell[])[],
  { language }: ExportInput,
): BookSheet {
  const head = heads.map((text) => textCell(text[language], 'head'));
  return { name, rows: [head, ...rows], widths, frozen: { rows: 1, columns: 1 } };
}

function dayAndClock(at: Instant, { project }: ExportInput): readonly [BookCell, BookCell] {
  const local = at + ZoneOffsets.of(project.timeZone).at(at);
  const number = Math.floor(local / DAY);
  return [
    { kind: 'day', day: dayFromNumber(number) },
    { kind: 'clock', clock: local - number * DAY },
  ];
}

function localText(text: LocalText, { language, project }: ExportInput): string {
  return inLanguage(text, language, project.languages);
}

const OVERDUE: Text = { zh: '已过期限', en: 'overdue' };
const NOT_SHOWN: Text = { zh: '不播', en: 'not shown' };
