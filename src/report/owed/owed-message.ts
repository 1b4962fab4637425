import type { Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { DELIVERED, foundFile, type OwedByOrganisation, type OwedLesson } from '../../media/owed.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import { counts, faultsOf, friendlyTime, type OwedFormat, type OwedReport, organisationName } from './owed-report.js';

/** Lines of a message; chat programs cut or fold longer ones. */
const MOST = 30;
const BETWEEN = '\n----------\n\n';

/** Plain text to paste into a chat group, one message an organisation, in one language. */
export const owedMessage: OwedFormat = (report) => {
  const messages = report.groups.flatMap((group) => messageTo(group, report) ?? []);
  if (messages.length > 0) return messages.join(BETWEEN);
  return report.language === 'zh' ? '没有要催交的录像。\n' : 'No recordings are owed.\n';
};

/** Not for what is there under another name: that is for us to rename. Nor for what we have to look at. */
function messageTo(group: OwedByOrganisation, report: OwedReport): string | undefined {
  const { project, language, now } = report;
  const open = group.lessons.filter((lesson) => foundFile(lesson) === undefined);
  const sent = open.filter(({ wants }) => wants.some((want) => DELIVERED.has(want)));
  const reviewed = open.filter((lesson) => !sent.includes(lesson) && lesson.wants.includes('review'));
  const lessons = [
    ...sent.filter(({ isOverdue }) => isOverdue),
    ...sent.filter(({ isOverdue }) => !isOverdue),
    ...reviewed,
  ];
  if (lessons.length === 0) return undefined;
  const shown = lessons.slice(0, MOST).map((lesson, at) => ({ lesson, line: line(lesson, at + 1, report) }));
  const part = (head: Text, isIn: (lesson: OwedLesson) => boolean): readonly string[] => {
    const lines = shown.filter(({ lesson }) => isIn(lesson)).map((one) => one.line);
    return lines.length === 0 ? [] : ['', head[language], ...lines];
  };
  const isSent = (lesson: OwedLesson): boolean => sent.includes(lesson);
  const lines = [
    headOf(group, report),
    ...greetingOf(group, report),
    countLine(sent, reviewed.length, friendlyTime(now, report))[language],
    ...part(OVERDUE, (lesson) => isSent(lesson) && lesson.isOverdue),
    ...part(IN_TIME, (lesson) => isSent(lesson) && !lesson.isOverdue),
    ...part(TO_REVIEW, (lesson) => !isSent(lesson)),
    ...(lessons.length > shown.length ? [leftLine(lessons.length - shown.length)[language]] : []),
  ];
  const publisher = project.publisher && inLanguage(project.publisher.name, language, project.languages);
  return `${[...lines, ...(publisher === undefined ? [] : ['', publisher])].map(visible).join('\n')}\n`;
}

const OVERDUE: Text = { zh: '已过交片期限，请尽快：', en: 'Overdue, please hurry:' };
const IN_TIME: Text = { zh: '请在期限前交来：', en: 'Please deliver in time:' };
const TO_REVIEW: Text = { zh: '已到，播出前还要审查：', en: 'Delivered, and to be reviewed before the broadcast:' };

function headOf(group: OwedByOrganisation, report: OwedReport): string {
  const { project, language } = report;
  const title = inLanguage(project.title, language, project.languages);
  const head = language === 'zh' ? `${title} 录像催交` : `${title}: recordings we wait for`;
  if (group.organisation === undefined) return head;
  const name = organisationName(group, report);
  return language === 'zh' ? `【${name}】${head}` : `[${name}] ${head}`;
}

function greetingOf({ organisation }: OwedByOrganisation, { project, language }: OwedReport): readonly string[] {
  if (organisation?.contact === undefined) return [];
  const person = inLanguage(organisation.contact.person, language, project.languages);
  return [language === 'zh' ? `${person}，您好：` : `Dear ${person},`];
}

function countLine(sent: readonly OwedLesson[], reviewed: number, when: string): Text {
  const count = counts(sent);
  const review = {
    zh: `还有 ${reviewed} 课待审查`,
    en: `${reviewed} ${reviewed === 1 ? 'lesson is' : 'lessons are'} to be reviewed`,
  };
  if (sent.length === 0) return { zh: `截至 ${when}，${review.zh}。`, en: `As of ${when}, ${review.en}.` };
  return {
    zh: `截至 ${when}，还差 ${count.zh}${reviewed === 0 ? '' : `；${review.zh}`}。`,
    en: `As of ${when} we wait for ${count.en}${reviewed === 0 ? '' : `; ${review.en}`}.`,
  };
}

function leftLine(left: number): Text {
  return { zh: `另有 ${left} 课，清单另发。`, en: `${left} more are in the list that follows.` };
}

function line(owed: OwedLesson, at: number, report: OwedReport): string {
  const { project, language } = report;
  const { lesson, use } = owed.row;
  const { course, number } = lesson;
  const say = (text: LocalText): string => inLanguage(text, language, project.languages);
  const isSent = owed.wants.some((want) => DELIVERED.has(want));
  const wants = isSent ? faultsOf(owed, project).map((want) => want[language]) : [];
  const [airs, due] = [friendlyTime(owed.airs, report), friendlyTime(owed.due, report)];
  const isRepeat = owed.airs > use.first.start;
  if (language === 'zh') {
    const what = `${say(course.grade.name)}${say(course.title)}第${number}课《${say(lesson.title)}》`;
    const onAir = `${airs} ${isRepeat ? '重播' : '播出'}`;
    return isSent
      ? `${at}. ${what}：${wants.join('；')}。${due} 前交，${onAir}。文件名 ${lesson.file}`
      : `${at}. ${what}：${onAir}`;
  }
  const what = `${say(course.grade.name)} ${say(course.title)}, lesson ${number}, "${say(lesson.title)}"`;
  const onAir = `${isRepeat ? 'repeated' : 'on air'} ${airs}`;
  return isSent
    ? `${at}. ${what}: ${wants.join('; ')}. Due ${due}, ${onAir}. File: ${lesson.file}`
    : `${at}. ${what}: ${onAir}`;
}
