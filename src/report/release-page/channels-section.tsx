import type { ComponentChildren } from 'preact';
import { Both } from '../../html/both.js';
import { Moment } from '../../html/moment.js';
import type { Row } from '../../html/table.js';
import type { TableRow } from '../../media/recordings-table.js';
import { guideTitle } from '../../model/lesson-title.js';
import { addDays } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import type { Airing } from '../../timeline/airing.js';
import { namesOfGrades } from './of-project.js';
import { column, PageSection, SectionTable } from './page-section.js';
import { blockingRows, CLOSE_DAYS, firstDay, type PageFacts } from './report-facts.js';

export function ChannelsSection(facts: PageFacts) {
  const { views } = facts;
  const channels = new Map(views.flatMap(({ zone }) => zone.lineup.map(({ channel }) => [channel.id, channel])));
  const blocking = blockingRows(facts.rows);
  const columns = [
    column({ zh: '频道', en: 'Channel' }, { isRowHead: true }),
    ...views.map(({ zone }) => column({ zh: zone.id, en: zone.id }, { isNumber: true })),
    column({ zh: '新课', en: 'New lessons' }, { isNumber: true }),
    column({ zh: '重播', en: 'Repeats' }, { isNumber: true }),
    column({ zh: '录像未备', en: 'Not ready' }, { isNumber: true }),
    column({ zh: '第一课', en: 'First lesson' }),
  ];
  const title = {
    zh: `频道（频道号；自首日起 ${CLOSE_DAYS} 天的课）`,
    en: `Channels (their numbers; lessons of ${CLOSE_DAYS} days from the first on)`,
  };
  return (
    <PageSection id="channels" title={title}>
      <SectionTable
        id="channels"
        columns={columns}
        rows={[...channels.values()].map((channel) => channelRow(channel, facts, blocking))}
      />
    </PageSection>
  );
}

function channelRow(channel: Channel, facts: PageFacts, blocking: readonly TableRow[]): Row {
  const { project, timeline } = facts.sound;
  const line = timeline.lines.get(channel.id);
  const days = Array.from({ length: CLOSE_DAYS }, (_, index) => addDays(firstDay(facts), index));
  const lessons = days.flatMap((day) => line?.airingsOn(day) ?? []).filter((airing) => airing.kind === 'lesson');
  const missing = blocking.filter(({ use }) => (use.next ?? use.first).channel.id === channel.id).length;
  const cells: readonly ComponentChildren[] = [
    <>
      <Both text={namesOfGrades(channel, project.languages)} /> <span class="quiet">{channel.id}</span>
    </>,
    ...facts.views.map(({ zone }) => zone.lineup.find((entry) => entry.channel === channel)?.number ?? '–'),
    lessons.filter(({ run }) => run === 'first').length,
    lessons.filter(({ run }) => run === 'repeat').length,
    project.media === undefined ? '–' : missing,
    <FirstLesson airing={lessons[0]} timeZone={project.timeZone} />,
  ];
  return { kind: missing > 0 ? 'bad' : undefined, cells };
}

function FirstLesson({ airing, timeZone }: { readonly airing: Airing | undefined; readonly timeZone: string }) {
  if (airing?.kind !== 'lesson') return <Both text={{ zh: '没有', en: 'none' }} />;
  return (
    <>
      <Moment at={airing.start} timeZone={timeZone} />{' '}
      <Both text={{ zh: guideTitle(airing.lesson, 'zh'), en: guideTitle(airing.lesson, 'en') }} />
    </>
  );
}
