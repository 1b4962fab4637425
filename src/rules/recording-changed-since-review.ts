import type { Rule } from './rule.js';
import { airTime, lessonsWith } from './shared/lessons-on-air.js';

export const recordingChangedSinceReview: Rule = {
  id: 'recording-changed-since-review',
  severity: 'error',
  each: 'course',
  summary: { zh: '录像在审查之后被换过', en: 'A recording has changed since it was reviewed' },
  rationale: {
    zh: '播出的必须是审查过的那一份，重播也要重审。请恢复审查过的文件，或重新审查后运行“airclass probe --sign-off 课号 --by 审查人”。',
    en: 'What goes on air must be what was reviewed, repeats too. Restore the reviewed file, or review this one and run "airclass probe --sign-off LESSON --by NAME".',
  },
  *check(input) {
    for (const { lesson, use, verdict } of lessonsWith(input, 'changed-since-review')) {
      const when = airTime(use, input.project);
      const by = { zh: lesson.review?.by ?? '', en: lesson.review?.by ?? '' };
      yield {
        message: verdict.certain
          ? {
              zh: `“${lesson.id}”的录像不是“${by.zh}”在 ${lesson.review?.on} 审查的那一份（${when.zh}）`,
              en: `the recording of "${lesson.id}" is not the one that "${by.en}" reviewed on ${lesson.review?.on} (it airs ${when.en})`,
            }
          : {
              zh: `无法核对“${lesson.id}”的录像是否为审查过的那一份：media.lock.json 没有它的 SHA-256，请运行“airclass probe”`,
              en: `nothing shows that the recording of "${lesson.id}" is the reviewed one: media.lock.json has no SHA-256 of it; run "airclass probe"`,
            },
        span: lesson.review?.span ?? lesson.span,
        severity: use.next === undefined ? 'info' : verdict.certain ? undefined : 'warning',
        subject: lesson.id,
      };
    }
  },
};
