import { spokenTime } from '../../calendar/spoken.js';
import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import type { DecodeResult } from '../../media/decode-recording.js';
import { decodeWords } from '../../media/decode-words.js';
import type { ReviewPictures } from '../../media/pictures/review-pictures.js';
import type { Status, TableRow } from '../../media/recordings-table.js';
import type { ReviewState } from '../../media/review-state.js';
import type { UnusedFile } from '../../media/unused-files.js';
import { inLanguage } from '../../model/local-text.js';
import type { Project } from '../../model/project.js';
import { clockLength } from '../clock-length.js';
import type { ReportInput } from '../problems/report.js';

/** What every format of `probe` is made from. */
export interface RecordingsReport {
  readonly project: Project;
  readonly rows: readonly TableRow[];
  /** What was found about these recordings and how to fix it; only if it is printed below. */
  readonly findings?: ReportInput | undefined;
  /** Only where it was asked for. */
  readonly unused: readonly UnusedFile[] | undefined;
  /** By file; only where it was asked for. */
  readonly decoded: ReadonlyMap<string, DecodeResult> | undefined;
  /** By file; only where they were asked for. */
  readonly pictures?: ReadonlyMap<string, ReviewPictures> | undefined;
  readonly language: MessageLanguage;
  readonly colour: boolean;
  readonly columns: number;
}

export type RecordingsFormat = (report: RecordingsReport) => string;

export const STATUS_NAMES: Readonly<Record<Status, Text>> = {
  ok: { zh: '正常', en: 'ok' },
  missing: { zh: '缺失', en: 'missing' },
  unreadable: { zh: '读不出', en: 'unreadable' },
  truncated: { zh: '不完整', en: 'truncated' },
  'too-long': { zh: '超长', en: 'too long' },
  short: { zh: '过短', en: 'short' },
  'changed-since-review': { zh: '审查后变更', en: 'changed since review' },
  'no-picture': { zh: '无画面', en: 'no picture' },
  'no-sound': { zh: '无声音', en: 'no sound' },
  'part-missing': { zh: '声画不全', en: 'part missing' },
  'clock-broken': { zh: '时间码不连续', en: 'broken clock' },
  'tracks-differ': { zh: '轨道不齐', en: 'tracks differ' },
  'streams-disagree': { zh: '声画不齐', en: 'streams disagree' },
  'off-profile': { zh: '格式不合', en: 'off profile' },
  damaged: { zh: '解码有错', en: 'damaged' },
  'decoded-odd': { zh: '内容待查', en: 'to look at' },
  shared: { zh: '两课共用', en: 'shared by two lessons' },
};

export const REVIEW_NAMES: Readonly<Record<ReviewState, Text>> = {
  reviewed: { zh: '已审', en: 'reviewed' },
  changed: { zh: '审后变更', en: 'changed' },
  again: { zh: '重播待重审', en: 'review again: repeat' },
  unchecked: { zh: '已审，未核对', en: 'reviewed, not checked' },
  none: { zh: '未审', en: 'not reviewed' },
};

/** The texts of a row, the same in every format for people. */
export interface RowWords {
  readonly grade: string;
  readonly lesson: string;
  readonly title: string;
  readonly slot: string;
  readonly recording: string;
  readonly difference: string;
  /** Local time of the next airing, or of the first where all are past. */
  readonly airs: string;
  readonly airings: string;
  readonly status: string;
  readonly review: string;
  /** What decoding it in full found, the last time. */
  readonly decoded: string;
  readonly file: string;
}

export const COLUMN_NAMES: Readonly<Record<keyof RowWords, Text>> = {
  grade: { zh: '年级', en: 'Grade' },
  lesson: { zh: '课', en: 'Lesson' },
  title: { zh: '标题', en: 'Title' },
  slot: { zh: '时段', en: 'Slot' },
  recording: { zh: '录像', en: 'Recording' },
  difference: { zh: '相差', en: 'Difference' },
  airs: { zh: '播出', en: 'Airs' },
  airings: { zh: '次数', en: 'Airings' },
  status: { zh: '状态', en: 'Status' },
  review: { zh: '审查', en: 'Review' },
  decoded: { zh: '解码', en: 'Decoded' },
  file: { zh: '文件', en: 'File' },
};

export function wordsOf(row: TableRow, { project, language }: RecordingsReport): RowWords {
  const { lesson, use, recording, difference } = row;
  const { course } = lesson;
  const isMeasured = recording?.state === 'ok' && !recording.still;
  return {
    grade: inLanguage(course.grade.name, language, project.languages),
    lesson: lesson.id,
    title: inLanguage(lesson.title, language, project.languages),
    slot: clockLength(row.slot),
    recording: isMeasured ? clockLength(recording.length) : '–',
    difference: difference === undefined ? '–' : `${difference < 0 ? '−' : '+'}${clockLength(Math.abs(difference))}`,
    airs: spokenTime((use.next ?? use.first).start, project.timeZone),
    airings: String(use.airings),
    status: row.statuses.map((status) => STATUS_NAMES[status][language]).join(language === 'zh' ? '、' : ', '),
    review: REVIEW_NAMES[row.review][language],
    decoded: recording?.decoded === undefined ? '–' : decodeWords(recording.decoded)[language],
    file: lesson.file,
  };
}
