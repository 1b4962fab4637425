import { spokenTime } from '../../calendar/spoken.js';
import { guideTitle } from '../../model/lesson-title.js';
import type { XmlTree } from '../../outputs/xml-tree.js';
import { type CatchUpSample, catchUpSamples } from './catch-up-samples.js';
import { type Column, ofProject, put, type Row, section, table } from './markup.js';
import type { ReportFacts } from './report-facts.js';

const COLUMNS: readonly Column[] = [
  { head: { zh: '专区', en: 'Zone' } },
  { head: { zh: '课', en: 'Lesson' } },
  { head: { zh: '可回看', en: 'Available' } },
  { head: { zh: '播放器请求的地址', en: 'Address that players request' } },
];

/** A player's address with the times filled in, for an operator to try: some servers read local times, others UTC. */
export function catchUpSection(body: XmlTree, { views }: ReportFacts): void {
  const samples = catchUpSamples(views);
  if (samples.length === 0) return;
  const place = section(body, 'catch-up', { zh: '回看地址样例', en: 'Catch-up, a sample for each zone' });
  put(place.ele('p'), {
    zh: '课播完后用浏览器或播放器打开，应看到这一课的开头。若相差整小时，专区 catch-up 的 clock 与服务器不一致。',
    en: 'Open it after the lesson: you should see its beginning. If it is hours off, the clock of the zone’s catch-up is not that of the server.',
  });
  table(place, COLUMNS, samples.map(sampleRow));
}

function sampleRow({ view, settings, entry, airing, chinese, kodi, from, until }: CatchUpSample): Row {
  const { project, zone } = view;
  const { timeZone, languages } = project;
  const [start, end] = [airing.start, airing.end].map((at) => spokenTime(at, timeZone));
  const clock = settings.clock === 'utc' ? { zh: 'UTC', en: 'UTC' } : { zh: '当地时间', en: 'local time' };
  const channel = ofProject(entry.name, languages);
  const other = kodi === chinese ? [] : [{ text: ' Kodi: ' }, { text: kodi, kind: 'code' as const }];
  return {
    cells: [
      [
        { text: ofProject(zone.title, languages) },
        { text: { zh: ` ${settings.dialect}，${clock.zh}`, en: ` ${settings.dialect}, ${clock.en}` }, kind: 'quiet' },
      ],
      [
        { text: { zh: guideTitle(airing.lesson, 'zh'), en: guideTitle(airing.lesson, 'en') } },
        { text: ` ${start}–${end?.slice(11)}`, kind: 'time' },
        { text: { zh: ` ${entry.number} ${channel.zh}`, en: ` ${entry.number} ${channel.en}` }, kind: 'quiet' },
      ],
      [
        { text: `${spokenTime(from, timeZone)} –`, kind: 'time' },
        { text: ` ${spokenTime(until, timeZone)}`, kind: 'time' },
      ],
      [{ text: chinese, kind: 'code' as const }, ...other],
    ],
  };
}
