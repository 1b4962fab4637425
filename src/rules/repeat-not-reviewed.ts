import { REVIEW_HOLDS_DAYS, reviewedBefore } from '../media/review-state.js';
import type { Rule } from './rule.js';
import { airTime, urgency } from './shared/lessons-on-air.js';

export const repeatNotReviewed: Rule = {
  id: 'repeat-not-reviewed',
  severity: 'warning',
  summary: { zh: '重播之前没有重审', en: 'A repeat was not reviewed again' },
  rationale: {
    zh: '重播须重审：隔了 30 天以上才重播的课，内容可能已不合适。30 天是本工具的提醒线。请重审，把 reviewed 的日期改为重审日。临近播出（media.due）才提醒。',
    en: 'Repeats are reviewed again: after more than 30 days (this tool’s own limit) content may no longer fit. Review it again and put that day into "reviewed". Reported when the repeat is close (media.due).',
  },
  *check({ project, timeline, uses, now }) {
    const { media } = project;
    if (media === undefined) return;
    for (const [lesson, use] of uses) {
      const { review } = lesson;
      if (review === undefined || use.next === undefined || use.next.start === use.first.start) continue;
      if (urgency(use, media, now) !== 'due') continue;
      const days = reviewedBefore(review.on, timeline.calendarDayOf(use.next.start));
      if (days <= REVIEW_HOLDS_DAYS) continue;
      const when = airTime(use, project);
      yield {
        message: {
          zh: `“${lesson.id}”的审查（${review.on}）距重播已有 ${days} 天，${when.zh}；请重审并更新 reviewed`,
          en: `"${lesson.id}" is repeated ${days} days after its review on ${review.on}, ${when.en}; review it again and renew "reviewed"`,
        },
        span: review.span,
        related: [{ message: { zh: '在这里重播', en: 'repeated here' }, span: use.next.span }],
        subject: lesson.id,
      };
    }
  },
};
