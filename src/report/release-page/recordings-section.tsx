import type { ComponentChildren } from 'preact';
import type { Text } from '../../diagnostics/text.js';
import { Both } from '../../html/both.js';
import { Moment } from '../../html/moment.js';
import type { Row } from '../../html/table.js';
import { isBlocking, type TableRow } from '../../media/recordings-table.js';
import { COLUMN_NAMES, type RecordingsReport, type RowWords, wordsOf } from '../recordings/recordings-report.js';
import { rowMessages } from '../recordings/row-messages.js';
import { column, PageSection, SectionTable } from './page-section.js';
import { RecordingsChart } from './recordings-chart.js';
import type { PageFacts } from './report-facts.js';

/** Those that need something are the first; a page with more would open slowly on a phone. */
const MAX_SHOWN = 600;
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
const COLUMNS = SHOWN.map((name) =>
  column(COLUMN_NAMES[name], { isNumber: NUMBERS.has(name), isRowHead: name === 'lesson' }),
);

/** The lessons that are about to air, what blocks first; all others are in the tables beside the page. */
export function RecordingsSection(facts: PageFacts) {
  const { project } = facts.sound;
  if (project.media === undefined) return null;
  const more = facts.rows.length - MAX_SHOWN;
  return (
    <PageSection id="recordings" title={{ zh: '录像', en: 'Recordings' }}>
      <p>
        <Both
          text={{
            zh: '这些天要播的课，先列要补的。全部课程：',
            en: 'Lessons of these days, the most urgent first. All lessons: ',
          }}
        />
        <a href="recordings.csv">recordings.csv</a> · <a href="recordings.json">recordings.json</a>
      </p>
      <RecordingsChart rows={facts.rows} />
      <SectionTable
        id="recordings"
        columns={COLUMNS}
        rows={facts.rows.slice(0, MAX_SHOWN).map((row) => rowOf(row, facts))}
      />
      {more <= 0 ? null : (
        <p>
          <Both text={{ zh: `另有 ${more} 课，见 `, en: `${more} more lessons are in ` }} />
          <a href="recordings.csv">recordings.csv</a>
        </p>
      )}
    </PageSection>
  );
}

function rowOf(row: TableRow, { sound: { project } }: PageFacts): Row {
  const report = { project, rows: [], unused: undefined, decoded: undefined, colour: false, columns: 0 };
  const zh = wordsOf(row, { ...report, language: 'zh' } satisfies RecordingsReport);
  const en = wordsOf(row, { ...report, language: 'en' } satisfies RecordingsReport);
  // Which file is missing and when it airs is in the columns beside.
  const messages = row.statuses[0] === 'missing' ? [] : rowMessages(row, project);
  const status: Text = {
    zh: messages.length === 0 ? zh.status : messages.map((message) => message.zh).join('；'),
    en: messages.length === 0 ? en.status : messages.map((message) => message.en).join('; '),
  };
  const cell = (name: keyof RowWords): ComponentChildren => {
    if (name === 'airs') return <Moment at={(row.use.next ?? row.use.first).start} timeZone={project.timeZone} />;
    return <Both text={name === 'status' ? status : { zh: zh[name], en: en[name] }} />;
  };
  const isWell = row.statuses[0] === 'ok';
  return { kind: isBlocking(row) ? 'bad' : isWell ? undefined : 'odd', cells: SHOWN.map(cell) };
}
