import { spokenLength } from '../calendar/spoken.js';
import { slotLength } from '../media/verdict.js';
import { frameCount } from '../media/whole-frames.js';
import type { Rule } from './rule.js';
import { atSlot, lessonsWith } from './shared/lessons-on-air.js';

export const recordingTooLong: Rule = {
  id: 'recording-too-long',
  severity: 'error',
  each: 'course',
  summary: { zh: '录像比时段长', en: 'A recording is longer than its slot' },
  rationale: {
    zh: '播出时结尾会被切掉，或推迟后面所有的课。请剪短录像，或加长时段；确需容许的超出量写在 project.yaml 的 media.tolerance.longer。',
    en: 'Its end would be cut off on air, or every later lesson would start late. Shorten the recording or lengthen the slot; an excess that you accept goes into media.tolerance.longer in project.yaml.',
  },
  *check(input) {
    for (const { lesson, use, recording, media, verdict } of lessonsWith(input, 'too-long')) {
      const [by, slot, length] = [verdict.by, slotLength(use), recording.length].map(spokenLength);
      const where = atSlot(use.shortest, input.project);
      const frame = frameCount(verdict.cutAt, media.frameRate);
      yield {
        message: {
          zh: `“${lesson.id}”的录像长 ${length?.zh}，比 ${slot?.zh}的时段长 ${by?.zh}；请剪到第 ${frame} 帧（${slot?.zh}）以内`,
          en: `the recording of "${lesson.id}" lasts ${length?.en}, ${by?.en} longer than its slot of ${slot?.en}; cut it at frame ${frame} or before`,
        },
        span: lesson.span,
        related: [
          {
            message: {
              zh: `最短的时段：${where.zh}；共 ${use.airings} 次播出`,
              en: `the shortest slot: ${where.en}; ${use.airings} ${use.airings === 1 ? 'airing' : 'airings'} in all`,
            },
            span: use.shortest.span,
          },
        ],
        severity: use.next === undefined ? 'info' : undefined,
        subject: lesson.id,
      };
    }
  },
};
