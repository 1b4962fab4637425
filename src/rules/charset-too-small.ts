import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { Course, Organisation, Teacher } from '../model/course.js';
import type { LocalText } from '../model/local-text.js';
import type { Zone } from '../model/zone.js';
import type { Rule, RuleInput } from './rule.js';
import { outsideGb2312 } from './shared/gb2312.js';

interface Shown {
  readonly text: LocalText;
  readonly span: Span;
  readonly subject: string;
}

export const charsetTooSmall: Rule = {
  id: 'charset-too-small',
  severity: 'warning',
  summary: { zh: '专区显示不了名称中的字', en: 'A zone cannot show a character of a name' },
  rationale: {
    zh: '专区写明 charset: gb2312 时，机顶盒会把字符集以外的字显示成方框或问号；没有写明 charset 的专区，DVB 文字也按 GB 2312 编码，这样的字在 EIT 里成为问号。请换用常用字，例如以“喜”代“囍”，或确认机顶盒支持 gb18030（DVB 则为 utf-8）。',
    en: 'With charset: gb2312 the zone’s boxes show a box or a question mark for characters outside of it. DVB texts are in GB 2312 too where a zone names no charset, and EIT has a question mark for such a character. Use a common character instead, or make sure that the boxes know gb18030 (for DVB: utf-8).',
  },
  *check(input) {
    const zones = [...input.project.zones.values()];
    const limited = zones.filter(({ charset, dvb }) => charset === 'gb2312' || isDvbInGb2312(charset, dvb));
    for (const zone of limited) yield* lineupFindings(zone);
    yield* findings(titles(input), limited);
    const withDvb = limited.filter(({ dvb }) => dvb !== undefined);
    for (const zone of withDvb) yield* findings(providers(zone), [zone]);
    yield* findings(details(input), withDvb);
  },
};

function isDvbInGb2312(charset: Zone['charset'], dvb: Zone['dvb']): boolean {
  return charset === undefined && dvb !== undefined;
}

function* lineupFindings(zone: Zone): Iterable<Finding> {
  yield* findings(
    zone.lineup.map(({ name: text, nameSpan: span }) => ({ text, span, subject: zone.id })),
    [zone],
  );
}

function* titles({ project, uses }: RuleInput): Iterable<Shown> {
  for (const { title, span, id } of uses.keys()) yield { text: title, span, subject: id };
  for (const { title, span, id } of project.programmes.values()) yield { text: title, span, subject: id };
}

/** What EIT has besides names and titles. */
function* details({ project, uses }: RuleInput): Iterable<Shown> {
  const courses = new Set<Course>();
  const people = new Set<Teacher | Organisation>();
  for (const { course, teacher, description, span, id } of uses.keys()) {
    courses.add(course);
    people.add(teacher);
    if (teacher.organisation !== undefined) people.add(teacher.organisation);
    if (description !== undefined) yield { text: description, span, subject: id };
  }
  for (const { title, grade, textbook, span, id } of courses) {
    const book = { edition: textbook?.edition ?? '', volume: textbook?.volume ?? '' };
    yield { text: { ...prefixed('grade', grade.name), ...prefixed('title', title), ...book }, span, subject: id };
  }
  for (const { name, span, id } of people) yield { text: name, span, subject: id };
  for (const { description, span, id } of project.programmes.values())
    if (description !== undefined) yield { text: description, span, subject: id };
}

function* providers({ id, title, span, dvb }: Zone): Iterable<Shown> {
  yield dvb?.provider === undefined
    ? { text: title, span, subject: id }
    : { text: dvb.provider, span: dvb.span, subject: id };
}

/** Several texts of one place as one. */
function prefixed(name: string, text: LocalText): LocalText {
  return Object.fromEntries(Object.entries(text).map(([language, words]) => [`${name} ${language}`, words]));
}

function* findings(shown: Iterable<Shown>, zones: readonly Zone[]): Iterable<Finding> {
  if (zones.length === 0) return;
  const names = { zh: zones.map(({ id }) => `“${id}”`).join('、'), en: zones.map(({ id }) => `"${id}"`).join(', ') };
  for (const one of shown) yield* finding(one, names);
}

const known = new WeakMap<LocalText, readonly string[]>();

function foreignIn(text: LocalText): readonly string[] {
  const foreign = known.get(text) ?? outsideGb2312(Object.values(text).join(''));
  known.set(text, foreign);
  return foreign;
}

function* finding({ text, span, subject }: Shown, zones: { zh: string; en: string }): Iterable<Finding> {
  const foreign = foreignIn(text);
  if (foreign.length === 0) return;
  const listed = foreign.map((character) => `${character} (${codePoint(character)})`);
  yield {
    message: {
      zh: `专区${zones.zh}的字符集 GB 2312 中没有 ${listed.join('、')}，请换字`,
      en: `GB 2312, the charset of zone ${zones.en}, does not have ${listed.join(', ')}; use another character`,
    },
    span,
    subject,
  };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
