import { dayNumber } from '../model/time.js';
import type { Rule } from './rule.js';

export const reviewAfterAir: Rule = {
  id: 'review-after-air',
  severity: 'error',
  each: 'course',
  summary: { zh: '审查日期晚于首播', en: 'A lesson was reviewed after it aired' },
  rationale: {
    zh: '审查应在播出之前，首播当天也算。请核对日期；尚未播出的，请提前审查或推后首播。已经播过的作为警告。',
    en: 'Review comes before air, on the day itself at the latest. Check the date; where the lesson has not aired yet, review it earlier or air it later. For one that has aired it is a warning.',
  },
  *check({ project, timeline, now }) {
    for (const course of project.courses.values()) {
      for (const lesson of course.lessons) {
        const first = timeline.firstBroadcasts.get(lesson);
        const { review } = lesson;
        if (first === undefined || review === undefined || review.on <= first.day) continue;
        const days = dayNumber(review.on) - dayNumber(first.day);
        yield {
          message: {
            zh: `“${lesson.id}”在 ${review.on} 审查，比首播（${first.day}）晚 ${days} 天，请核对日期或推后首播`,
            en: `"${lesson.id}" is reviewed on ${review.on}, ${days} day${days === 1 ? '' : 's'} after its first run on ${first.day}; check the date, or air it later`,
          },
          span: review.span,
          severity: first.at > now ? undefined : 'warning',
          at: [first.at],
          subject: lesson.id,
        };
      }
    }
  },
};
