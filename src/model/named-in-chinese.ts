import type { Diagnostic } from '../diagnostics/problem.js';
import type { Course } from './course.js';
import type { LocalText } from './local-text.js';
import type { Project } from './project.js';

/** What a Chinese message puts in quotes and may be an id. */
const QUOTED_ID = /“([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)”/g;

/** The same diagnostics, whose Chinese messages name things by name: “小学一年级语文（P1-chinese-02）”, not “P1-chinese-02”. */
export function namedInChinese(diagnostics: readonly Diagnostic[], project: Project): readonly Diagnostic[] {
  let names: ReadonlyMap<string, string> | undefined;
  const named = (zh: string): string =>
    zh.replace(QUOTED_ID, (quoted, id: string) => {
      names ??= namesById(project);
      const name = names.get(id);
      return name === undefined ? quoted : `“${name}（${id}）”`;
    });
  return diagnostics.map((diagnostic) => {
    const { message, related } = diagnostic;
    const zh = named(message.zh);
    if (zh === message.zh && related.length === 0) return diagnostic;
    const notes = related.map((note) => ({ ...note, message: { ...note.message, zh: named(note.message.zh) } }));
    return { ...diagnostic, message: { ...message, zh }, related: notes };
  });
}

/** Without ids that two kinds of things have, and names that say no more than the id. */
function namesById(project: Project): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const twice = new Set<string>();
  const add = (id: string, name: string | undefined) => {
    if (names.has(id)) twice.add(id);
    if (name !== undefined && name !== id && !name.includes(id)) names.set(id, name);
  };
  for (const { id, name } of project.vocabulary.grades.values()) add(id, chinese(name));
  for (const course of project.courses.values()) {
    const name = nameOf(course);
    add(course.id, name);
    for (const lesson of course.lessons) add(lesson.id, name);
  }
  for (const { id, name } of project.teachers.values()) add(id, chinese(name));
  for (const { id, name } of project.organisations.values()) add(id, chinese(name));
  for (const { id, title } of project.programmes.values()) add(id, chinese(title));
  for (const { id, title } of project.zones.values()) add(id, chinese(title));
  const lineups = [...project.zones.values()].flatMap(({ lineup }) => lineup);
  for (const { id, grade } of project.channels.values()) {
    const entry = lineups.find(({ channel }) => channel.id === id);
    add(id, grade === undefined ? entry && chinese(entry.name) : chinese(grade.name));
  }
  for (const id of twice) names.delete(id);
  return names;
}

function nameOf({ grade, title }: Course): string | undefined {
  const [own, subject] = [chinese(grade.name), chinese(title)];
  return own === undefined || subject === undefined ? undefined : own + subject;
}

/** `undefined` for a name that is not in Chinese. */
function chinese(name: LocalText): string | undefined {
  return Object.values(name).find((text) => /\p{Script=Han}/u.test(text));
}
