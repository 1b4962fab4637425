import type { Edit } from '../diagnostics/fix.js';
import { groupBy } from '../diagnostics/group-by.js';
import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { DataPath, SourceFile, SourceFileOf, SourceFiles } from '../load/source-file.js';
import { findSubject } from '../model/build-vocabulary.js';
import { wordOfCell } from '../model/parse-cell.js';
import type { Project } from '../model/project.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { Rule } from './rule.js';

interface Named {
  readonly word: string;
  readonly span: Span;
}

export const subjectByAlias: Rule = {
  id: 'subject-by-alias',
  severity: 'info',
  summary: { zh: '同一学科有几种写法', en: 'A subject is written in several ways' },
  rationale: {
    zh: '课程和课格可以写“语文”，也可以写 chinese；全项目只用一种写法才便于查找和合并，一直写“语文”的不会报告。“airclass check --fix”会统一成标识。',
    en: 'A course or a cell may say 语文 or chinese; one way throughout is found and merged more easily, and a project that always says 语文 is left alone. "airclass check --fix" writes the id.',
  },
  *check({ project, sources }) {
    const mixed = writtenInSeveralWays(project, sources);
    for (const file of sources.files) yield* inFile(file, project, sources, mixed);
  },
};

/** Subjects that the project does not write in one way throughout: only those are worth a word. */
function writtenInSeveralWays(project: Project, { files }: SourceFiles): ReadonlySet<string> {
  const words = new Set(files.flatMap((file) => [...wordsIn(file, project).keys()]));
  const ways = groupBy([...words], (word) => findSubject(project.vocabulary, word)?.id);
  return new Set([...ways].flatMap(([id, ofSubject]) => (id !== undefined && ofSubject.length > 1 ? [id] : [])));
}

type Words = ReadonlyMap<string, readonly Named[]>;

const known = new WeakMap<SourceFile, { readonly vocabulary: Vocabulary; readonly words: Words }>();

/** The places of each word of a file that may name a subject. */
function wordsIn(file: SourceFile, project: Project): Words {
  const before = known.get(file);
  if (before?.vocabulary === project.vocabulary) return before.words;
  const words = groupBy([...subjectsIn(file, project)], ({ word }) => word);
  known.set(file, { vocabulary: project.vocabulary, words });
  return words;
}

/** One finding per file and word. */
function* inFile(
  file: SourceFile,
  project: Project,
  { texts }: SourceFiles,
  mixed: ReadonlySet<string>,
): Iterable<Finding> {
  for (const [word, places] of wordsIn(file, project)) {
    const subject = findSubject(project.vocabulary, word);
    const [first] = places;
    if (first === undefined || subject === undefined || subject.id === word || project.programmes.has(word)) continue;
    if (!mixed.has(subject.id)) continue;
    const edits = places.map(({ span }) => editOf(span, word, subject.id, texts.get(file.path) ?? ''));
    const sure = edits.filter((edit) => edit !== undefined);
    const often = places.length;
    yield {
      message: {
        zh: `“${word}”是学科 ${subject.id} 的别名（本文件中 ${often} 处）`,
        en: `"${word}" is another name of the subject ${subject.id} (${often === 1 ? 'once' : `${often} times`} in this file)`,
      },
      span: first.span,
      subject: subject.id,
      fix: sure.length === edits.length ? sure : undefined,
    };
  }
}

function* subjectsIn(file: SourceFile, { vocabulary }: Project): Iterable<Named> {
  if (file.kind === 'courses') {
    for (const word of Object.keys(file.data.courses)) yield { word, span: file.keySpan(['courses', word]) };
  }
  if (file.kind !== 'timetable' && file.kind !== 'changes') return;
  const cell = (text: string | null, span: Span): readonly Named[] => {
    const word = wordOfCell(text, vocabulary);
    return word === undefined ? [] : [{ word, span }];
  };
  for (const [range, cells] of file.kind === 'timetable' ? Object.entries(file.data.week) : []) {
    for (const { text, path } of cellsIn(cells, ['week', range])) yield* cell(text, file.valueSpan(path));
  }
  for (const [index, change] of (file.data.changes ?? []).entries()) {
    for (const [key, text] of cellsOf(change)) yield* cell(text, file.valueSpan(['changes', index, key]));
  }
}

/** The cells of a row, those of odd and even weeks too. */
function* cellsIn(written: unknown, path: DataPath): Iterable<{ readonly text: string; readonly path: DataPath }> {
  if (typeof written === 'string') yield { text: written, path };
  else if (Array.isArray(written))
    for (const [index, part] of written.entries()) yield* cellsIn(part, [...path, index]);
  else for (const [key, part] of Object.entries(Object(written))) yield* cellsIn(part, [...path, key]);
}

type WrittenChange = NonNullable<SourceFileOf<'timetable' | 'changes'>['data']['changes']>[number];

function cellsOf(change: WrittenChange): readonly (readonly [key: string, text: string | null])[] {
  if ('show' in change) return [['show', change.show]];
  if ('extra' in change) return [['extra', change.extra]];
  return 'insert' in change ? [['insert', change.insert]] : [];
}

/** `undefined` where the word is written with escapes, so that it cannot be found in the text. */
function editOf({ file, start, end }: Span, word: string, id: string, text: string): Edit | undefined {
  const written = text.slice(start, end);
  const at = written.indexOf(word);
  if (at === -1 || at !== written.lastIndexOf(word)) return undefined;
  return { span: { file, start: start + at, end: start + at + word.length }, text: id };
}
