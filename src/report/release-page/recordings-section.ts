import type { Text } from '../../diagnostics/text.js';
import { isBlocking, type TableRow } from '../../media/recordings-table.js';
import type { XmlTree } from '../../outputs/xml-tree.js';
import { COLUMN_NAMES, type RecordingsReport, type RowWords, wordsOf } from '../recordings/recordings-report.js';
import { rowMessages } from '../recordings/row-messages.js';
import { type Column, type Content, put, type Row, section, table } from './markup.js';
import type { PageFacts, ReportFacts } from './report-facts.js';

const SHOWN: readonly (keyof RowWords)[] = [
  'status',
  'airs',
  'grade',
  'lesson',
  'title',
  'slot',
  'recording',
  'review',
  'file',
];
const NUMBERS: ReadonlySet<keyof RowWords> = new Set<keyof RowWords>(['slot', 'recording']);

/** The lessons that are about to air, what blocks first; all others are in the tables beside the page. */
export function recordingsSection(body: XmlTree, facts: PageFacts): void {
  const { project } = facts.sound;
  if (project.media === undefined) return;
  const place = section(body, 'recordings', { zh: '录像', en: 'Recordings' });
  put(place.ele('p'), [
    {
      text: {
        zh: '这些天要播的课，先列要补的。全部课程：',
        en: 'Lessons of these days, the most urgent first. All lessons: ',
      },
    },
    { text: 'recordings.csv', href: 'recordings.csv' },
    { text: ' · ' },
    { text: 'recordings.json', href: 'recordings.json' },
  ]);
  const columns = SHOWN.map(
    (name): Column => ({ head: COLUMN_NAMES[name], ...(NUMBERS.has(name) ? { isNumber: true } : {}) }),
  );
  table(
    place,
    columns,
    facts.rows.map((row) => rowOf(row, facts)),
  );
}

function rowOf(row: TableRow, { sound: { project } }: ReportFacts): Row {
  const report = { project, rows: [], unused: undefined, decoded: undefined, colour: false, columns: 0 };
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    wordsOf(row, { ...report, language } satisfies RecordingsReport),
  );
  // Which file is missing and when it airs is in the columns beside.
  const messages = row.statuses[0] === 'missing' ? [] : rowMessages(row, project);
  const status: Text = {
    zh: messages.length === 0 ? (zh?.status ?? '') : messages.map((message) => message.zh).join('；'),
    en: messages.length === 0 ? (en?.status ?? '') : messages.map((message) => message.en).join('; '),
  };
  const cell = (name: keyof RowWords): Content => {
    if (name === 'airs') return [{ text: zh?.airs ?? '', kind: 'time' }];
    return name === 'status' ? status : { zh: zh?.[name] ?? '', en: en?.[name] ?? '' };
  };
  const isWell = row.statuses[0] === 'ok';
  return { kind: isBlocking(row) ? 'bad' : isWell ? undefined : 'odd', cells: SHOWN.map(cell) };
}
