import { spokenLength, spokenTime } from '../../calendar/spoken.js';
import type { SoundProject } from '../../compile.js';
import type { Text } from '../../diagnostics/text.js';
import { faultText } from '../../media/fault-text.js';
import type { Recording } from '../../media/recording.js';
import type { Lesson } from '../../model/course.js';
import { guideTitle } from '../../model/lesson-title.js';
import { inLanguage } from '../../model/local-text.js';

/** What a person asks about a lesson: title, teacher, recording, first broadcast, repeats; in Markdown. */
export function lessonFacts(lesson: Lesson, { project, uses, recordings }: SoundProject): Text {
  const use = uses.get(lesson);
  const time = (at: number) => spokenTime(at, project.timeZone);
  const recording = recordingWords(recordings.get(lesson.file), lesson.file);
  const first: Text =
    use === undefined
      ? { zh: '没有排入课表', en: 'not in any timetable' }
      : {
          zh: `${time(use.first.start)}（${use.first.channel.id}）`,
          en: `${time(use.first.start)} (${use.first.channel.id})`,
        };
  const repeats = use === undefined ? 0 : use.airings - 1;
  const next = use?.next === undefined ? undefined : time(use.next.start);
  const lines = (language: 'zh' | 'en', words: readonly (readonly [string, string])[]) =>
    [
      `**${guideTitle(lesson, language)}** \`${lesson.id}\``,
      '',
      ...words.map(([what, text]) => (language === 'zh' ? `- ${what}：${text}` : `- ${what}: ${text}`)),
    ].join('\n');
  const teacher = (language: 'zh' | 'en') => {
    const { name, organisation } = lesson.teacher;
    const from = organisation && inLanguage(organisation.name, language);
    const own = inLanguage(name, language);
    if (from === undefined) return own;
    return language === 'zh' ? `${own}（${from}）` : `${own} (${from})`;
  };
  return {
    zh: lines('zh', [
      ['课题', inLanguage(lesson.title, 'zh')],
      ['教师', teacher('zh')],
      ['录像', recording.zh],
      ['首播', first.zh],
      ['重播', `${repeats} 次`],
      ...(next === undefined ? [] : [['下次播出', next] as const]),
    ]),
    en: lines('en', [
      ['Title', inLanguage(lesson.title, 'en')],
      ['Teacher', teacher('en')],
      ['Recording', recording.en],
      ['First broadcast', first.en],
      ['Repeats', String(repeats)],
      ...(next === undefined ? [] : [['Next on air', next] as const]),
    ]),
  };
}

function recordingWords(recording: Recording | undefined, file: string): Text {
  if (recording === undefined) return { zh: '项目只编单，不查录像', en: 'the project only plans' };
  const where = `\`${file}\``;
  const { state, length, reason } = recording;
  switch (state) {
    case 'ok': {
      const { zh, en } = spokenLength(length);
      return { zh: `有，长 ${zh}，${where}`, en: `there, ${en}, ${where}` };
    }
    case 'missing':
      return { zh: `缺，应在 ${where}`, en: `missing, expected at ${where}` };
    case 'unknown':
      return { zh: `没有测量，${where}`, en: `not measured, ${where}` };
    default: {
      const { zh, en } = faultText(reason ?? { code: 'cannot-open' });
      return { zh: `不能用：${zh}，${where}`, en: `cannot be used: ${en}, ${where}` };
    }
  }
}
