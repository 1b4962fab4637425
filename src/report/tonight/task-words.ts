import type { Text } from '../../diagnostics/text.js';
import type { Status } from '../../media/recordings-table.js';
import type { Organisation } from '../../model/course.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import type { Instant } from '../../model/time.js';
import type { LessonTonight } from '../../published/tonight/lesson-tonight.js';
import type { Task } from '../../published/tonight/tasks.js';
import type { ZoneTonight } from '../../published/tonight/zone-tonight.js';
import { STATUS_NAMES } from '../recordings/recordings-report.js';

/** Lessons that are named in a line; the others are counted. */
const MAX_NAMED = 3;

/** What is to be done, and whom to call; `clock` writes an instant. */
export function taskWords(task: Task, clock: (at: Instant) => string): Text {
  switch (task.kind) {
    case 'nothing-published':
      return { zh: '还没有发布过，没有可播的版本', en: 'nothing was published yet: there is nothing to air' };
    case 'release-unusable':
      return task.isKnown
        ? { zh: `上线的版本已损坏：${task.why.zh}`, en: `the release on air is damaged: ${task.why.en}` }
        : { zh: `看不出上线的是哪个版本：${task.why.zh}`, en: `nothing says which release is on air: ${task.why.en}` };
    case 'not-covered': {
      const places = [...task.channels, ...task.zones].join(', ');
      return { zh: `版本没有排满到收播：${places}`, en: `the release does not cover all until sign-off: ${places}` };
    }
    case 'signature-wrong':
      return { zh: '清单的签名与公钥不符', en: 'the signature does not fit the key' };
    case 'recordings-missing':
      return withOwner(task, { zh: '录像未到', en: 'recordings missing' }, clock);
    case 'recordings-faulty':
      return withOwner(task, faultsOf(task.lessons), clock);
    case 'recordings-arrived':
      return {
        zh: `录像已到，播出单里还是垫片或旧的：${lessonsOf(task.lessons, clock).zh}`,
        en: `recordings arrived, the lists play the slate or old ones: ${lessonsOf(task.lessons, clock).en}`,
      };
    case 'recordings-unmeasured':
      return {
        zh: `录像已到，还没有测量：${lessonsOf(task.lessons, clock).zh}`,
        en: `recordings arrived and are not measured: ${lessonsOf(task.lessons, clock).en}`,
      };
    case 'slate-allowed':
      return {
        zh: `按操作员许可播垫片：${lessonsOf(task.lessons, clock).zh}`,
        en: `the slate airs, as allowed: ${lessonsOf(task.lessons, clock).en}`,
      };
    case 'not-reviewed':
      return {
        zh: `还没有审片：${lessonsOf(task.lessons, clock).zh}`,
        en: `not reviewed: ${lessonsOf(task.lessons, clock).en}`,
      };
    case 'orders-stuck':
      return stuckWords(task);
    case 'orders-waiting':
      return {
        zh: `${task.zone.zone} 有 ${task.zone.orders?.waiting ?? 0} 张工单没有发送`,
        en: `${task.zone.zone}: ${task.zone.orders?.waiting ?? 0} order${task.zone.orders?.waiting === 1 ? '' : 's'} not sent`,
      };
    case 'not-built':
      return task.level === 'red'
        ? {
            zh: `课表改了今晚的节目，还没有发布：变动 ${task.changes}`,
            en: `the timetable changes tonight and is not published: ${task.changes} change${task.changes === 1 ? '' : 's'}`,
          }
        : {
            zh: `课表改了以后几天，还没有发布：变动 ${task.changes}`,
            en: `the timetable changes later days and is not published: ${task.changes} change${task.changes === 1 ? '' : 's'}`,
          };
    case 'project-faulty':
      return {
        zh: `课表有 ${task.errors} 个错误，下次构建不会发布`,
        en: `the timetable has errors: ${task.errors}; the next build will not publish`,
      };
    case 'project-unreadable':
      return {
        zh: '课表读不懂，下次构建不会发布',
        en: 'the timetable cannot be read; the next build will not publish',
      };
    case 'kept':
      return task.words;
    case 'held': {
      const { release, by, reason } = task.hold;
      return {
        zh: `${by} 撤下了 ${release}${reason === undefined ? '' : `：${reason}`}；课表不改就不再发布`,
        en: `${by} took ${release} off air${reason === undefined ? '' : `: ${reason}`}; nothing is published until the timetable changes`,
      };
    }
    case 'hold-lost':
      return {
        zh: '撤下过版本，而记录已丢失，不再发布',
        en: 'a release was rolled back and the record is lost: nothing is published',
      };
    case 'runs-out':
      return { zh: `版本只播到 ${clock(task.at)}`, en: `the release ends at ${clock(task.at)}` };
    case 'recordings-due':
      return {
        zh: `${ownerOf(task.owner).zh}明天起的录像未备：${namesOf(task.lessons)}`,
        en: `${ownerOf(task.owner).en}recordings of later days not ready: ${namesOf(task.lessons)}`,
      };
  }
}

