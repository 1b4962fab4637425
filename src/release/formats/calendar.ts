import { calendarReader } from '../../proof/calendar/calendar.js';
import { calendarsFollowTimeline } from '../../proof/invariants/calendars-follow-timeline.js';
import type { Format } from './format.js';

export const calendar: Format = {
  title: { zh: 'iCalendar 日历', en: 'iCalendar feeds' },
  output: async () => (await import('../../outputs/feeds/calendar/calendars.js')).calendars,
  files: [
    {
      path: 'calendar/grades/<grade>.ics',
      reader: calendarReader,
      schema: undefined,
      summary: { zh: '一个年级的首播', en: 'first runs of a grade' },
    },
    {
      path: 'calendar/teachers/<teacher>.ics',
      reader: calendarReader,
      schema: undefined,
      summary: { zh: '一位教师的首播', en: 'first runs of a teacher' },
    },
  ],
  checks: [calendarsFollowTimeline],
  page: 'feeds.md',
};
