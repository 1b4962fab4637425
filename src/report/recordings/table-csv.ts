import { spokenTime } from '../../calendar/spoken.js';
import { csvText } from '../../diagnostics/csv-text.js';
import { decodeWords } from '../../media/decode-words.js';
import type { TableRow } from '../../media/recordings-table.js';
import { inLanguage } from '../../model/local-text.js';
import type { Millis } from '../../model/time.js';
import { type RecordingsFormat, type RecordingsReport, STATUS_NAMES } from './recordings-report.js';

/** The same in every language, for programs and people alike. A length of `20:00` is a time of day to a spreadsheet. */
const COLUMNS = [
  ...['grade', 'lesson', 'title', 'slot-seconds', 'recording-seconds', 'difference-seconds', 'airs', 'airings'],
  ...['status', 'review', 'file', 'zh', 'en', 'due', 'decoded'],
] as const;

/** For spreadsheets: RFC 4180, with a byte order mark, without which Excel takes Chinese for Latin-1. */
export const tableCsv: RecordingsFormat = (report) => {
  const rows = report.rows.map((row) => cellsOf(row, report));
  return csvText([COLUMNS, ...rows]);
};

function cellsOf(row: TableRow, { project }: RecordingsReport): readonly string[] {
  const { lesson, use, recording, slot, due, difference, statuses, review } = row;
  const isMeasured = recording?.state === 'ok' && !recording.still;
  return [
    lesson.course.grade.id,
    lesson.id,
    inLanguage(lesson.title, project.languages[0] ?? 'zh', project.languages),
    seconds(slot),
    isMeasured ? seconds(recording.length) : '',
    difference === undefined ? '' : seconds(difference),
    spokenTime((use.next ?? use.first).start, project.timeZone),
    String(use.airings),
    statuses.join(' '),
    review,
    lesson.file,
    statuses.map((status) => STATUS_NAMES[status].zh).join('、'),
    statuses.map((status) => STATUS_NAMES[status].en).join(', '),
    spokenTime(due, project.timeZone),
    recording?.decoded === undefined ? '' : decodeWords(recording.decoded).en,
  ];
}

function seconds(length: Millis): string {
  return String(length / 1000);
}
