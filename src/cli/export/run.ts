import { suggestion } from '../../diagnostics/did-you-mean.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { findGrade } from '../../model/find-grade.js';
import type { Project } from '../../model/project.js';
import { addDays } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import type { Book } from '../../sheets/export/book.js';
import type { ExportInput } from '../../sheets/export/export-input.js';
import { catalogueBook, changesBook, owedBook } from '../../sheets/export/list-books.js';
import { rundownBook } from '../../sheets/export/rundown-book.js';
import { weekBook } from '../../sheets/export/week-book.js';
import { refuseUnsound } from '../change/refuse-unsound.js';
import { compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import { EXPORTS, type Exported, type ExportOptions } from './options.js';
import { writeBooks } from './write-books.js';

export async function exportSheets(
  project: string | undefined,
  options: ExportOptions,
  session: Session,
): Promise<void> {
  const what = options.what.map(readWhat);
  const compiled = await compileProject(project, options, session);
  const { sound, now, report } = compiled;
  if (sound === undefined) return refuseUnsound(compiled, session);
  const input: ExportInput = {
    ...sound,
    diagnostics: report.diagnostics,
    now,
    from: options.from ?? sound.timeline.dayOf(now),
    days: options.days ?? DAYS,
    channels: channelsOf(sound.project, options),
    language: session.language,
  };
  const chosen = what.length === 0 ? EXPORTS : EXPORTS.filter((one) => what.includes(one));
  const books = chosen.flatMap((one) => BOOKS[one](input));
  const paths = await writeBooks(books, options, session);
  const last = addDays(input.from, input.days - 1);
  session.accomplish({ zh: '表格已写好', en: 'the spreadsheets are written' });
  session.announce({
    zh: `已写入 ${paths.length} 个表格（${input.from} 至 ${last}）：${paths.join('、')}`,
    en: `Wrote ${paths.length} spreadsheets (${input.from} to ${last}): ${paths.join(', ')}`,
  });
}

const DAYS = 7;

const BOOKS: Readonly<Record<Exported, (input: ExportInput) => readonly Book[]>> = {
  week: (input) => input.channels.map((channel) => weekBook(channel, input)),
  rundown: (input) => input.channels.map((channel) => rundownBook(channel, input)),
  recordings: (input) => [owedBook(input)],
  catalogue: (input) => [catalogueBook(input)],
  changes: (input) => [changesBook(input)],
};

function readWhat(word: string): Exported {
  const found = EXPORTS.find((one) => one === word);
  if (found !== undefined) return found;
  const near = suggestion(word, EXPORTS);
  throw new UsageError({
    zh: `--what 没有“${word}”${near.zh}；有 ${EXPORTS.join('、')}`,
    en: `--what has no "${word}"${near.en}; there are ${EXPORTS.join(', ')}`,
  });
}

function channelsOf({ channels, zones, vocabulary }: Project, { grade, zone }: ExportOptions): readonly Channel[] {
  const grades = grade.map((word) => {
    const found = findGrade(vocabulary.grades, word);
    if (found !== undefined) return found;
    throw new UsageError({ zh: `没有年级“${word}”`, en: `there is no grade "${word}"` });
  });
  const carried = zone.map((id) => {
    const found = zones.get(id);
    if (found !== undefined) return found;
    const near = suggestion(id, zones.keys());
    throw new UsageError({ zh: `没有专区“${id}”${near.zh}`, en: `there is no zone "${id}"${near.en}` });
  });
  const found = [...channels.values()].filter(
    (channel) =>
      (grades.length === 0 || channel.grades.some((one) => grades.includes(one))) &&
      (carried.length === 0 || carried.some(({ lineup }) => lineup.some((entry) => entry.channel === channel))),
  );
  if (found.length > 0) return found;
  throw new UsageError({ zh: '没有这样的频道', en: 'there is no such channel' });
}
