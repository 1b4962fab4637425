import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import { type DvbCharset, dvbCharset, dvbLength } from '../model/dvb/dvb-charset.js';
import {
  type EventTexts,
  extendedText,
  lessonEventTexts,
  MAX_SERVICE_NAME,
  MAX_SHORT_EVENT,
  maxDetails,
  programmeEventTexts,
} from '../model/dvb/event-texts.js';
import type { DvbSettings } from '../model/dvb-settings.js';
import type { Zone } from '../model/zone.js';
import type { Rule, RuleInput } from './rule.js';

interface ShownText {
  readonly text: string;
  readonly max: number;
  readonly span: Span;
  readonly subject: string;
}

export const dvbTextTooLong: Rule = {
  id: 'dvb-text-too-long',
  severity: 'error',
  summary: { zh: '文字超过 DVB 描述符的长度', en: 'A text is too long for its DVB descriptor' },
  rationale: {
    zh: 'DVB 描述符至多 255 字节，汉字占 2 字节（UTF-8 为 3）：标题放在一个短事件描述符里，简介至多放满几个扩展事件描述符。请缩短标题、名称或简介。若放宽此规则，超出部分会按整字截去，末尾为“…”。',
    en: 'A DVB descriptor holds 255 bytes, and a Chinese character takes 2 of them (3 in UTF-8): a title has one short event, a description no more than a few extended ones. Shorten the title, name or description. Where this rule is relaxed, whole characters are cut off and “…” stands at the end.',
  },
  *check(input) {
    for (const zone of input.project.zones.values()) {
      if (zone.dvb === undefined) continue;
      const charset = dvbCharset(zone.charset);
      for (const shown of [...serviceNames(zone, zone.dvb), ...eventTexts(zone, zone.dvb, input)])
        yield* tooLong(shown, charset, zone.id, zone.dvb);
    }
  },
};

function* serviceNames({ lineup, title, id, span }: Zone, { provider, span: place }: DvbSettings): Iterable<ShownText> {
  const max = MAX_SERVICE_NAME;
  for (const text of Object.values(provider ?? title))
    yield { text, max, span: provider === undefined ? span : place, subject: id };
  for (const entry of lineup)
    for (const text of Object.values(entry.name)) yield { text, max, span: entry.nameSpan, subject: id };
}

function* eventTexts(
  { lineup, charset }: Zone,
  { languages }: DvbSettings,
  { project, uses }: RuleInput,
): Iterable<ShownText> {
  const grades = new Set(lineup.flatMap(({ channel }) => channel.grades));
  for (const { tag } of languages) {
    const shown = (texts: EventTexts, span: Span, subject: string): readonly ShownText[] => [
      { text: texts.name, max: MAX_SHORT_EVENT, span, subject },
      { text: extendedText(texts, dvbCharset(charset)), max: maxDetails(languages.length), span, subject },
    ];
    for (const lesson of uses.keys()) {
      if (!grades.has(lesson.course.grade)) continue;
      yield* shown(lessonEventTexts(lesson, tag, project.languages), lesson.span, lesson.id);
    }
    for (const programme of project.programmes.values())
      yield* shown(programmeEventTexts(programme, tag, project.languages), programme.span, programme.id);
  }
}

function* tooLong(
  { text, max, span, subject }: ShownText,
  charset: DvbCharset,
  zone: string,
  dvb: DvbSettings,
): Iterable<Finding> {
  const length = dvbLength(text, charset);
  if (length <= max) return;
  const quoted = [...text].length > 60 ? `${[...text].slice(0, 40).join('')}…` : text;
  yield {
    message: {
      zh: `“${quoted}”在专区“${zone}”的 DVB 描述符里占 ${length} 字节，最多 ${max}，请缩短`,
      en: `"${quoted}" takes ${length} bytes in the DVB descriptors of zone "${zone}", which allow ${max}: shorten it`,
    },
    span,
    related: [{ message: { zh: 'DVB 输出写在这里', en: 'the zone’s DVB files are set here' }, span: dvb.span }],
    subject,
  };
}
