import { textbookOf } from '../../model/lesson-lines.js';
import { guideTitle } from '../../model/lesson-title.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import { lessonsOf, type ProjectTexts } from '../texts/project-texts.js';

const known = new WeakMap<ProjectTexts, Map<string, ReadonlySet<string>>>();

/** Every text of a project as pages in one language may show it, by itself. */
export function knownTexts(language: string, project: ProjectTexts): ReadonlySet<string> {
  const byLanguage = known.get(project) ?? new Map<string, ReadonlySet<string>>();
  known.set(project, byLanguage);
  const found = byLanguage.get(language) ?? new Set(textsOf(project, language));
  byLanguage.set(language, found);
  return found;
}

function* textsOf(project: ProjectTexts, language: string): Iterable<string> {
  for (const text of localTexts(project)) yield inLanguage(text, language, project.languages);
  for (const lesson of lessonsOf(project).values()) {
    yield guideTitle(lesson, language);
    const book = textbookOf(lesson);
    if (book !== undefined) yield book;
  }
  yield* ['', '休息', '停播', 'Break', 'Off air'];
}

function* localTexts(project: ProjectTexts): Iterable<LocalText> {
  const { vocabulary, courses, teachers, programmes, zones, reasons } = project;
  for (const { name } of vocabulary.grades.values()) yield name;
  for (const { title } of courses.values()) yield title;
  for (const { title, description, themes } of lessonsOf(project).values()) {
    yield title;
    for (const { name } of themes) yield name;
    if (description !== undefined) yield description;
  }
  for (const { name, organisation } of teachers.values()) {
    yield name;
    if (organisation !== undefined) yield organisation.name;
  }
  for (const { title } of programmes.values()) yield title;
  for (const { title, lineup } of zones.values()) {
    yield title;
    for (const { name } of lineup) yield name;
  }
  yield* reasons;
}
