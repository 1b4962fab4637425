import { wordsOfCell } from '../../model/empty-cell.js';
import { nodesBelow, partOf, type YamlNode } from '../tree/yaml-node.js';
import type { Definition, Word } from './definition.js';
import type { Definitions } from './definitions.js';
import type { IndexedFile } from './indexed-file.js';
import { type Site, siteAt, type Thing } from './sites.js';
import { wordsInCell } from './words-in-cell.js';

interface Written {
  readonly file: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every word of a file that stands for something, in the order of the file. */
export function wordsOfFile(file: IndexedFile, definitions: Definitions): readonly Word[] {
  if (file.root === undefined) return [];
  const words: Word[] = [];
  const own =
    file.kind === 'timetable' ? definitions.find('grade', partOf(file.root, 'grade')?.value ?? '') : undefined;
  const courseGrade = definitions.find('grade', partOf(file.root, 'grade')?.value ?? '');
  for (const { node, path } of nodesBelow(file.root)) {
    const { key } = node;
    if (key !== undefined) {
      const site = siteAt(file.kind, 'key', path);
      const written = site && { file: file.path, ...key };
      if (written !== undefined) words.push(...wordsAt(site as Site, written, definitions, own, courseGrade));
    }
    const site = node.kind === 'leaf' && node.value !== undefined ? siteAt(file.kind, 'value', path) : undefined;
    const written = site && writtenOf(file, node);
    if (site !== undefined && written !== undefined)
      words.push(...wordsAt(site, written, definitions, own, courseGrade));
  }
  return words;
}

/** Where the text of a leaf stands; within its quotes, if it has some and nothing in it is escaped. */
function writtenOf({ path, text }: IndexedFile, { start, end, value = '' }: YamlNode): Written | undefined {
  const source = text.slice(start, end);
  if (source === value) return { file: path, text: value, start, end };
  if (source.slice(1, -1) === value) return { file: path, text: value, start: start + 1, end: end - 1 };
  return undefined;
}

function wordsAt(
  site: Site,
  written: Written,
  definitions: Definitions,
  own: Definition | undefined,
  courseGrade: Definition | undefined,
): readonly Word[] {
  const { content } = site;
  switch (content) {
    case 'cell':
      return wordsOfCellAt(written, definitions, own);
    case 'grade-range':
      return partsOf(written, /[^-]+/g).flatMap((part) => wordFor('grade', part, definitions) ?? []);
    case 'waived':
    case 'short-name':
      return idWords(written, definitions);
    case 'course': {
      const subject = definitions.find('subject', written.text);
      const course = subject && courseGrade && definitions.course(courseGrade.id, subject.id);
      const targets = course === undefined ? [] : [course];
      return [{ ...written, thing: 'course', targets, also: subject === undefined ? [] : [subject], defines: true }];
    }
    default: {
      const target = definitions.find(content, written.text);
      const targets = target === undefined ? [] : [target];
      return [{ ...written, thing: content, targets, also: [], defines: site.defines === true }];
    }
  }
}

function partsOf(written: Written, pattern: RegExp): readonly Written[] {
  return [...written.text.matchAll(pattern)].map(({ 0: text, index }) => part(written, text, index));
}

function part({ file, start }: Written, text: string, index: number): Written {
  return { file, text, start: start + index, end: start + index + text.length };
}

/** A word that is certain to be an id. */
function wordFor(thing: Thing, written: Written, definitions: Definitions): Word | undefined {
  const target = definitions.byId(thing, written.text);
  return target && { ...written, thing, targets: [target], also: [], defines: false };
}

function wordsOfCellAt(written: Written, definitions: Definitions, own: Definition | undefined): readonly Word[] {
  const text = wordsOfCell(written.text);
  if (text === undefined) return [];
  const titled = definitions.find('programme', text);
  const whole = part(written, text, written.text.indexOf(text));
  if (titled !== undefined) return [{ ...whole, thing: 'programme', targets: [titled], also: [], defines: false }];
  const words: Word[] = [];
  let grade = own;
  let courses: readonly Definition[] = [];
  for (const { role, text: word, start } of wordsInCell(text, (one) => definitions.find('grade', one) !== undefined)) {
    const at = part(whole, word, start);
    if (role === 'grade') {
      grade = definitions.find('grade', word);
      words.push({ ...at, thing: 'grade', targets: grade === undefined ? [] : [grade], also: [], defines: false });
    }
    if (role === 'name') {
      const programme = definitions.byId('programme', word);
      const subject = definitions.find('subject', word);
      courses = subject === undefined ? [] : coursesOf(subject, grade, definitions);
      if (programme !== undefined)
        words.push({ ...at, thing: 'programme', targets: [programme], also: [], defines: false });
      else words.push({ ...at, thing: 'course', targets: courses, also: subject ? [subject] : [], defines: false });
    }
    if (role === 'number') {
      const targets = courses.flatMap(({ id }) => definitions.byId('lesson', `${id}-${word.padStart(2, '0')}`) ?? []);
      words.push({ ...at, thing: 'lesson', targets, also: [], defines: false });
    }
  }
  return words;
}

/** Without a grade, as in changes of all channels, those of every grade. */
function coursesOf(
  subject: Definition,
  grade: Definition | undefined,
  definitions: Definitions,
): readonly Definition[] {
  if (grade === undefined) return definitions.coursesOf(subject.id);
  const course = definitions.course(grade.id, subject.id);
  return course === undefined ? [] : [course];
}

const ALONE: readonly Thing[] = ['grade', 'subject', 'channel', 'zone', 'programme', 'teacher', 'organisation'];

/** `P1-chinese-03` has three words; any other id is one. */
function idWords(written: Written, definitions: Definitions): readonly Word[] {
  const [, grade = '', rest = ''] = /^([A-Z][A-Za-z0-9]*)-(.+)$/.exec(written.text) ?? [];
  const gradeWord = wordFor('grade', part(written, grade, 0), definitions);
  if (gradeWord !== undefined) {
    const [, subject = rest, number] = /^(.*)-(\d{2,})$/.exec(rest) ?? [];
    const course = definitions.course(grade, subject);
    if (course === undefined) return [gradeWord];
    const words: Word[] = [gradeWord];
    const own = definitions.byId('subject', subject);
    const at = part(written, subject, grade.length + 1);
    words.push({ ...at, thing: 'course', targets: [course], also: own === undefined ? [] : [own], defines: false });
    const lesson = number && definitions.byId('lesson', `${course.id}-${number}`);
    if (number && lesson)
      words.push({
        ...part(written, number, grade.length + subject.length + 2),
        thing: 'lesson',
        targets: [lesson],
        also: [],
        defines: false,
      });
    return words;
  }
  const found = ALONE.flatMap((thing) => wordFor(thing, written, definitions) ?? []);
  const [first] = found;
  return first === undefined ? [] : [{ ...first, targets: found.flatMap(({ targets }) => targets) }];
}
