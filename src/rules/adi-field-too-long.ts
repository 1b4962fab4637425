import type { Finding } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import { oncePer } from '../memory/once-per.js';
import type { Lesson } from '../model/course.js';
import type { AdiSettings } from '../model/feed-settings.js';
import { ADI_LENGTHS, ADI_TEXT_FIELDS, type AdiTextField, adiTexts } from '../model/feeds/adi-texts.js';
import type { Zone } from '../model/zone.js';
import type { Rule, RuleInput } from './rule.js';
import { zoneLessons } from './shared/zone-lessons.js';

export const adiFieldTooLong: Rule = {
  id: 'adi-field-too-long',
  severity: 'error',
  summary: { zh: '文字超过 ADI 字段的长度', en: 'A text is too long for its field in ADI packages' },
  rationale: {
    zh: '有线点播平台按字段长度入库，超长的包会被退回。Title_Brief 最多 19 字：放不下全名时用“年级课程第几课”，再用 `adi` 的 `short-names`（简称）或年级与学科的标识，仍放不下即在此报告。请写简称，或缩短课题、课程或年级的名称；若放宽此规则，超出部分会被截去。',
    en: 'Cable platforms hold every field to its length, and send a package back whose text is longer. Title_Brief holds 19 characters: where the whole title does not fit it is grade, course and number, then the `short-names` of `adi` or the ids of grade and subject, and where those do not fit either it is reported here. Set short names, or shorten the title of the lesson, the course or the grade; where this rule is relaxed, what is too long is cut off.',
  },
  *check(input) {
    for (const zone of input.project.zones.values()) {
      const adi = zone.feeds?.adi;
      if (adi !== undefined) yield* tooLong(zone, adi, input);
    }
  },
};

/** A setting that makes the text shorter. */
const SHORTER: Readonly<Partial<Record<AdiTextField, Text>>> = {
  Title_Brief: {
    zh: '，或在 adi 的 short-names 中写年级、学科或课程的简称',
    en: ', or give grade, subject or course a short name in short-names of adi',
  },
};

const textsOf = oncePer((lesson: Lesson, adi: AdiSettings) => {
  const byLanguages = new WeakMap<readonly string[], ReturnType<typeof adiTexts>>();
  return (languages: readonly string[]) => {
    const texts = byLanguages.get(languages) ?? adiTexts(lesson, adi, languages);
    byLanguages.set(languages, texts);
    return texts;
  };
});

/** One finding for each field, at the longest text. */
function* tooLong(zone: Zone, adi: AdiSettings, { project, uses }: RuleInput): Iterable<Finding> {
  const written = zoneLessons(zone, uses).map(([lesson]) => ({
    lesson,
    texts: textsOf(lesson, adi)(project.languages),
  }));
  for (const field of ADI_TEXT_FIELDS) {
    const max = ADI_LENGTHS[field];
    const long = written
      .map(({ lesson, texts }) => ({ lesson, text: texts[field], length: [...texts[field]].length }))
      .filter(({ length }) => length > max)
      .sort((a, b) => b.length - a.length);
    const [longest] = long;
    if (longest === undefined) continue;
    const { lesson, text, length } = longest;
    const quoted = length > 60 ? `${[...text].slice(0, 40).join('')}…` : text;
    const others = long.length - 1;
    const key = SHORTER[field] ?? { zh: '', en: '' };
    yield {
      message: {
        zh: `“${quoted}”有 ${length} 字，专区“${zone.id}”的 ADI 字段 ${field} 最多 ${max} 字${others === 0 ? '' : `（另有 ${others} 课）`}，请缩短${key.zh}`,
        en: `"${quoted}" has ${length} characters, and the ADI field ${field} of zone "${zone.id}" allows ${max}${others === 0 ? '' : ` (and ${others} more)`}: shorten it${key.en}`,
      },
      span: lesson.span,
      related: [{ message: { zh: '该专区的 ADI 设置在这里', en: 'the zone’s ADI is set here' }, span: adi.span }],
      subject: lesson.id,
    };
  }
}
