import { faultText } from '../media/fault-text.js';
import type { Rule } from './rule.js';
import { airTime, lessonsWith, severityByDue } from './shared/lessons-on-air.js';

export const recordingTruncated: Rule = {
  id: 'recording-truncated',
  severity: 'error',
  each: 'course',
  summary: { zh: '录像文件不完整', en: 'A recording breaks off' },
  rationale: {
    zh: '传送中断的文件常常仍报出完整时长，播到一半却会停住。请重新传送，并等传送结束后再测量。',
    en: 'A file whose delivery was cut off often still claims its full length, and then stops in mid-lesson. Deliver it again, and measure it once it has arrived.',
  },
  *check(input) {
    for (const { lesson, use, media, verdict } of lessonsWith(input, 'truncated')) {
      const when = airTime(use, input.project);
      const why = faultText(verdict.reason);
      yield {
        message: {
          zh: `“${lesson.id}”的录像“${lesson.file}”不完整（${when.zh}）：${why.zh}`,
          en: `the recording "${lesson.file}" of "${lesson.id}" breaks off (it airs ${when.en}): ${why.en}`,
        },
        span: lesson.span,
        severity: severityByDue(use, media, input.now),
        subject: lesson.id,
      };
    }
  },
};
