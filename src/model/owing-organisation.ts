import type { Course, Organisation } from './course.js';

/** Who records a course, and so owes its recordings: `recorded-by`, or else the organisation of its teacher. */
export function owingOrganisation({ recordedBy, teacher }: Course): Organisation | undefined {
  return recordedBy ?? teacher.organisation;
}
