import type { ProfileDifference } from '../media/national-profile.js';
import type { Rule } from './rule.js';
import { type LessonOnAir, lessonsWith } from './shared/lessons-on-air.js';

/** One finding a course and kind of difference: a camera or an export is set wrong for all of them alike. */
export const recordingOffProfile: Rule = {
  id: 'recording-off-profile',
  severity: 'warning',
  each: 'course',
  summary: { zh: '录像的格式不合规格', en: 'A recording is not made to the profile' },
  rationale: {
    zh: '国家规格为 MP4、H.264、显示时 16:9、画面尺寸不变、始终与频道相同的帧率（25）、逐行、8 位 4:2:0、AAC。别的格式在播出服务器上要转换，可能卡顿或有黑边。请按规格重新导出。',
    en: 'The national profile is MP4, H.264, 16:9 as it is shown, one picture size and the channel’s frame rate (25) throughout, progressive, 8 bits of 4:2:0, and AAC. Anything else is converted on the playout server and may stutter or show black bars. Export it to the profile.',
  },
  *check(input) {
    const groups = new Map<string, { readonly one: LessonOnAir<'off-profile'>; count: number }>();
    for (const one of lessonsWith(input, 'off-profile')) {
      if (one.use.next === undefined) continue;
      const key = `${one.lesson.course.id} ${one.verdict.differences.map(({ part, is }) => part.en + is).join()}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { one, count: 1 });
      else group.count += 1;
    }
    for (const { one, count } of groups.values()) {
      const { lesson, verdict } = one;
      yield {
        message: {
          zh: `课程“${lesson.course.id}”有 ${count} 个录像不合规格，第一个是“${lesson.id}”：${verdict.differences.map(inChinese).join('，')}`,
          en: `${count} ${count === 1 ? 'recording' : 'recordings'} of "${lesson.course.id}" off the profile, the first is "${lesson.id}": ${verdict.differences.map(inEnglish).join(', ')}`,
        },
        span: lesson.span,
        subject: lesson.course.id,
      };
    }
  },
};

function inChinese({ part, is, wanted }: ProfileDifference): string {
  return `${part.zh}是 ${is}，应为 ${typeof wanted === 'string' ? wanted : wanted.zh}`;
}

function inEnglish({ part, is, wanted }: ProfileDifference): string {
  return `${part.en} ${is} instead of ${typeof wanted === 'string' ? wanted : wanted.en}`;
}
