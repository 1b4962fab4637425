import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import {
  channelTexts,
  courseCategoryTexts,
  lessonScheduleTexts,
  programmeScheduleTexts,
  programTexts,
  seriesTexts,
} from '../model/c2/c2-texts.js';
import { fieldFault, lengthIn } from '../model/c2/field-fault.js';
import type { OwnValues } from '../model/c2/fill-properties.js';
import type { C2Element } from '../model/c2-carrier.js';
import type { C2Settings } from '../model/c2-settings.js';
import type { Zone } from '../model/zone.js';
import type { Rule, RuleInput } from './rule.js';

interface Written {
  readonly element: C2Element;
  readonly texts: OwnValues;
  readonly span: Span;
  readonly subject: string;
}

export const c2FieldTooLong: Rule = {
  id: 'c2-field-too-long',
  severity: 'error',
  summary: { zh: '文字超过 C2 工单属性的长度', en: 'A text is too long for its property in C2 work orders' },
  rationale: {
    zh: '运营商的属性表限定每项文字的长度，超长的工单会被整张退回。请缩短标题、名称、简介或频道标识；长度按字符还是字节由专区的 c2.lengths-in 写明。若放宽此规则，超出部分会被截去。',
    en: 'A carrier’s tables limit every text, and an order with a longer one is sent back whole. Shorten the title, name, description or channel id; whether characters or bytes count is the zone’s c2.lengths-in. Where this rule is relaxed, what is too long is cut off.',
  },
  *check(input) {
    for (const zone of input.project.zones.values()) {
      if (zone.c2 === undefined) continue;
      for (const written of [...lineup(zone, input), ...shown(zone, input)]) yield* tooLong(written, zone, zone.c2);
    }
  },
};

function* lineup({ lineup: entries, id }: Zone, { project }: RuleInput): Iterable<Written> {
  for (const entry of entries)
    yield { element: 'Channel', texts: channelTexts(entry, project.languages), span: entry.span, subject: id };
}

function* shown({ lineup: entries, onDemand }: Zone, { project, uses }: RuleInput): Iterable<Written> {
  const { languages } = project;
  const grades = new Set(entries.flatMap(({ channel }) => channel.grades));
  for (const lesson of uses.keys()) {
    if (!grades.has(lesson.course.grade)) continue;
    const place = { span: lesson.span, subject: lesson.id };
    yield onDemand === undefined
      ? { element: 'Schedule', texts: lessonScheduleTexts(lesson, languages), ...place }
      : { element: 'Program', texts: programTexts(lesson, languages), ...place };
  }
  for (const course of project.courses.values()) {
    if (onDemand === undefined || !grades.has(course.grade)) continue;
    const place = { span: course.span, subject: course.id };
    yield { element: 'Category', texts: courseCategoryTexts(course, languages), ...place };
    yield { element: 'Series', texts: seriesTexts(course, languages), ...place };
  }
  for (const programme of project.programmes.values()) {
    const texts = programmeScheduleTexts(programme, languages);
    yield { element: 'Schedule', texts, span: programme.span, subject: programme.id };
  }
}

function* tooLong({ element, texts, span, subject }: Written, zone: Zone, c2: C2Settings): Iterable<Finding> {
  for (const { name, field } of c2.carrier.tables[element]) {
    const text = texts[name];
    if (text === undefined || fieldFault(text, field, c2.lengthsIn) === undefined) continue;
    const max = field.kind === 'text' ? field.max : field.kind === 'integer' ? field.digits : undefined;
    if (max === undefined) continue;
    const length = lengthIn(c2.lengthsIn, text);
    const unit = c2.lengthsIn === 'bytes' ? { zh: '字节', en: 'bytes' } : { zh: '字', en: 'characters' };
    const quoted = [...text].length > 60 ? `${[...text].slice(0, 40).join('')}…` : text;
    yield {
      message: {
        zh: `“${quoted}”有 ${length} ${unit.zh}，专区“${zone.id}”的 C2 属性 ${element}.${name} 最多 ${max}，请缩短`,
        en: `"${quoted}" has ${length} ${unit.en}, and the C2 property ${element}.${name} of zone "${zone.id}" allows ${max}: shorten it`,
      },
      span,
      related: [
        { message: { zh: '该专区的工单设置在这里', en: 'the zone’s work orders are set here' }, span: c2.span },
      ],
      subject,
    };
  }
}
