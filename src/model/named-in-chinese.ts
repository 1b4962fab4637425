import type { Diagnostic } from '../diagnostics/problem.js';
import type { Course } from './course.js';
import type { LocalText } from './local-text.js';
import type { Project } from './project.js';
import type { LineupEntry } from './zone.js';

/** What a Chinese message puts in quotes and may be an id. */
const QUOTED_ID = /“([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)”/g;

/** The same diagnostics, whose Chinese messages name things by name: “小学一年级语文（P1-chinese-02）”, not “P1-chinese-02”. */
export function namedInChinese(diagnostics: readonly Diagnostic[], project: Project): readonly Diagnostic[] {
  const lineups = [...project.zones.values()].flatMap(({ lineup }) => lineup);
  const named = (zh: string): string =>
    zh.replace(QUOTED_ID, (quoted, id: string) => {
      const name = nameById(id, project, lineups);
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

/** `undefined` for an id that two kinds of things have, and for a name that says no more than the id. */
function nameById(id: string, project: Project, lineups: readonly LineupEntry[]): string | undefined {
  const { vocabulary, courses, teachers, organisations, programmes, zones, channels } = project;
  const names: (string | undefined)[] = [];
  const add = <T>(thing: T | undefined, name: (thing: T) => string | undefined): void => {
    if (thing !== undefined) names.push(name(thing));
  };
  add(vocabulary.grades.get(id), ({ name }) => chinese(name));
  add(courses.get(id), nameOf);
  add(courseOfLesson(id, courses), nameOf);
  add(teachers.get(id), ({ name }) => chinese(name));
  add(organisations.get(id), ({ name }) => chinese(name));
  add(programmes.get(id), ({ title }) => chinese(title));
  add(zones.get(id), ({ title }) => chinese(title));
  add(channels.get(id), ({ grade }) => {
    const entry = lineups.find(({ channel }) => channel.id === id);
    return grade === undefined ? entry && chinese(entry.name) : chinese(grade.name);
  });
  const [name, ...others] = names;
  return others.length > 0 || name === undefined || name.includes(id) ? undefined : name;
}

/** `P1-chinese-03` is of the course `P1-chinese`. */
function courseOfLesson(id: string, courses: Project['courses']): Course | undefined {
  const course = courses.get(id.slice(0, Math.max(0, id.lastIndexOf('-'))));
  return course?.lessons.some((lesson) => lesson.id === id) ? course : undefined;
}

function nameOf({ grade, title }: Course): string | undefined {
  const [own, subject] = [chinese(grade.name), chinese(title)];
  return own === undefined || subject === undefined ? undefined : own + subject;
}

/** `undefined` for a name that is not in Chinese. */
function chinese(name: LocalText): string | undefined {
  return Object.values(name).find((text) => /\p{Script=Han}/u.test(text));
}
