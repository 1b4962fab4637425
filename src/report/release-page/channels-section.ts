import { spokenTime } from '../../calendar/spoken.js';
import type { TableRow } from '../../media/recordings-table.js';
import { guideTitle } from '../../model/lesson-title.js';
import { addDays } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import type { XmlTree } from '../../outputs/xml-tree.js';
import type { Airing } from '../../timeline/airing.js';
import { type Column, type Content, ofProject, type Row, section, table } from './markup.js';
import { blockingRows, CLOSE_DAYS, firstDay, type PageFacts, type ReportFacts } from './report-facts.js';

export function channelsSection(body: XmlTree, facts: PageFacts): void {
  const { views } = facts;
  const channels = new Map(views.flatMap(({ zone }) => zone.lineup.map(({ channel }) => [channel.id, channel])));
  const blocking = blockingRows(facts.rows);
  const columns: readonly Column[] = [
    { head: { zh: '频道', en: 'Channel' } },
    ...views.map(({ zone }): Column => ({ head: { zh: zone.id, en: zone.id }, isNumber: true })),
    { head: { zh: '新课', en: 'New lessons' }, isNumber: true },
    { head: { zh: '重播', en: 'Repeats' }, isNumber: true },
    { head: { zh: '录像未备', en: 'Not ready' }, isNumber: true },
    { head: { zh: '第一课', en: 'First lesson' } },
  ];
  const rows = [...channels.values()].map((channel) => channelRow(channel, facts, blocking));
  const title = {
    zh: `频道（频道号；自首日起 ${CLOSE_DAYS} 天的课）`,
    en: `Channels (their numbers; lessons of ${CLOSE_DAYS} days from the first on)`,
  };
  table(section(body, 'channels', title), columns, rows);
}

function channelRow(channel: Channel, facts: ReportFacts, blocking: readonly TableRow[]): Row {
  const { project, timeline } = facts.sound;
  const line = timeline.lines.get(channel.id);
  const days = Array.from({ length: CLOSE_DAYS }, (_, index) => addDays(firstDay(facts), index));
  const lessons = days.flatMap((day) => line?.airingsOn(day) ?? []).filter((airing) => airing.kind === 'lesson');
  const missing = blocking.filter(({ use }) => (use.next ?? use.first).channel.id === channel.id).length;
  const grades = channel.grades.map(({ name }) => ofProject(name, project.languages));
  const name = { zh: grades.map(({ zh }) => zh).join('、'), en: grades.map(({ en }) => en).join(', ') };
  return {
    kind: missing > 0 ? 'bad' : undefined,
    cells: [
      [{ text: name }, { text: ` ${channel.id}`, kind: 'quiet' }],
      ...facts.views.map(({ zone }) => String(zone.lineup.find((entry) => entry.channel === channel)?.number ?? '–')),
      String(lessons.filter(({ run }) => run === 'first').length),
      String(lessons.filter(({ run }) => run === 'repeat').length),
      project.media === undefined ? '–' : String(missing),
      firstLesson(lessons[0], project.timeZone),
    ],
  };
}

function firstLesson(airing: Airing | undefined, timeZone: string): Content {
  if (airing?.kind !== 'lesson') return { zh: '没有', en: 'none' };
  return [
    { text: spokenTime(airing.start, timeZone), kind: 'time' },
    { text: { zh: ` ${guideTitle(airing.lesson, 'zh')}`, en: ` ${guideTitle(airing.lesson, 'en')}` } },
  ];
}
