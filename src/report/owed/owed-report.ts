import { spokenDay, spokenTime } from '../../calendar/spoken.js';
import { WEEKDAY_NAMES } from '../../calendar/weekday-names.js';
import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import type { Owed, OwedByOrganisation, OwedLesson } from '../../media/owed.js';
import { inLanguage } from '../../model/local-text.js';
import type { Project } from '../../model/project.js';
import { type Instant, weekdayOf } from '../../model/time.js';
import { REVIEW_NAMES } from '../recordings/recordings-report.js';
import { rowMessages } from '../recordings/row-messages.js';

/** What every format of `probe --owed` is made from. */
export interface OwedReport extends Owed {
  readonly project: Project;
  readonly now: Instant;
  /** What is due until then is listed. */
  readonly until: Instant;
  readonly language: MessageLanguage;
  readonly colour: boolean;
}

export type OwedFormat = (report: OwedReport) => string;

export function organisationName({ organisation }: OwedByOrganisation, { project, language }: OwedReport): string {
  if (organisation === undefined) return language === 'zh' ? '没有写录制单位' : 'No organisation';
  return inLanguage(organisation.name, language, project.languages);
}

/** `周晓梅 028-0100-0111 · 企业微信 锦江录课群`; empty where nothing is known. */
export function contactLine({ organisation }: OwedByOrganisation, { project, language }: OwedReport): string {
  const contact = organisation?.contact;
  if (contact === undefined) return '';
  const { person, phone, mail, chat } = contact;
  const name = inLanguage(person, language, project.languages);
  return [[name, phone].filter(Boolean).join(' '), mail, chat].filter(Boolean).join(' · ');
}

/** What is the matter, one sentence each; of a file that is there under another name too. */
export function wantsOf(owed: OwedLesson, project: Project): readonly Text[] {
  const names = owed.found.map(({ name }) => name);
  const found: Text = {
    zh: `可能就是${names.map((name) => `“${name}”`).join('或')}`,
    en: `it may be ${names.map((name) => `"${name}"`).join(' or ')}`,
  };
  return [...faultsOf(owed, project), ...reviewOf(owed), ...(names.length === 0 ? [] : [found])];
}

/** What is wrong with the recording itself. */
export function faultsOf({ row, wants }: OwedLesson, project: Project): readonly Text[] {
  return wants.includes('missing') ? [MISSING] : rowMessages(row, project);
}

function reviewOf({ row, wants }: OwedLesson): readonly Text[] {
  const isSaid = row.statuses.includes('changed-since-review');
  return wants.includes('review') && !isSaid ? [REVIEW_NAMES[row.review]] : [];
}

const MISSING: Text = { zh: '缺失', en: 'missing' };

export function counts(lessons: readonly OwedLesson[]): Text {
  const [all, late] = [lessons.length, lessons.filter(({ isOverdue }) => isOverdue).length];
  const overdue = { zh: `，其中 ${late} 课已过期限`, en: `, ${late} of them overdue` };
  return {
    zh: `${all} 课${late === 0 ? '' : overdue.zh}`,
    en: `${all} ${all === 1 ? 'lesson' : 'lessons'}${late === 0 ? '' : overdue.en}`,
  };
}

/** What the window leaves out. */
export function laterLine({ later, until, project }: OwedReport): Text | undefined {
  const time = spokenTime(until, project.timeZone);
  if (later === 0) return undefined;
  return {
    zh: `${time} 以后到期的还有 ${later} 课，用 --until 往后看。`,
    en: `${later} more ${later === 1 ? 'is' : 'are'} due after ${time}; --until looks further ahead.`,
  };
}

/** `3月11日 周三 09:05`, as people write to each other; with the year where it is another one than now. */
export function friendlyTime(at: Instant, { project, now, language }: OwedReport): string {
  const { timeZone } = project;
  const day = spokenDay(at, timeZone);
  const [year = '', month = '', date = ''] = day.split('-');
  const clock = spokenTime(at, timeZone).slice(11);
  const weekday = WEEKDAY_NAMES[weekdayOf(day)];
  const isThisYear = spokenDay(now, timeZone).startsWith(year);
  if (language === 'zh')
    return `${isThisYear ? '' : `${year}年`}${Number(month)}月${Number(date)}日（${weekday.zh}）${clock}`;
  return `${weekday.en.slice(0, 3)} ${Number(date)} ${MONTHS[Number(month) - 1]}${isThisYear ? '' : ` ${year}`} ${clock}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
