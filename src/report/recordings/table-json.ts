import { visible } from '../../diagnostics/visible.js';
import type { TableRow } from '../../media/recordings-table.js';
import type { RecordingsFormat, RecordingsReport } from './recordings-report.js';
import { messagesOf } from './row-messages.js';

/** For programs: times in UTC, lengths in milliseconds, titles in every language that the project has. */
export const tableJson: RecordingsFormat = (report) => {
  const { project, rows, unused, decoded } = report;
  const messages = messagesOf(report);
  const document = {
    version: 1,
    project: project.id,
    timeZone: project.timeZone,
    recordings: rows.map((row) => ({ ...rowOf(row, report), messages: messages(row) })),
    unused: unused?.map(({ file, folder, isNamed }) => ({
      ...{ file: visible(file), folder: folder && visible(folder), utf8: isNamed },
    })),
    decoded: decoded && Object.fromEntries(decoded),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};

function rowOf(row: TableRow, { project }: RecordingsReport): object {
  const { lesson, use, recording, slot, due, difference, statuses, sharedWith, review } = row;
  const { media } = project;
  const tooLong = row.verdicts.find((verdict) => verdict.kind === 'too-long');
  return {
    lesson: lesson.id,
    grade: lesson.course.grade.id,
    course: lesson.course.id,
    title: lesson.title,
    recordedBy: lesson.course.recordedBy?.id,
    file: lesson.file,
    status: statuses,
    slot,
    length: recording?.state === 'ok' && !recording.still ? recording.length : null,
    difference: difference ?? null,
    cutAt: tooLong?.cutAt,
    frameRate: media?.frameRate,
    due: new Date(due).toISOString(),
    firstAirs: new Date(use.first.start).toISOString(),
    nextAirs: use.next === undefined ? null : new Date(use.next.start).toISOString(),
    channel: (use.next ?? use.first).channel.id,
    airings: use.airings,
    review: { state: review, on: lesson.review?.on, by: lesson.review?.by },
    sharedWith: sharedWith?.id,
    from: recording?.from,
    reason: recording?.reason,
    rung: recording?.rung,
    lengths: recording?.lengths,
    streams: recording?.streams,
    tracks: recording?.tracks,
    clock: recording?.clock,
    decoded: recording?.decoded,
    size: recording?.size,
    fingerprint: recording?.fingerprint,
    sha256: recording?.sha256,
    tool: recording?.tool,
  };
}
