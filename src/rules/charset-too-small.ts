import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { LocalText } from '../model/local-text.js';
import type { Zone } from '../model/zone.js';
import { outsideGb2312 } from './gb2312.js';
import type { Rule, RuleInput } from './rule.js';

interface Shown {
  readonly text: LocalText;
  readonly span: Span;
  readonly subject: string;
}

export const charsetTooSmall: Rule = {
  id: 'charset-too-small',
  severity: 'warning',
  summary: { zh: '分区显示不了名称中的字', en: 'A zone cannot show a character of a name' },
  rationale: {
    zh: '分区写明 charset: gb2312 时，机顶盒会把字符集以外的字显示成方框或问号。请换用常用字，例如以“喜”代“囍”，或确认机顶盒支持 gb18030。',
    en: 'With charset: gb2312 the zone’s boxes show a box or a question mark for characters outside of it. Use a common character instead, or make sure that the boxes know gb18030.',
  },
  *check(input) {
    const zones = [...input.project.zones.values()].filter(({ charset }) => charset === 'gb2312');
    if (zones.length === 0) return;
    for (const zone of zones) yield* lineupFindings(zone);
    const names = { zh: zones.map(({ id }) => `“${id}”`).join('、'), en: zones.map(({ id }) => `"${id}"`).join(', ') };
    for (const shown of titles(input)) yield* finding(shown, names);
  },
};

function* lineupFindings(zone: Zone): Iterable<Finding> {
  const name = { zh: `“${zone.id}”`, en: `"${zone.id}"` };
  for (const { name: text, nameSpan } of zone.lineup) yield* finding({ text, span: nameSpan, subject: zone.id }, name);
}

function* titles({ project, uses }: RuleInput): Iterable<Shown> {
  for (const { title, span, id } of uses.keys()) yield { text: title, span, subject: id };
  for (const { title, span, id } of project.programmes.values()) yield { text: title, span, subject: id };
}

function* finding({ text, span, subject }: Shown, zones: { zh: string; en: string }): Iterable<Finding> {
  const foreign = outsideGb2312(Object.values(text).join(''));
  if (foreign.length === 0) return;
  const listed = foreign.map((character) => `${character} (${codePoint(character)})`);
  yield {
    message: {
      zh: `分区${zones.zh}的字符集 GB 2312 中没有 ${listed.join('、')}，请换字`,
      en: `GB 2312, the charset of zone ${zones.en}, does not have ${listed.join(', ')}; use another character`,
    },
    span,
    subject,
  };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
