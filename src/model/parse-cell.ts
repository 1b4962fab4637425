import type { Span } from '../diagnostics/span.js';
import { titlesOf } from './build-programmes.js';
import { findSubject } from './build-vocabulary.js';
import type { Cell } from './cell.js';
import type { Course } from './course.js';
import { wordsOfCell } from './empty-cell.js';
import { findGrade } from './find-grade.js';
import type { ModelContext } from './model-context.js';
import { cellNotUnderstood } from './problems.js';
import type { Programme } from './programme.js';
import { named, resolveName } from './resolve-name.js';
import type { Grade, Vocabulary } from './vocabulary.js';

export interface CellContext {
  readonly modelContext: ModelContext;
  readonly vocabulary: Vocabulary;
  readonly courses: ReadonlyMap<string, Course>;
  readonly programmes: ReadonlyMap<string, Programme>;
  /** The channel's own grade; a shared channel has none. */
  readonly grade: Grade | undefined;
}

interface CellWords {
  readonly repeat: boolean;
  readonly grade: Grade | undefined;
  readonly word: string;
  readonly number: string | undefined;
  readonly rest: readonly string[];
}

/** `[repeat] [grade] word [number]`; 首播 is what a cell is anyhow, `第 12 课` a number. */
function splitCell(text: string, { grades }: Vocabulary): CellWords {
  const words = text.replace(/(?<=\s|^)第\s*(\d+)\s*课/u, '$1').split(/\s+/u);
  const repeat = (words[0] === 'repeat' || words[0] === '重播') && words.length > 1;
  if (repeat || (words[0] === '首播' && words.length > 1)) words.shift();
  const grade = words.length > 1 ? findGrade(grades, words[0] ?? '') : undefined;
  if (grade !== undefined) words.shift();
  const [word = '', number, ...rest] = words;
  return { repeat, grade, word, number, rest };
}

/** The word of a cell that names a course or a programme. */
export function wordOfCell(written: string | null, vocabulary: Vocabulary): string | undefined {
  const text = wordsOfCell(written);
  return text === undefined ? undefined : splitCell(text, vocabulary).word;
}

const PROGRAMMES = { what: { zh: '节目', en: 'programme' }, namesOf: titlesOf, definedIn: 'programmes' } as const;
const WHOLE: Omit<CellWords, 'word'> = { repeat: false, grade: undefined, number: undefined, rest: [] };

/** `undefined` for an empty cell, and for one that cannot be parsed, which is reported. */
export function parseCell(cell: string | null, span: Span, context: CellContext): Cell | undefined {
  const text = wordsOfCell(cell);
  if (text === undefined) return undefined;
  const [titled, ...twins] = named(text, { known: context.programmes, namesOf: titlesOf });
  const isTitle = titled !== undefined && titled.id !== text;
  if (isTitle && twins.length > 0) {
    resolveName(context.modelContext, { ...PROGRAMMES, known: context.programmes }, text, span);
    return undefined;
  }
  const words = isTitle ? { ...WHOLE, word: titled.id } : splitCell(text, context.vocabulary);
  const { repeat, grade: written, word, number, rest } = words;
  if (rest.length > 0 || (number !== undefined && !/^[1-9]\d*$/.test(number))) return refuse(text, span, context);
  const grade = written ?? context.grade;
  const programme = written === undefined ? context.programmes.get(word) : undefined;
  const course = grade === undefined ? undefined : courseOf(grade, word, context);
  if (programme !== undefined && course !== undefined) {
    context.modelContext.report(cellNotUnderstood, span, {
      zh: `“${word}”既是课程又是节目；请给节目换一个标识`,
      en: `"${word}" is both a course and a programme; give the programme another id`,
    });
    return undefined;
  }
  if (programme !== undefined && number === undefined && !repeat) return { kind: 'programme', programme, span };
  if (written !== undefined && context.grade !== undefined && written !== context.grade) {
    context.modelContext.report(cellNotUnderstood, span, {
      zh: `本频道只播年级“${context.grade.id}”，不能写“${written.id}”；共用频道请去掉 grade`,
      en: `this channel carries grade "${context.grade.id}" alone, not "${written.id}"; leave out "grade" for a shared channel`,
    });
    return undefined;
  }
  if (course === undefined) return unknownWord(word, grade, span, context);
  return lessonCell(course, number, repeat, text, span, context);
}

function lessonCell(
  course: Course,
  number: string | undefined,
  repeat: boolean,
  text: string,
  span: Span,
  context: CellContext,
): Cell | undefined {
  if (number === undefined) return repeat ? refuse(text, span, context) : { kind: 'next', course, span };
  const lesson = course.lessons[Number(number) - 1];
  if (lesson !== undefined) return { kind: repeat ? 'repeat' : 'pinned', lesson, span };
  context.modelContext.report(
    cellNotUnderstood,
    span,
    {
      zh: `课程“${course.id}”只有 ${course.lessons.length} 课，没有第 ${number} 课`,
      en: `course "${course.id}" has ${course.lessons.length} lessons, so there is no lesson ${number}`,
    },
    [{ message: { zh: '课时列在这里', en: 'its lessons are listed here' }, span: course.span }],
  );
  return undefined;
}

function courseOf(grade: Grade, word: string, { courses, vocabulary }: CellContext): Course | undefined {
  return courses.get(`${grade.id}-${word}`) ?? courses.get(`${grade.id}-${findSubject(vocabulary, word)?.id ?? ''}`);
}

function unknownWord(word: string, grade: Grade | undefined, span: Span, context: CellContext): undefined {
  const { modelContext, courses, programmes } = context;
  const own = [...courses.values()].filter((course) => course.grade === grade).map(({ subject }) => subject.id);
  if (modelContext.isFaulty('programmes')) return;
  if (grade === undefined) {
    modelContext.unknown(
      { zh: '节目（课程须写年级，如 P1 chinese）', en: 'programme (a course needs its grade, as in "P1 chinese")' },
      word,
      programmes.keys(),
      'courses',
      span,
    );
  } else {
    modelContext.unknown(
      { zh: `年级 ${grade.id} 的课程或节目`, en: `course of ${grade.id} or programme` },
      word,
      [...own, ...programmes.keys()],
      'courses',
      span,
    );
  }
}

function refuse(text: string, span: Span, { modelContext }: CellContext): undefined {
  modelContext.report(cellNotUnderstood, span, {
    zh: `看不懂“${text}”；可写 chinese、chinese 12、repeat chinese 12、节目标识，空格写 ~`,
    en: `cannot read "${text}"; write chinese, chinese 12, repeat chinese 12, a programme, or ~ for an empty cell`,
  });
}
