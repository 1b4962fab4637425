/** Grades with a channel each, whose only lesson begins at the time given. */
export function severalGrades(starts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const [grade, start] of Object.entries(starts)) {
    const channel = grade.toLowerCase();
    const lessons = Array.from({ length: 10 }, (_, index) => `第 ${index + 1} 课`).join(', ');
    files[`courses/${channel}.yaml`] =
      `grade: ${grade}\ncourses:\n  chinese: {teacher: zhang, lessons: [${lessons}]}\n`;
    files[`timetables/${channel}.yaml`] =
      `channel: ${channel}\ngrade: ${grade}\nfrom: 2020-03-09\nweek:\n  ${start}-${start.slice(0, 3)}59: chinese\n`;
  }
  return files;
}
