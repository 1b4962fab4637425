import { spokenLength } from '../calendar/spoken.js';
import { clockText } from '../media/clock-text.js';
import type { Rule } from './rule.js';
import { lessonsWith } from './shared/lessons-on-air.js';

export const recordingClockBroken: Rule = {
  id: 'recording-clock-broken',
  severity: 'warning',
  each: 'course',
  summary: { zh: '录像的时间码不连续', en: 'The clock of a recording does not run from start to end' },
  rationale: {
    zh: '几段录制直接拼接，或导出时保留了原时间码。这里按实际播放的时间计算时长，但播出服务器和机顶盒可能停住、跳过或显示错误的进度。请重新封装或导出，使时间码从零连续到结尾。',
    en: 'Captures were joined as they were, or an export kept the times of its source. The length here is that of what plays, but a playout server or a box may stall, skip or show a wrong position. Remux or export it again with a clock that runs from zero to the end.',
  },
  *check(input) {
    for (const { lesson, use, recording, verdict } of lessonsWith(input, 'clock-broken')) {
      const [clock, length] = [clockText(verdict.clock), spokenLength(recording.length)];
      yield {
        message: {
          zh: `“${lesson.id}”的录像${clock.zh}；实际播放 ${length.zh}，请重新封装或导出`,
          en: `in the recording of "${lesson.id}" ${clock.en}; it plays for ${length.en}; remux or export it again`,
        },
        span: lesson.span,
        severity: use.next === undefined ? 'info' : 'warning',
        subject: lesson.id,
      };
    }
  },
};
