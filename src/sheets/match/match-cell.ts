import { didYouMean } from '../../diagnostics/did-you-mean.js';
import { findSubject } from '../../model/build-vocabulary.js';
import { wordsOfCell } from '../../model/empty-cell.js';
import type { Subject, Vocabulary } from '../../model/vocabulary.js';
import { foldLines, foldWords } from '../grid/fold-words.js';
import type { Content, SheetProgramme } from './content.js';
import { type KnownProgramme, knownProgrammes } from './known-programmes.js';

/** What is known to be on air. */
export interface Names {
  readonly vocabulary: Vocabulary;
}

export type Matched =
  | { readonly kind: 'empty' }
  | { readonly kind: 'content'; readonly content: Content }
  /** Two things in one cell. */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'unknown'; readonly key: string; readonly suggestion: string };

/** What the text of a cell means; `answered`: what `import.yaml` says of it, and of its parts. */
export function matchCell(
  text: string,
  names: Names,
  answered: (key: string) => Content | 'empty' | undefined,
): Matched {
  const lines = foldLines(text);
  const whole = lines.join(' ');
  if (isEmpty(whole)) return { kind: 'empty' };
  const known = answered(whole);
  if (known === 'empty') return { kind: 'empty' };
  if (known !== undefined) return { kind: 'content', content: known };
  const content = contentNamed(foldWords(whole.replaceAll(/\s/gu, '')), names) ?? contentNamed(whole, names);
  if (content !== undefined) return { kind: 'content', content };
  // Where blanks between Chinese characters part two things.
  const spaced = text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  const named = (part: string) => oneOf(part, names, answered);
  const weeks = byWeeks(spaced, named);
  if (weeks !== undefined) return { kind: 'content', content: weeks };
  const taught = withTeacher(lines.length > 1 ? lines : [spaced], named);
  if (taught !== undefined) return taught;
  const several = partsOf(spaced).filter((part) => named(part) !== undefined);
  if (several.length > 1) return { kind: 'several', names: several };
  return { kind: 'unknown', key: whole, suggestion: suggestionFor(whole, names) };
}

function isEmpty(text: string): boolean {
  return wordsOfCell(text) === undefined || /^[/\\|—–\-·.*×xX○〇]+$/u.test(text);
}

function oneOf(
  part: string,
  names: Names,
  answered: (key: string) => Content | 'empty' | undefined,
): Content | undefined {
  const known = answered(part);
  if (known === 'empty') return undefined;
  return known ?? contentNamed(part, names);
}

/** Programmes first: 眼保健操 is also in the list of subjects, and has no lessons. */
export function contentNamed(word: string, { vocabulary }: Names): Content | undefined {
  const folded = word.toLowerCase();
  const programme = knownProgrammes.find(({ id, names }) =>
    [id, ...names].some((name) => name.toLowerCase() === folded),
  );
  if (programme !== undefined) return { kind: 'programme', programme: programmeOf(programme) };
  const subject = subjectNamed(word, vocabulary);
  return subject === undefined ? undefined : { kind: 'course', subject };
}

function programmeOf({ id, title, kind }: KnownProgramme): SheetProgramme {
  return { id, title, kind };
}

function subjectNamed(word: string, vocabulary: Vocabulary): Subject | undefined {
  const direct = findSubject(vocabulary, word) ?? findSubject(vocabulary, word.toLowerCase());
  if (direct !== undefined || !/.课$/u.test(word)) return direct;
  // 语文课 is 语文.
  return findSubject(vocabulary, word.slice(0, -1));
}

function partsOf(text: string): readonly string[] {
  return text.split(/[\s/\\、,，;+＋|()（）[\]【】和]+/u).filter((part) => part !== '');
}

