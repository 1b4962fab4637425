import { guideTitle, isChinese } from '../../../model/lesson-title.js';
import { inLanguage } from '../../../model/local-text.js';
import { lessonDescription } from '../../lesson-description.js';
import type { CalendarEvent } from './calendar-event.js';
import type { FirstRun } from './first-runs.js';

/** Named in the project's first language; the description has the others too. */
export function lessonEvent({ entry, airing }: FirstRun, languages: readonly string[]): CalendarEvent {
  const { id, start, end, lesson, reason } = airing;
  const [first = 'zh', ...others] = languages;
  const why = (language: string): readonly string[] => {
    if (reason === undefined) return [];
    const words = inLanguage(reason, language, languages);
    return [isChinese(language) ? `调整原因：${words}` : `Changed: ${words}`];
  };
  const paragraphs = [
    [lessonDescription(lesson, first, languages), ...why(first)],
    ...others.map((language) => [
      guideTitle(lesson, language),
      lessonDescription(lesson, language, languages),
      ...why(language),
    ]),
  ];
  return {
    id,
    start,
    end,
    summary: guideTitle(lesson, first),
    description: paragraphs.map((lines) => lines.join('\n')).join('\n\n'),
    location: `${inLanguage(entry.name, first, languages)} (${entry.number})`,
    categories: [lesson.course.grade.name, lesson.course.title].map((name) => inLanguage(name, first, languages)),
    status: 'CONFIRMED',
  };
}