function withOwner(
  { owner, lessons }: { readonly owner: Organisation | undefined; readonly lessons: readonly LessonTonight[] },
  what: Text,
  clock: (at: Instant) => string,
): Text {
  const [who, which] = [ownerOf(owner), lessonsOf(lessons, clock)];
  return { zh: `${who.zh}${what.zh}：${which.zh}`, en: `${who.en}${what.en}: ${which.en}` };
}

/** `锦江区 王老师 028-8666：` */
function ownerOf(owner: Organisation | undefined): Text {
  if (owner === undefined) return { zh: '', en: '' };
  const { name, contact } = owner;
  const words = (language: string) =>
    [said(name, language), ...(contact === undefined ? [] : [said(contact.person, language)]), callOf(owner)]
      .filter((part) => part !== '')
      .join(' ');
  return { zh: `${words('zh')}：`, en: `${words('en')}: ` };
}

/** How to reach them, the quickest way. */
export function callOf({ contact }: Organisation): string {
  return contact?.phone ?? contact?.chat ?? contact?.mail ?? '';
}

function said(text: LocalText, language: string): string {
  return inLanguage(text, language, ['zh', 'en']);
}

/** `P1-chinese-03 17:30、P1-math-05 18:10 等 4 课` */
function lessonsOf(lessons: readonly LessonTonight[], clock: (at: Instant) => string): Text {
  const once = lessons.filter(({ id }, index) => lessons.findIndex((other) => other.id === id) === index);
  const named = once.slice(0, MAX_NAMED).map(({ id, airing }) => `${id} ${clock(airing.start)}`);
  const more = once.length - named.length;
  return {
    zh: `${named.join('、')}${more > 0 ? ` 等 ${once.length} 课` : ''}`,
    en: `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

function namesOf(ids: readonly string[]): string {
  const more = ids.length - MAX_NAMED;
  return `${ids.slice(0, MAX_NAMED).join(', ')}${more > 0 ? ` +${more}` : ''}`;
}

function faultsOf(lessons: readonly LessonTonight[]): Text {
  const kinds = [...new Set(lessons.flatMap(({ statuses }): readonly Status[] => statuses.slice(0, 1)))];
  const names = kinds.map((kind) => STATUS_NAMES[kind]);
  return {
    zh: `录像不能播（${names.map(({ zh }) => zh).join('、')}）`,
    en: `recordings cannot air (${names.map(({ en }) => en).join(', ')})`,
  };
}

function stuckWords({ zone: { zone, orders } }: Pick<Extract<Task, { readonly zone: ZoneTonight }>, 'zone'>): Text {
  if (orders?.fault !== undefined)
    return { zh: `${zone} 的工单台账：${orders.fault.zh}`, en: `${zone}, ledger of orders: ${orders.fault.en}` };
  const { refused = [], failed = [], unclear = [] } = orders ?? {};
  const parts: readonly (readonly [Text, readonly number[]])[] = [
    [{ zh: '被拒收', en: 'refused' }, refused],
    [{ zh: '失败', en: 'failed' }, failed],
    [{ zh: '结果不明', en: 'end unknown' }, unclear],
  ];
  const some = parts.filter(([, numbers]) => numbers.length > 0);
  const words = (language: 'zh' | 'en') =>
    some.map(([name, numbers]) => `${numbers.slice(0, MAX_NAMED).join(', ')} ${name[language]}`).join('; ');
  return { zh: `${zone} 的工单 ${words('zh')}`, en: `${zone}: order ${words('en')}` };
}
