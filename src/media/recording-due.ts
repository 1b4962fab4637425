import { deadlineAt } from '../calendar/deadline-at.js';
import type { Lesson } from '../model/course.js';
import { owingOrganisation } from '../model/owing-organisation.js';
import type { MediaSettings } from '../model/project.js';
import type { Instant } from '../model/time.js';
import type { LessonUse } from '../timeline/lesson-use.js';

/** By when a lesson's recording is to be delivered, as its organisation or else the project says; never after it airs. */
export function recordingDue(
  { course }: Lesson,
  { first }: LessonUse,
  media: MediaSettings,
  timeZone: string,
): Instant {
  const deadline = owingOrganisation(course)?.deadline ?? media.deadline;
  return Math.min(first.start, deadlineAt(first.start, deadline, timeZone));
}
