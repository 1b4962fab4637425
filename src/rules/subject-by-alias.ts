import type { Edit } from '../diagnostics/fix.js';
import { groupBy } from '../diagnostics/group-by.js';
import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { SourceFile, SourceFiles } from '../load/source-file.js';
import { findSubject } from '../model/build-vocabulary.js';
import { wordOfCell } from '../model/parse-cell.js';
import type { Project } from '../model/project.js';
import type { Rule } from './rule.js';

interface Named {
  readonly word: string;
  readonly span: Span;
}

export const subjectByAlias: Rule = {
  id: 'subject-by-alias',
  severity: 'info',
  summary: { zh: '学科写的是名称或别名，不是标识', en: 'A subject is written by a name or an alias, not by its id' },
  rationale: {
    zh: '课程和课格可以写“语文”，但课的标识和文件夹用的是 chinese；写法统一才便于查找和合并。“airclass check --fix”会改成标识；若愿意用别名，请在 rules 中把本规则设为 off。',
    en: 'A course or a cell may say 语文, but ids of lessons and folders say chinese; one spelling is found and merged more easily. "airclass check --fix" writes the id; if names are preferred, set this rule to "off" under rules.',
  },
  *check({ project, sources }) {
    for (const file of sources.files) yield* inFile(file, project, sources);
  },
};

/** One finding per file and word. */
function* inFile(file: SourceFile, project: Project, { texts }: SourceFiles): Iterable<Finding> {
  const byWord = groupBy(subjectsIn(file, project), ({ word }) => word);
  for (const [word, places] of byWord) {
    const subject = findSubject(project.vocabulary, word);
    const [first] = places;
    if (first === undefined || subject === undefined || subject.id === word || project.programmes.has(word)) continue;
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
  if (file.kind !== 'timetable') return;
  const cell = (text: string | null, span: Span): readonly Named[] => {
    const word = wordOfCell(text, vocabulary);
    return word === undefined ? [] : [{ word, span }];
  };
  for (const [range, cells] of Object.entries(file.data.week)) {
    if (cells === null) continue;
    if (typeof cells === 'string') yield* cell(cells, file.valueSpan(['week', range]));
    else for (const [index, text] of cells.entries()) yield* cell(text, file.valueSpan(['week', range, index]));
  }
  for (const [index, change] of (file.data.changes ?? []).entries()) {
    if ('show' in change) yield* cell(change.show, file.valueSpan(['changes', index, 'show']));
  }
}

/** `undefined` where the word is written with escapes, so that it cannot be found in the text. */
function editOf({ file, start, end }: Span, word: string, id: string, text: string): Edit | undefined {
  const written = text.slice(start, end);
  const at = written.indexOf(word);
  if (at === -1 || at !== written.lastIndexOf(word)) return undefined;
  return { span: { file, start: start + at, end: start + at + word.length }, text: id };
}
