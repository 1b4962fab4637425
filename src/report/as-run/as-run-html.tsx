import type { Text } from '../../diagnostics/text.js';
import { Moment } from '../../html/moment.js';
import { Page } from '../../html/page.js';
import { pageText } from '../../html/page-text.js';
import { type Row, Table, Wide } from '../../html/table.js';
import type { AsRunChannel } from '../../published/as-run/compare-as-run.js';
import { type AsRunRow, isFault } from '../../published/as-run/verdict.js';
import {
  type AsRunFormat,
  type AsRunReport,
  clockTime,
  lossText,
  roughLength,
  sentenceOf,
  titleOf,
  VERDICT_NAMES,
} from './as-run-report.js';
import { conclude, conclusionText, whyNothing } from './conclusion.js';

const COLUMNS: readonly Text[] = [
  { zh: '时刻', en: 'Time' },
  { zh: '结论', en: 'Verdict' },
  { zh: '节目', en: 'Item' },
  { zh: '说明', en: 'What happened' },
  { zh: '日志', en: 'Log' },
];

/** One page without scripts or anything from elsewhere. */
export const asRunHtml: AsRunFormat = (report) => {
  const { run, release, language } = report;
  const title = language === 'zh' ? `播出核对 · ${release}` : `As run · ${release}`;
  return pageText(
    <Page lang={language} title={title}>
      <h1>{title}</h1>
      <p>{conclusionText(conclude(run), release)[language]}</p>
      {run.channels.map((compared) => (
        <Channel compared={compared} report={report} />
      ))}
    </Page>,
  );
};

function Channel({ compared, report }: { readonly compared: AsRunChannel; readonly report: AsRunReport }) {
  const { language, timeZone } = report;
  const { channel, window, rows, planned, lost } = compared;
  const nothing = whyNothing(compared)?.[language];
  const [away, of] = [lossText(lost)[language], roughLength(planned)[language]];
  const columns = COLUMNS.map((head, index) => ({ head: head[language], isRowHead: index === 0 }));
  return (
    <section aria-labelledby={`channel-${channel}`}>
      <h2 id={`channel-${channel}`}>{channel}</h2>
      {nothing === undefined ? null : <p>{nothing}</p>}
      {window === undefined ? null : (
        <>
          <p>
            <Second at={window.from} timeZone={timeZone} /> – <Second at={window.until} timeZone={timeZone} /> (
            {timeZone}) · {language === 'zh' ? `应播 ${of}，停播 ${away}` : `off air ${away} of ${of}`}
          </p>
          <Wide labelledBy={`channel-${channel}`}>
            <Table columns={columns} rows={rows.map((row) => rowOf(row, report))} />
          </Wide>
        </>
      )}
    </section>
  );
}

/** To the second, as logs have it. */
function Second({ at, timeZone }: { readonly at: number; readonly timeZone: string }) {
  return (
    <Moment at={at} timeZone={timeZone}>
      {clockTime(at, timeZone)}
    </Moment>
  );
}

function rowOf(row: AsRunRow, { language, timeZone, places }: AsRunReport): Row {
  const span = row.played?.played.span;
  return {
    kind: isFault(row) ? 'bad' : row.verdict === 'authorised' ? 'odd' : 'ok',
    cells: [
      <Second at={row.at} timeZone={timeZone} />,
      VERDICT_NAMES[row.verdict][language],
      titleOf(row, language),
      sentenceOf(row)[language],
      span && `${span.file}:${places.of(span).line}`,
    ],
  };
}
