import type { FileTypes } from './file-types.js';

/** Where the files of each kind are, as the settings of editors name them. */
export const KIND_FILES = {
  calendar: 'calendar.yaml',
  changes: 'changes.yaml',
  courses: 'courses/*.yaml',
  holidays: 'holidays*.yaml',
  import: 'import.yaml',
  notify: 'notify.yaml',
  programmes: 'programmes.yaml',
  project: 'project.yaml',
  teachers: 'teachers.yaml',
  timetable: 'timetables/*.yaml',
  vocabulary: 'vocabulary.yaml',
  zone: 'zones/*.yaml',
} as const satisfies Record<keyof FileTypes, string>;
