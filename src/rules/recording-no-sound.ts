import type { Rule } from './rule.js';
import { airTime, lessonsWith, severityByDue } from './shared/lessons-on-air.js';

export const recordingNoSound: Rule = {
  id: 'recording-no-sound',
  severity: 'error',
  each: 'course',
  summary: { zh: '录像没有声音', en: 'A recording has no sound' },
  rationale: {
    zh: '学生只看得见、听不到。请检查导出时是否带上了声音，重新导出。',
    en: 'Pupils would see the lesson and hear nothing. Check that the export carries the sound, and export it again.',
  },
  *check(input) {
    for (const { lesson, use, media } of lessonsWith(input, 'no-sound')) {
      const when = airTime(use, input.project);
      yield {
        message: {
          zh: `“${lesson.id}”的录像“${lesson.file}”没有声音，请重新导出（${when.zh}）`,
          en: `the recording "${lesson.file}" of "${lesson.id}" has no sound; export it again (it airs ${when.en})`,
        },
        span: lesson.span,
        severity: severityByDue(use, media, input.now),
        subject: lesson.id,
      };
    }
  },
};
