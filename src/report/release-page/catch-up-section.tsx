import { spokenTime } from '../../calendar/spoken.js';
import { Both } from '../../html/both.js';
import { Moment } from '../../html/moment.js';
import type { Row } from '../../html/table.js';
import { guideTitle } from '../../model/lesson-title.js';
import { type CatchUpSample, catchUpSamples } from './catch-up-samples.js';
import { ofProject } from './of-project.js';
import { column, PageSection, SectionTable } from './page-section.js';
import type { ReportFacts } from './report-facts.js';

const COLUMNS = [
  column({ zh: '专区', en: 'Zone' }, { isRowHead: true }),
  column({ zh: '课', en: 'Lesson' }),
  column({ zh: '可回看', en: 'Available' }),
  column({ zh: '播放器请求的地址', en: 'Address that players request' }),
];

/** A player's address with the times filled in, for an operator to try: some servers read local times, others UTC. */
export function CatchUpSection({ views }: ReportFacts) {
  const samples = catchUpSamples(views);
  if (samples.length === 0) return null;
  return (
    <PageSection id="catch-up" title={{ zh: '回看地址样例', en: 'Catch-up, a sample for each zone' }}>
      <p>
        <Both
          text={{
            zh: '课播完后用浏览器或播放器打开，应看到这一课的开头。若相差整小时，专区 catch-up 的 clock 与服务器不一致。',
            en: 'Open it after the lesson: you should see its beginning. If it is hours off, the clock of the zone’s catch-up is not that of the server.',
          }}
        />
      </p>
      <SectionTable id="catch-up" columns={COLUMNS} rows={samples.map(sampleRow)} />
    </PageSection>
  );
}

function sampleRow({ view, settings, entry, airing, chinese, kodi, from, until }: CatchUpSample): Row {
  const { project, zone } = view;
  const { timeZone, languages } = project;
  const clock = settings.clock === 'utc' ? { zh: 'UTC', en: 'UTC' } : { zh: '当地时间', en: 'local time' };
  const channel = ofProject(entry.name, languages);
  return {
    cells: [
      <>
        <Both text={ofProject(zone.title, languages)} />{' '}
        <span class="quiet">
          <Both text={{ zh: `${settings.dialect}，${clock.zh}`, en: `${settings.dialect}, ${clock.en}` }} />
        </span>
      </>,
      <>
        <Both text={{ zh: guideTitle(airing.lesson, 'zh'), en: guideTitle(airing.lesson, 'en') }} />{' '}
        <Moment at={airing.start} timeZone={timeZone} />–
        <Moment at={airing.end} timeZone={timeZone}>
          {spokenTime(airing.end, timeZone).slice(11)}
        </Moment>{' '}
        <span class="quiet">
          <Both text={{ zh: `${entry.number} ${channel.zh}`, en: `${entry.number} ${channel.en}` }} />
        </span>
      </>,
      <>
        <Moment at={from} timeZone={timeZone} /> – <Moment at={until} timeZone={timeZone} />
      </>,
      <>
        <code>{chinese}</code>
        {kodi === chinese ? null : (
          <>
            {' '}
            Kodi: <code>{kodi}</code>
          </>
        )}
      </>,
    ],
  };
}
