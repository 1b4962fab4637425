import type { LocalText } from '../../model/local-text.js';
import { lessonsOf, type ProjectTexts } from '../texts/project-texts.js';
import { type Shown, titleOf } from '../texts/shown-items.js';
import type { Said } from '../texts/text-check.js';
import { jsonWords } from '../texts/words.js';

type Item = Readonly<Record<string, unknown>>;

const FIELDS = ['lesson', 'programme', 'grade', 'course', 'number', 'title', 'lesson-title', 'teacher', 'source'];

/** What a table says of an item, and which file plays. */
export function itemSaid(item: Item): Said {
  const { recording } = item;
  const file = typeof recording === 'object' && recording !== null && 'file' in recording ? recording.file : undefined;
  return [...FIELDS.flatMap((field) => jsonWords(field, item[field])), ...jsonWords('file', file)];
}

export function itemTexts(item: Item, project: ProjectTexts): readonly Said[] {
  const title = (shown: Shown) =>
    Object.fromEntries(project.languages.map((language) => [language, titleOf(shown, language, project)]));
  if (typeof item.lesson === 'string') {
    const lesson = lessonsOf(project).get(item.lesson);
    if (lesson === undefined) return [];
    const { id, course, number, teacher, file } = lesson;
    return [
      itemSaid({
        lesson: id,
        grade: course.grade.id,
        course: course.subject.id,
        number,
        title: title({ kind: 'lesson', lesson }),
        'lesson-title': lesson.title,
        teacher: { id: teacher.id, name: teacher.name },
        recording: { file },
      }),
    ];
  }
  if (typeof item.programme === 'string') {
    const programme = project.programmes.get(item.programme);
    if (programme === undefined) return [];
    const { id, file, source } = programme;
    return [itemSaid({ programme: id, title: title({ kind: 'programme', programme }), source, recording: { file } })];
  }
  return [true, false].map((isBetween) => itemSaid({ title: title({ kind: 'nothing', isBetween }) }));
}

/** Why an airing is not what the grid says. */
export function reasonSaid(reason: unknown): Said {
  return jsonWords('reason', reason);
}

export function reasonTexts(reasons: readonly LocalText[]): readonly Said[] {
  return reasons.map(reasonSaid);
}