/** `语文\n张敏`, `语文（张敏老师）`, `语文 张敏`: a course and who teaches it. */
function withTeacher(lines: readonly string[], oneOf: (part: string) => Content | undefined): Matched | undefined {
  const [first = '', second, ...more] =
    lines.length > 1 ? lines : lines.flatMap((line) => line.split(/[\s()[\]【】/]+/u).filter((part) => part !== ''));
  if (second === undefined || more.length > 0) return undefined;
  const content = oneOf(first);
  if (content?.kind !== 'course' || oneOf(second) !== undefined) return undefined;
  const name = second.replace(/^[([【]?(?:任课教师|教师|老师)?[::]?\s*/u, '').replace(/[)\]】]$/u, '');
  const person = name.replace(/(?<=.)老师$/u, '');
  if (!isPerson(person, person !== name)) return undefined;
  return { kind: 'content', content: { ...content, teacher: person } };
}

/** The surnames of nine people in ten: 阅读 and 写作 are not names. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';

/** A whole name by its surname; 张老师 needs no given name. */
function isPerson(name: string, isTitled: boolean): boolean {
  if (/^[A-Z][A-Za-z.' -]{1,40}$/.test(name)) return true;
  // 单周 is every other week, and no person of the name 单.
  if (/^(?:[单双奇偶隔每][周日]|周[一二三四五六日天末测])/u.test(name)) return false;
  const least = isTitled ? 1 : 2;
  return /^[\p{Script=Han}·]{1,4}$/u.test(name) && [...name].length >= least && SURNAMES.includes(name.charAt(0));
}

const ODD = '(?:单周?|奇周|odd)';
const EVEN = '(?:双周?|偶周|even)';
const IN_NAME = '[^\\s/、,;()\\[\\]]';
/** From its first character on: a search from each of a long name would take time that grows with its square. */
const NAME = `(?<!${IN_NAME})(${IN_NAME}+)`;

/** `语文(单)/数学(双)`, `单周：语文 双周：数学`, `语文(单周)`. */
function byWeeks(text: string, oneOf: (part: string) => Content | undefined): Content | undefined {
  const named = (which: string) => {
    const after = new RegExp(`${NAME}\\s*[(\\[]\\s*${which}\\s*[)\\]]`, 'diu').exec(text);
    const before = new RegExp(`[(\\[]?\\s*${which}\\s*[)\\]:]\\s*(${IN_NAME}+)`, 'diu').exec(text);
    const found = after ?? before;
    return { word: found?.[1], at: found?.indices?.[1]?.[0] };
  };
  const [{ word: oddWord, at }, { word: evenWord, at: evenAt }] = [named(ODD), named(EVEN)];
  if (oddWord === undefined && evenWord === undefined) return undefined;
  // (单)语文(双): of which of them it is, is for a person to say.
  if (at === evenAt) return undefined;
  const odd = oddWord === undefined ? undefined : oneOf(oddWord);
  const even = evenWord === undefined ? undefined : oneOf(evenWord);
  if ((oddWord !== undefined && odd === undefined) || (evenWord !== undefined && even === undefined)) return undefined;
  // Nothing else may be in the cell.
  const words = [oddWord, evenWord].filter((word) => word !== undefined);
  const rest = words
    .reduce((left, word) => left.replace(word, ''), text)
    .replace(new RegExp(`${ODD}|${EVEN}|[\\s/、,;:()\\[\\]]`, 'giu'), '');
  return rest === '' ? { kind: 'weeks', odd, even } : undefined;
}

/** As it is written into `import.yaml`. */
function suggestionFor(text: string, { vocabulary }: Names): string {
  const subjects = [...vocabulary.subjects.values()];
  const long = (subject: Subject) =>
    [...Object.values(subject.name), ...subject.aliases].filter((name) => name.length > 1);
  const inside = subjects.filter((subject) => long(subject).some((name) => text.includes(name)));
  if (inside.length === 1) return inside[0]?.name.zh ?? '';
  const names = [...subjects.flatMap(long), ...knownProgrammes.flatMap((programme) => programme.names)];
  const near = didYouMean(text, names);
  if (near === undefined) return '';
  return findSubject(vocabulary, near)?.name.zh ?? near;
}
