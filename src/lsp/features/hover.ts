import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Diagnostic } from '../../diagnostics/problem.js';
import { pathKey } from '../coming-lessons.js';
import { schemasAt } from '../schema/schemas-at.js';
import { descriptionIn, titleIn } from '../schema/words-of-schema.js';
import { isOnKey, nodeAt } from '../tree/yaml-node.js';
import type { Definition } from '../words/definition.js';
import { kindOfPath } from '../words/kind-of-path.js';
import { THING_NAMES } from '../words/thing-names.js';
import { lessonFacts } from './lesson-facts.js';
import type { View } from './view.js';

/** What is known of a position: its problems, what its word stands for, what its key is for. */
export async function hoverAt(view: View, position: Position): Promise<Hover | null> {
  const offset = view.offset(position);
  const word = view.index.wordAt(view.path, offset);
  const parts = [
    ...problemsAt(view, position),
    ...lessonsAt(view, offset),
    ...(word === undefined ? [] : word.targets.slice(0, 1).map((target) => factsOf(view, target))),
    ...(await keyAt(view, offset)),
  ];
  if (parts.length === 0) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: [...new Set(parts)].join('\n\n---\n\n') },
    ...(word !== undefined && { range: view.places.range(word) }),
  };
}

/** As `airclass explain` says it. */
function problemsAt(view: View, { line, character }: Position): readonly string[] {
  const { compilation } = view.file.project;
  const { language } = view.workbench;
  const places = compilation?.texts.has(view.path) === true ? view.compiledPlaces(view.path) : view.places;
  const isHere = ({ span }: Diagnostic) => {
    const { start, end } = places.range(span);
    const isAfter = line > start.line || (line === start.line && character >= start.character);
    return isAfter && (line < end.line || (line === end.line && character <= end.character));
  };
  const here = (compilation?.diagnostics ?? []).filter((one) => one.span.file === view.path && isHere(one));
  const problems = [...new Map(here.map(({ problem }) => [problem.id, problem])).values()];
  return problems.map(({ id, summary, rationale }) => `**${summary[language]}** \`${id}\`\n\n${rationale[language]}`);
}

/** The lesson that falls into a cell on its next day. */
function lessonsAt(view: View, offset: number): readonly string[] {
  const root = view.index.root(view.path);
  const found = root && nodeAt(root, offset);
  const { sound } = view.file.project;
  if (found === undefined || sound === undefined || found.node.kind !== 'leaf') return [];
  const item = view.file.project
    .comingLessons(view.path, view.workbench.options.now(sound.project))
    .get(pathKey(found.path));
  return item?.lesson === undefined ? [] : [view.workbench.say(lessonFacts(item.lesson, sound))];
}

function factsOf(view: View, { thing, id, names, grade }: Definition): string {
  const { sound } = view.file.project;
  const { language } = view.workbench;
  const lesson =
    thing === 'lesson' ? sound?.project.courses.get(courseOf(id))?.lessons.find((one) => one.id === id) : undefined;
  if (lesson !== undefined && sound !== undefined) return view.workbench.say(lessonFacts(lesson, sound));
  const problem = thing === 'rule' ? view.workbench.options.rules.find((rule) => rule.id === id) : undefined;
  if (problem !== undefined) return `**${problem.summary[language]}** \`${id}\`\n\n${problem.rationale[language]}`;
  const title = [THING_NAMES[thing][language], `\`${id}\``, ...names.slice(0, 2)].join(' · ');
  const course = thing === 'course' ? sound?.project.courses.get(id) : undefined;
  if (course === undefined || grade === undefined) return title;
  const teacher = Object.values(course.teacher.name)[0] ?? course.teacher.id;
  return view.workbench.say({
    zh: `${title}\n\n${course.lessons.length} 课，教师 ${teacher}`,
    en: `${title}\n\n${course.lessons.length} lessons, teacher ${teacher}`,
  });
}

function courseOf(lesson: string): string {
  return lesson.slice(0, lesson.lastIndexOf('-'));
}

async function keyAt(view: View, offset: number): Promise<readonly string[]> {
  const kind = kindOfPath(view.path);
  const root = view.index.root(view.path);
  const found = root && nodeAt(root, offset);
  if (kind === undefined || found === undefined || found.path.length === 0) return [];
  if (found.node.kind !== 'leaf' && !isOnKey(found.node.key, offset)) return [];
  const schemas = await schemasAt(kind, root, found.path);
  const { language } = view.workbench;
  const [title, description] = [titleIn(schemas, language), descriptionIn(schemas, language)];
  return title === undefined && description === undefined ? [] : [`**${title ?? ''}**\n\n${description ?? ''}`];
}
