import type { Finding } from '../diagnostics/problem.js';
import type { Course, StandIn } from '../model/course.js';
import type { Rule } from './rule.js';

export const standInOutsideLessons: Rule = {
  id: 'stand-in-outside-lessons',
  severity: 'warning',
  summary: { zh: '代课登记与课时不符', en: 'A stand-in does not match the course’s lessons' },
  rationale: {
    zh: '登记的课次不存在，或那几课仍写着原来的老师：批准与实际播出的不一致。请改正 lessons，或在这些课上写明 teacher。',
    en: 'The stand-in names lessons that do not exist, or lessons that still have the course’s own teacher: what was approved is not what airs. Correct its lessons, or name the teacher on them.',
  },
  *check({ project }) {
    for (const course of project.courses.values()) {
      for (const standIn of course.standIns) yield* findings(course, standIn);
    }
  },
};

function* findings(course: Course, { lessons, teacher, span }: StandIn): Iterable<Finding> {
  const count = course.lessons.length;
  const absent = [...lessons].filter((number) => number > count || number < 1);
  if (absent.length > 0) {
    yield {
      message: {
        zh: `“${teacher.id}”的代课含第 ${absent.join('、')} 课，课程“${course.id}”只有 ${count} 课，请改正`,
        en: `the stand-in of "${teacher.id}" covers lesson ${absent.join(', ')} and "${course.id}" has ${count}; correct it`,
      },
      span,
      subject: course.id,
    };
  }
  const others = course.lessons.filter((lesson) => lessons.has(lesson.number) && lesson.teacher !== teacher);
  const [first] = others;
  if (first === undefined) return;
  yield {
    message: {
      zh: `“${teacher.id}”登记代课的 ${others.length} 课（如“${first.id}”）仍由“${first.teacher.id}”授课，请在课上写 teacher 或改正课次`,
      en: `${others.length} of the lessons that "${teacher.id}" stands in for (such as "${first.id}") ${others.length === 1 ? 'is' : 'are'} still taught by "${first.teacher.id}"; name the teacher on them, or correct the numbers`,
    },
    span,
    related: [{ message: { zh: '课在这里', en: 'the lesson is here' }, span: first.span }],
    subject: course.id,
  };
}
