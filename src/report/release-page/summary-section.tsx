import { spokenTime } from '../../calendar/spoken.js';
import type { Text } from '../../diagnostics/text.js';
import { Both } from '../../html/both.js';
import { DaysFromTo, Moment } from '../../html/moment.js';
import type { TableRow } from '../../media/recordings-table.js';
import { addDays, type Day } from '../../model/time.js';
import { type KeptRecord, keptWords, nightsKept } from '../../release/kept-record.js';
import { countBySeverity } from '../problems/report.js';
import { ofProject } from './of-project.js';
import { blockingRows, firstDay, lastDay, type PageFacts, type ReportFacts } from './report-facts.js';

/** What to know before anything else: which days, whether all is there, where to look. */
export function SummarySection(facts: PageFacts) {
  const { sound, now, kept = [], allowedMissing } = facts;
  const { project } = sound;
  return (
    <header>
      <h1>
        <Both text={ofProject(project.title, project.languages)} />
      </h1>
      <p>
        <Both text={{ zh: '播出日', en: 'Broadcast days' }} />{' '}
        <DaysFromTo from={firstDay(facts)} to={addDays(lastDay(facts), -1)} />
        <Both text={{ zh: ' · 情况截至', en: ' · as known at' }} /> <Moment at={now} timeZone={project.timeZone} /> (
        {project.timeZone})
      </p>
      <ul class="verdict">
        {kept.map((record) => (
          <li>
            <KeptVerdict kept={record} today={firstDay(facts)} />
          </li>
        ))}
        <li>
          <RecordingsVerdict {...facts} />
        </li>
        <li>
          <ProblemsVerdict {...facts} />
        </li>
        {allowedMissing === undefined ? null : (
          <li>
            <strong class="bad">
              <Both text={allowedWords(allowedMissing)} />
            </strong>
          </li>
        )}
      </ul>
    </header>
  );
}

function KeptVerdict({ kept, today }: { readonly kept: KeptRecord; readonly today: Day }) {
  const nights = nightsKept(kept, today);
  return (
    <>
      <strong class="bad">
        <Both text={keptWords(kept)} />
      </strong>
      {nights > 1 ? <Both text={{ zh: ` · 第 ${nights} 夜`, en: ` · night ${nights}` }} /> : null}
    </>
  );
}

function allowedWords(allowed: 'all' | readonly string[]): Text {
  const lessons = allowed === 'all' ? '' : allowed.join(', ');
  return {
    zh: `经操作员许可，缺少的录像以垫片代替${lessons && `：${lessons}`}`,
    en: `The operator allowed the slate in place of recordings${lessons && ` of ${lessons}`}`,
  };
}

function ProblemsVerdict({ report }: ReportFacts) {
  const { error, warning, info } = countBySeverity(report.diagnostics);
  return (
    <>
      {error === 0 ? null : (
        <>
          <strong class="bad">
            <Both text={{ zh: `${error} 个错误`, en: counted(error, 'error') }} />
          </strong>
          {' · '}
        </>
      )}
      <strong class={warning > 0 ? 'odd' : 'good'}>
        <Both text={{ zh: `${warning} 条警告`, en: counted(warning, 'warning') }} />
      </strong>
      <Both text={{ zh: ` · ${info} 条提示 · `, en: ` · ${counted(info, 'note')} · ` }} />
      <a href="#problems">
        <Both text={{ zh: '逐条查看', en: 'see each' }} />
      </a>
      {' · '}
      <a href="diagnostics.json">diagnostics.json</a>
    </>
  );
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function RecordingsVerdict(facts: PageFacts) {
  if (facts.sound.project.media === undefined)
    return (
      <strong class="odd">
        <Both text={{ zh: '此项目只编单，录像没有测量', en: 'The project only plans: nothing was measured' }} />
      </strong>
    );
  const { rows } = facts;
  const [first, ...others] = blockingRows(rows);
  const verdict =
    first === undefined
      ? {
          zh: `这些天要播的 ${rows.length} 课，录像都可用`,
          en: `All ${rows.length} lessons of these days have their recordings`,
        }
      : notReady(first, others.length + 1, rows.length, facts);
  return (
    <>
      <strong class={first === undefined ? 'good' : 'bad'}>
        <Both text={verdict} />
      </strong>
      {' · '}
      <a href="#recordings">
        <Both text={{ zh: '录像表', en: 'recordings' }} />
      </a>
    </>
  );
}

/** Rows are by how soon they air. */
function notReady({ use }: TableRow, count: number, all: number, { sound: { project } }: ReportFacts): Text {
  const at = spokenTime((use.next ?? use.first).start, project.timeZone);
  return {
    zh: `这些天要播的 ${all} 课中，${count} 课的录像还不能播出，最早的 ${at} 播`,
    en: `${count} of the ${all} lessons of these days cannot go on air yet, the first of them at ${at}`,
  };
}
