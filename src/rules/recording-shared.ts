import { sharedRecordings } from '../media/shared-recordings.js';
import type { Rule } from './rule.js';

export const recordingShared: Rule = {
  id: 'recording-shared',
  severity: 'warning',
  summary: { zh: '两课用了同一个录像', en: 'Two lessons play the same recording' },
  rationale: {
    zh: '其中一课多半是送错或复制错了文件，播出就是错播。请换成各自的录像；确应共用的，用 rules 的 allow 说明理由。',
    en: 'One of them is probably a wrong delivery or a copy, and on air it would be the wrong item. Give each its own recording; where sharing is meant, say why with an allow under rules.',
  },
  *check({ uses, recordings }) {
    for (const { lesson, with: other, by } of sharedRecordings(uses, recordings)) {
      yield {
        message:
          by === 'file'
            ? {
                zh: `“${lesson.id}”和“${other.id}”用了同一个文件“${lesson.file}”`,
                en: `"${lesson.id}" and "${other.id}" play the same file "${lesson.file}"`,
              }
            : {
                zh: `“${lesson.id}”的“${lesson.file}”与“${other.id}”的“${other.file}”内容相同`,
                en: `"${lesson.file}" of "${lesson.id}" has the content of "${other.file}" of "${other.id}"`,
              },
        span: lesson.span,
        related: [{ message: { zh: '另一课在这里', en: 'the other lesson is here' }, span: other.span }],
        severity: uses.get(lesson)?.next === undefined ? 'info' : 'warning',
        subject: lesson.id,
      };
    }
  },
};
