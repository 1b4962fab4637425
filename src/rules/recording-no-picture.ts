import type { Rule } from './rule.js';
import { airTime, lessonsWith, severityByDue } from './shared/lessons-on-air.js';

export const recordingNoPicture: Rule = {
  id: 'recording-no-picture',
  severity: 'error',
  each: 'course',
  summary: { zh: '录像没有画面', en: 'A recording has no picture' },
  rationale: {
    zh: '电视上会是只有声音的黑屏。只有封面图片的文件也算没有画面。请重新导出。',
    en: 'Pupils would hear a black screen. A cover picture does not count as one. Export the recording again.',
  },
  *check(input) {
    for (const { lesson, use, media } of lessonsWith(input, 'no-picture')) {
      const when = airTime(use, input.project);
      yield {
        message: {
          zh: `“${lesson.id}”的录像“${lesson.file}”没有画面，请重新导出（${when.zh}）`,
          en: `the recording "${lesson.file}" of "${lesson.id}" has no picture; export it again (it airs ${when.en})`,
        },
        span: lesson.span,
        severity: severityByDue(use, media, input.now),
        subject: lesson.id,
      };
    }
  },
};
