import { Moment } from '../../html/moment.js';
import { Page } from '../../html/page.js';
import { pageText } from '../../html/page-text.js';
import { Table, Wide } from '../../html/table.js';
import type { AirEvent } from '../../monitor/events/hearing.js';
import { hearingWords } from './hearing-words.js';
import type { MonitorReport } from './monitor-report.js';
import { STATE_WORDS } from './state-words.js';

/** Events on the page, the last first. */
const LISTED = 100;

/** One page without scripts: what is on air in each zone, and what was wrong. */
export function monitorPage({ log, at, timeZone, language }: MonitorReport): string {
  const isChinese = language === 'zh';
  const title = isChinese ? '监播' : 'On air';
  const zones = [...new Set(log.now.map(({ hearing }) => hearing.stream.zone))].sort();
  const channels = [...new Set(log.now.map(({ hearing }) => hearing.stream.channel))].sort();
  const cell = (channel: string, zone: string) => {
    const one = log.now.find(({ hearing: { stream } }) => stream.zone === zone && stream.channel === channel);
    if (one === undefined) return '–';
    const { hearing, open } = one;
    const [event] = open;
    const words = hearingWords(event?.hearing ?? hearing, event?.state ?? hearing.finding.state, event?.apart)[
      language
    ];
    return event === undefined ? words : <strong>{words}</strong>;
  };
  return pageText(
    <Page lang={language} title={title}>
      <h1 id="title">
        {title} <Moment at={at} timeZone={timeZone} />
      </h1>
      <Wide labelledBy="title">
        <Table
          columns={[{ head: isChinese ? '频道' : 'Channel', isRowHead: true }, ...zones.map((head) => ({ head }))]}
          rows={channels.map((channel) => ({ cells: [channel, ...zones.map((zone) => cell(channel, zone))] }))}
        />
      </Wide>
      <h2 id="events">{isChinese ? '事件' : 'Events'}</h2>
      <Wide labelledBy="events">
        <Table
          columns={(isChinese
            ? ['开始', '结束', '专区', '频道', '情况', '画面']
            : ['From', 'Until', 'Zone', 'Channel', 'What', 'Picture']
          ).map((head) => ({ head }))}
          rows={log.events
            .slice(-LISTED)
            .reverse()
            .map((event) => ({ cells: eventCells(event, timeZone, language) }))}
        />
      </Wide>
    </Page>,
  );
}

function eventCells(
  { begin, end, stream, state, hearing, apart }: AirEvent,
  timeZone: string,
  language: MonitorReport['language'],
) {
  const words = hearingWords(hearing, state, apart)[language];
  const { picture } = hearing;
  return [
    <Moment at={begin} timeZone={timeZone} />,
    end === undefined ? '' : <Moment at={end} timeZone={timeZone} />,
    stream.zone,
    stream.channel,
    words,
    picture === undefined ? (
      ''
    ) : (
      <img src={`data:image/jpeg;base64,${picture}`} width={160} alt={STATE_WORDS[state][language]} />
    ),
  ];
}
