/** The kinds of files that people write; each has a schema of that name. */
export const FILE_KINDS = [
  'project',
  'calendar',
  'holidays',
  'teachers',
  'courses',
  'timetable',
  'changes',
  'programmes',
  'vocabulary',
  'notify',
  'import',
  'zone',
];
