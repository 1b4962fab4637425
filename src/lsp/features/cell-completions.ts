import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { partOf } from '../tree/yaml-node.js';
import type { Definition } from '../words/definition.js';
import { wordsInCell } from '../words/words-in-cell.js';
import type { Cursor } from './cursor.js';
import type { View } from './view.js';

/** What may come next in a cell: `[repeat] [grade] course [number]`, or a programme. */
export function cellCompletions(view: View, cursor: Cursor): readonly CompletionItem[] {
  const { definitions } = view.index;
  const own = definitions.find('grade', partOf(cursor.root, 'grade')?.value ?? '');
  const isGrade = (word: string) => definitions.find('grade', word) !== undefined;
  const [, done = '', typed = ''] = /^(.*?)(\S*)$/su.exec(cursor.before) ?? [];
  const before = wordsInCell(`${done}x`, isGrade);
  const role = before.at(-1)?.role ?? 'name';
  const written = before.find((word) => word.role === 'grade');
  const grade = written === undefined ? own : definitions.find('grade', written.text);
  const name = before.find((word) => word.role === 'name');
  const isRepeat = before[0]?.role === 'repeat';
  const start = cursor.start + done.length;
  // Only the word before the cursor is replaced; what follows it may be meant.
  const end = Math.max(start + typed.length, wordEnd(view.places.text, start + typed.length, cursor.end));
  const item = (word: string, kind: CompletionItemKind, detail: string, rank: number): CompletionItem => ({
    label: word,
    kind,
    detail,
    sortText: `${rank}${word}`,
    textEdit: { range: view.places.range({ start, end }), newText: word },
  });
  if (role === 'number') {
    const subject = definitions.find('subject', name?.text ?? '');
    const course = subject && grade && definitions.course(grade.id, subject.id);
    return course === undefined ? [] : lessonItems(view, course, item);
  }
  if (role !== 'name') return [];
  const courses = (
    grade === undefined ? [] : definitions.all('course').filter((one) => one.grade === grade.id)
  ).flatMap(({ subject = '' }) => {
    const known = definitions.byId('subject', subject);
    const chinese = known?.names.find((word) => /^\p{Script=Han}+$/u.test(word));
    const detail = known?.names.slice(0, 2).join(' · ') ?? '';
    const words = [item(subject, CompletionItemKind.Class, detail, 0)];
    return chinese === undefined ? words : [...words, item(chinese, CompletionItemKind.Class, subject, 1)];
  });
  if (isRepeat) return courses;
  const programmes =
    written !== undefined ? [] : definitions.all('programme').flatMap((one) => programmeItems(one, done, item));
  const grades =
    own !== undefined || written !== undefined
      ? []
      : definitions
          .all('grade')
          .filter(({ id }) => definitions.all('course').some((course) => course.grade === id))
          .map(({ id, names }) => item(id, CompletionItemKind.Enum, names.slice(0, 2).join(' · '), 2));
  const words =
    done === ''
      ? [item('repeat', CompletionItemKind.Keyword, '重播', 8), item('~', CompletionItemKind.Keyword, '', 9)]
      : [];
  return [...courses, ...programmes, ...grades, ...words];
}

type Item = (word: string, kind: CompletionItemKind, detail: string, rank: number) => CompletionItem;

function programmeItems({ id, names }: Definition, done: string, item: Item): readonly CompletionItem[] {
  const detail = names.slice(0, 2).join(' · ');
  const chinese = done === '' ? names.find((word) => /^\p{Script=Han}+$/u.test(word)) : undefined;
  const own = item(id, CompletionItemKind.Event, detail, 3);
  return chinese === undefined ? [own] : [own, item(chinese, CompletionItemKind.Event, id, 4)];
}

function lessonItems(view: View, { id }: Definition, item: Item): readonly CompletionItem[] {
  const lessons = view.index.definitions.all('lesson').filter((one) => one.id.startsWith(`${id}-`));
  return lessons.map((one, index) => ({
    ...item(String(index + 1), CompletionItemKind.Value, one.names[0] ?? '', 0),
    sortText: String(index + 1).padStart(4, '0'),
  }));
}

function wordEnd(text: string, from: number, limit: number): number {
  const [rest = ''] = /^[^\s,[\]{}"']*/u.exec(text.slice(from, limit)) ?? [];
  return from + rest.length;
}
