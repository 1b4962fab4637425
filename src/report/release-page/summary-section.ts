import { spokenTime } from '../../calendar/spoken.js';
import type { Text } from '../../diagnostics/text.js';
import type { TableRow } from '../../media/recordings-table.js';
import { addDays, type Day } from '../../model/time.js';
import type { XmlTree } from '../../outputs/xml-tree.js';
import { type KeptRecord, keptWords, nightsKept } from '../../release/kept-record.js';
import { countBySeverity } from '../problems/report.js';
import { ofProject, type Piece, put } from './markup.js';
import { blockingRows, firstDay, lastDay, type PageFacts, type ReportFacts } from './report-facts.js';

/** What to know before anything else: which days, whether all is there, where to look. */
export function summarySection(body: XmlTree, facts: PageFacts): void {
  const { sound, report, now } = facts;
  const { project } = sound;
  const header = body.ele('header');
  put(header.ele('h1'), ofProject(project.title, project.languages));
  const [from, to] = [firstDay(facts), addDays(lastDay(facts), -1)];
  const at = spokenTime(now, project.timeZone);
  put(header.ele('p'), [
    { text: { zh: '播出日', en: 'Broadcast days' } },
    { text: `${from} – ${to}`, kind: 'time' },
    { text: { zh: ' · 情况截至', en: ' · as known at' } },
    { text: `${at} (${project.timeZone})`, kind: 'time' },
  ]);
  const list = header.ele('ul', { class: 'verdict' });
  for (const kept of facts.kept ?? []) put(list.ele('li'), keptVerdict(kept, firstDay(facts)));
  put(list.ele('li'), recordingsVerdict(facts));
  const { error, warning, info } = countBySeverity(report.diagnostics);
  const kind = warning > 0 ? 'odd' : 'good';
  const errors: readonly Piece[] =
    error === 0 ? [] : [{ text: { zh: `${error} 个错误`, en: counted(error, 'error') }, kind: 'bad' }, { text: ' · ' }];
  put(list.ele('li'), [
    ...errors,
    { text: { zh: `${warning} 条警告`, en: counted(warning, 'warning') }, kind },
    { text: { zh: ` · ${info} 条提示 · `, en: ` · ${counted(info, 'note')} · ` } },
    { text: { zh: '逐条查看', en: 'see each' }, href: '#problems' },
    { text: ' · ' },
    { text: 'diagnostics.json', href: 'diagnostics.json' },
  ]);
  const { allowedMissing } = facts;
  if (allowedMissing !== undefined) {
    const lessons = allowedMissing === 'all' ? '' : allowedMissing.join(', ');
    const text = {
      zh: `经操作员许可，缺少的录像以垫片代替${lessons && `：${lessons}`}`,
      en: `The operator allowed the slate in place of recordings${lessons && ` of ${lessons}`}`,
    };
    put(list.ele('li'), [{ text, kind: 'bad' }]);
  }
}

function keptVerdict(kept: KeptRecord, today: Day): readonly Piece[] {
  const nights = nightsKept(kept, today);
  return [
    { text: keptWords(kept), kind: 'bad' },
    ...(nights > 1 ? [{ text: { zh: ` · 第 ${nights} 夜`, en: ` · night ${nights}` } }] : []),
  ];
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function recordingsVerdict(facts: PageFacts): readonly Piece[] {
  if (facts.sound.project.media === undefined)
    return [
      { text: { zh: '此项目只编单，录像没有测量', en: 'The project only plans: nothing was measured' }, kind: 'odd' },
    ];
  const { rows } = facts;
  const [first, ...others] = blockingRows(rows);
  const look: Piece = { text: { zh: '录像表', en: 'recordings' }, href: '#recordings' };
  const verdict: Piece =
    first === undefined
      ? {
          text: {
            zh: `这些天要播的 ${rows.length} 课，录像都可用`,
            en: `All ${rows.length} lessons of these days have their recordings`,
          },
          kind: 'good',
        }
      : { text: notReady(first, others.length + 1, rows.length, facts), kind: 'bad' };
  return [verdict, { text: ' · ' }, look];
}

/** Rows are by how soon they air. */
function notReady({ use }: TableRow, count: number, all: number, { sound: { project } }: ReportFacts): Text {
  const at = spokenTime((use.next ?? use.first).start, project.timeZone);
  return {
    zh: `这些天要播的 ${all} 课中，${count} 课的录像还不能播出，最早的 ${at} 播`,
    en: `${count} of the ${all} lessons of these days cannot go on air yet, the first of them at ${at}`,
  };
}
