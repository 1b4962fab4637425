import { guideTitle, isChinese } from '../../model/lesson-title.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import type { Zone } from '../../model/zone.js';
import { lessonsOf, type ProjectTexts } from '../texts/project-texts.js';
import { lessonWords } from '../texts/shown-items.js';
import type { Said } from '../texts/text-check.js';
import { firstWords } from '../texts/words.js';

/** Whose calendar it is, by the folder and the name of its file, and the zone. */
export function calendarNames(of: string, owner: string, zone: Zone, project: ProjectTexts): readonly Said[] {
  const { vocabulary, teachers } = project;
  const known = of === 'grades' ? vocabulary.grades.get(owner) : teachers.get(owner);
  if (known === undefined) return [];
  const name = [known.name, zone.title].map((text) => firstWords(text, project)).join(' · ');
  return [
    [
      ['X-WR-CALNAME', name],
      ['NAME', name],
    ],
  ];
}

/** What an event of a lesson says, whether it was changed for a reason or not. */
export function* eventTexts(event: string, zone: Zone, project: ProjectTexts): Iterable<Said> {
  const [channel, id = ''] = event.split('.');
  const lesson = lessonsOf(project).get(id);
  const entry = zone.lineup.find((one) => one.channel.id === channel);
  if (lesson === undefined || entry === undefined) return;
  const [first = 'zh', ...others] = project.languages;
  const { grade, title } = lesson.course;
  const description = (reason: LocalText | undefined): string =>
    [
      [lessonWords(lesson, first, project), ...why(reason, first, project)],
      ...others.map((language) => [
        guideTitle(lesson, language),
        lessonWords(lesson, language, project),
        ...why(reason, language, project),
      ]),
    ]
      .map((lines) => lines.join('\n'))
      .join('\n\n');
  for (const reason of [undefined, ...project.reasons])
    yield [
      ['SUMMARY', guideTitle(lesson, first)],
      ['DESCRIPTION', description(reason)],
      ['LOCATION', `${firstWords(entry.name, project)} (${entry.number})`],
      ...[grade.name, title].map((name) => ['CATEGORIES', firstWords(name, project)] as const),
    ];
}

function why(reason: LocalText | undefined, language: string, { languages }: ProjectTexts): readonly string[] {
  if (reason === undefined) return [];
  const words = inLanguage(reason, language, languages);
  return [isChinese(language) ? `调整原因：${words}` : `Changed: ${words}`];
}
