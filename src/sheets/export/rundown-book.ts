import { channelWords } from '../../change/cell-words.js';
import { type DayCell, dayCells } from '../../change/day-cells.js';
import type { Text } from '../../diagnostics/text.js';
import { inLanguage } from '../../model/local-text.js';
import { addDays, type Day, type Instant, type Millis } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import type { Airing } from '../../timeline/airing.js';
import { type Book, type BookCell, type BookSheet, textCell } from './book.js';
import { type ExportInput, exportDays, problemsAt } from './export-input.js';
import { type ExportedCell, exportedKey, exportedSheet, FILL, TOTAL } from './exported.js';
import { shownWords } from './shown-words.js';

/** Rows above the first programme. */
export const RUNDOWN_HEAD = 2;
/** Of the column of ids, which is hidden. */
export const RUNDOWN_ID = 9;

const COLUMNS: readonly Text[] = [
  { zh: '序号', en: 'No.' },
  { zh: '播出时间', en: 'Time' },
  { zh: '节目名称', en: 'Programme' },
  { zh: '课题', en: 'Lesson title' },
  { zh: '时长', en: 'Length' },
  { zh: '首播/重播', en: 'First/repeat' },
  { zh: '素材文件', en: 'File' },
  { zh: '备注', en: 'Note' },
  { zh: '改动原因', en: 'Reason of a change' },
];

/** What a channel puts out, a sheet per broadcast day, every second of it. */
export function rundownBook(channel: Channel, input: ExportInput): Book {
  const { language, project } = input;
  const exported: ExportedCell[] = [];
  const sheets = exportDays(input).map((day) => daySheet(channel, day, input, exported));
  const title = `${channelWords(channel)[language]} ${language === 'zh' ? '串联单' : 'rundown'}`;
  return {
    name: `rundown-${channel.id}`,
    title,
    sheets: [...sheets, exportedSheet('rundown', project.id, language, exported)],
  };
}

function daySheet(channel: Channel, day: Day, input: ExportInput, exported: ExportedCell[]): BookSheet {
  const { timeline, language } = input;
  const cells = new Map<Instant, DayCell & { readonly day: Day }>();
  for (const one of [addDays(day, -1), day, addDays(day, 1)])
    for (const cell of dayCells(timeline, channel, one))
      if (cell.item !== undefined) cells.set(cell.item.start, { ...cell, day: one });
  const airings = timeline.lines.get(channel.id)?.airingsOn(day) ?? [];
  const title = `${channelWords(channel)[language]} ${day}`;
  const heads = COLUMNS.map((text) => textCell(text[language], 'head'));
  const rows: BookCell[][] = [[textCell(title, 'title')], [...heads, textCell('id', 'head')]];
  let sum: Millis = 0;
  for (const [index, airing] of airings.entries()) {
    sum += airing.end - airing.start;
    rows.push(
      airingRow(index + 1, airing, cells.get(airing.start), channel, input, (cell) =>
        exported.push({ ...cell, sheet: day }),
      ),
    );
  }
  const whole = timeline.dayStart(addDays(day, 1)) - timeline.dayStart(day);
  rows.push([
    undefined,
    undefined,
    textCell(language === 'zh' ? '合计' : 'Total', 'head'),
    undefined,
    {
      kind: 'length',
      length: sum,
      look: 'head',
      comment: sum === whole ? undefined : NOT_WHOLE[language],
    },
    ...[undefined, undefined, undefined, undefined],
    textCell(TOTAL),
  ]);
  return {
    name: day,
    rows,
    widths: [6, 11, 22, 28, 10, 10, 34, 20, 20, 0],
    frozen: { rows: RUNDOWN_HEAD, columns: 3 },
    orientation: 'landscape',
  };
}

const NOT_WHOLE: Text = { zh: '各行时长之和不是一整天', en: 'the lengths do not add up to the whole day' };

function airingRow(
  number: number,
  airing: Airing,
  cell: (DayCell & { readonly day: Day }) | undefined,
  channel: Channel,
  input: ExportInput,
  remember: (cell: Omit<ExportedCell, 'sheet'>) => void,
): BookCell[] {
  const { project, language, timeline } = input;
  const { languages } = project;
  const lesson = airing.kind === 'lesson' ? airing.lesson : undefined;
  const isPlanned = cell !== undefined && airing.kind !== 'fill';
  const at = airing.start + timeline.offsetAt(airing.start);
  const clock = at - Math.floor(at / 86_400_000) * 86_400_000;
  const words = isPlanned ? shownWords(cell, channel, project, language) : fillWords(airing, input);
  const file = lesson?.file ?? ('programme' in airing ? airing.programme?.file : undefined) ?? '';
  const key = { channel: channel.id, day: cell?.day ?? timeline.calendarDayOf(airing.start), at: cell?.from ?? clock };
  const length = airing.end - airing.start;
  remember({ ...key, values: [words, `${clock}`, `${length}`, ...(isPlanned ? [] : [FILL])] });
  const look = isPlanned ? undefined : 'grey';
  const note = airing.reason === undefined ? '' : inLanguage(airing.reason, language, languages);
  return [
    { kind: 'number', number, look },
    { kind: 'clock', clock, look },
    textCell(words, look, problemsAt(input, airing.span, lesson?.id)),
    textCell(lesson === undefined ? '' : inLanguage(lesson.title, language, languages), look),
    { kind: 'length', length, look },
    textCell(airing.kind === 'lesson' ? RUNS[airing.run][language] : '', look),
    textCell(file, look),
    textCell(note, look),
    undefined,
    textCell(exportedKey(key)),
  ];
}

const RUNS: Readonly<Record<'first' | 'repeat', Text>> = {
  first: { zh: '首播', en: 'first' },
  repeat: { zh: '重播', en: 'repeat' },
};

function fillWords(airing: Airing, { project, language }: ExportInput): string {
  if (airing.kind !== 'lesson' && airing.programme !== undefined)
    return inLanguage(airing.programme.title, language, project.languages);
  return language === 'zh' ? '空档' : 'gap';
}
