import { spokenLength } from '../calendar/spoken.js';
import type { Text } from '../diagnostics/text.js';
import { slotLength } from '../media/verdict.js';
import { inLanguage } from '../model/local-text.js';
import type { Project } from '../model/project.js';
import type { Rule } from './rule.js';
import { lessonsWith } from './shared/lessons-on-air.js';

export const recordingShort: Rule = {
  id: 'recording-short',
  severity: 'warning',
  each: 'course',
  summary: { zh: '录像比约定的短得多', en: 'A recording is much shorter than it should be' },
  rationale: {
    zh: '可能送错了文件，或导出不完整；剩下的时间会由填充节目占满。没有写 length 的课与时段相比，短于一半才报；各学段容许的差额写在 project.yaml 的 media.tolerance.shorter。',
    en: 'It may be the wrong file or half an export; fill plays for the rest of the slot. A lesson without a length is compared with its slot and reported below half of it; what each stage may fall short goes into media.tolerance.shorter in project.yaml.',
  },
  *check(input) {
    for (const { lesson, use, recording, verdict } of lessonsWith(input, 'short')) {
      const slot = slotLength(use);
      const [length, by, rest] = [recording.length, verdict.by, slot - recording.length].map(spokenLength);
      const than = verdict.than === 'ordered' ? { zh: '约定', en: 'was ordered' } : { zh: '时段', en: 'its slot' };
      const fill = fillNames(input.project);
      yield {
        message: {
          zh: `“${lesson.id}”的录像只有 ${length?.zh}，比${than.zh}短 ${by?.zh}；其余 ${rest?.zh}播出${fill.zh}`,
          en: `the recording of "${lesson.id}" lasts only ${length?.en}, ${by?.en} shorter than ${than.en}; ${fill.en} for the other ${rest?.en}`,
        },
        span: lesson.span,
        related: [{ message: { zh: '在这里排定播出', en: 'scheduled here' }, span: use.shortest.span }],
        severity: use.next === undefined ? 'info' : 'warning',
        subject: lesson.id,
      };
    }
  },
};

function fillNames({ fill, languages }: Project): Text {
  const { programmes } = fill.afterLesson;
  if (programmes.length === 0) return { zh: '垫片', en: 'the slate plays' };
  const names = (language: string): string[] => programmes.map(({ title }) => inLanguage(title, language, languages));
  return {
    zh: `“${names('zh').join('”“')}”`,
    en: `${names('en')
      .map((name) => `"${name}"`)
      .join(', ')} ${programmes.length === 1 ? 'plays' : 'play'}`,
  };
}
