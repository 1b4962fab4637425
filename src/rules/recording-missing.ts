import { addToGroup } from '../diagnostics/group-by.js';
import type { Finding, Related } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import { slotLength } from '../media/verdict.js';
import type { Course } from '../model/course.js';
import { inLanguage } from '../model/local-text.js';
import { owingOrganisation } from '../model/owing-organisation.js';
import type { Rule, RuleInput } from './rule.js';
import { airTime, type LessonOnAir, lessonsWith, type Urgency, urgency } from './shared/lessons-on-air.js';

type Missing = LessonOnAir<'missing'>;

/** One finding a lesson where it is urgent; one a course where it is not, or thousands would hide the urgent ones. */
export const recordingMissing: Rule = {
  id: 'recording-missing',
  severity: 'error',
  each: 'course',
  summary: { zh: '要播出的录像还没有送到', en: 'A recording that is to go on air is missing' },
  rationale: {
    zh: '到时电视上会是黑屏或垫片。临近播出（project.yaml 的 media.due）为错误，更早为警告。请催交录像，或在 timetable 的 changes 中改播别的课；确需先发布的，用 build --allow-missing 以垫片代替。',
    en: 'Pupils would see a black screen or the slate. Close to the air time (media.due in project.yaml) it is an error, before that a warning. Get the recording, or show another lesson with a change in the timetable; build --allow-missing puts the slate in its place at your request.',
  },
  *check(input) {
    const groups = new Map<string, Missing[]>();
    for (const missing of lessonsWith(input, 'missing')) {
      const when = urgency(missing.use, missing.media, input.now);
      if (when === 'due') {
        yield urgentFinding(missing, input);
        continue;
      }
      addToGroup(groups, `${missing.lesson.course.id} ${when}`, missing);
    }
    for (const group of groups.values()) yield* courseFinding(group, input);
    yield* otherFiles(input);
  },
};

function urgentFinding(missing: Missing, input: RuleInput): Finding {
  const { lesson, use } = missing;
  const when = airTime(use, input.project);
  const who = recordedBy(lesson.course, input);
  return {
    message: {
      zh: `“${lesson.id}”的录像“${lesson.file}”还没有送到，${when.zh}${who.zh}`,
      en: `the recording "${lesson.file}" of "${lesson.id}" is missing; it airs ${when.en}${who.en}`,
    },
    span: lesson.span,
    related: [
      { message: { zh: '在这里排定播出', en: 'scheduled here' }, span: (use.next ?? use.first).span },
      ...standIn(missing, input),
    ],
    subject: lesson.id,
  };
}

function* courseFinding(group: readonly Missing[], input: RuleInput): Iterable<Finding> {
  const { lesson, use, media } = group.reduce((soonest, other) => (airs(other) < airs(soonest) ? other : soonest));
  const { course } = lesson;
  const urgent: Urgency = urgency(use, media, input.now);
  const when = airTime(use, input.project);
  const who = recordedBy(course, input);
  const count = group.length;
  yield {
    message:
      urgent === 'past'
        ? {
            zh: `课程“${course.id}”有 ${count} 课已经播过，但录像不在，第一课是“${lesson.id}”`,
            en: `${count} ${count === 1 ? 'lesson' : 'lessons'} of "${course.id}" went on air and the recordings are not there, the first is "${lesson.id}"`,
          }
        : {
            zh: `课程“${course.id}”有 ${count} 课的录像还没有送到，最早的是“${lesson.id}”，${when.zh}${who.zh}`,
            en: `${count} ${count === 1 ? 'recording' : 'recordings'} of "${course.id}" ${count === 1 ? 'is' : 'are'} not there yet; the first to air is "${lesson.id}", ${when.en}${who.en}`,
          },
    span: lesson.span,
    severity: urgent === 'past' ? 'info' : 'warning',
    subject: course.id,
  };
}

function airs({ use }: Missing): number {
  return (use.next ?? use.first).start;
}

function recordedBy(course: Course, { project }: RuleInput): Text {
  const organisation = owingOrganisation(course);
  if (organisation === undefined) return { zh: '', en: '' };
  const name = (language: string): string => inLanguage(organisation.name, language, project.languages);
  return { zh: `；由“${name('zh')}”录制`, en: `; recorded by "${name('en')}"` };
}

/** The nearest lesson of the course before it, else after it, whose recording is there and fits the slot. */
function standIn({ lesson, use }: Missing, { recordings }: RuleInput): readonly Related[] {
  const { lessons, subject } = lesson.course;
  const fits = lessons.filter((other) => {
    const recording = recordings.get(other.file);
    return recording?.state === 'ok' && !recording.still && recording.length <= slotLength(use);
  });
  const other =
    fits.findLast(({ number }) => number < lesson.number) ?? fits.find(({ number }) => number > lesson.number);
  if (other === undefined) return [];
  const cell = `repeat ${subject.id} ${other.number}`;
  return [
    {
      message: {
        zh: `“${other.id}”的录像已到，可以顶替：在 changes 中写 show: ${cell}`,
        en: `the recording of "${other.id}" is available and could replace it: write show: ${cell} under changes`,
      },
      span: other.span,
    },
  ];
}

function* otherFiles({ project, recordings }: RuleInput): Iterable<Finding> {
  const { slate } = project;
  for (const programme of project.programmes.values()) {
    const { file } = programme;
    if (file === undefined || recordings.get(file)?.state !== 'missing') continue;
    yield {
      message: {
        zh: `节目“${programme.id}”的文件“${file}”不在媒体文件夹中，播出时会用垫片`,
        en: `the file "${file}" of programme "${programme.id}" is not in the media folder; the slate plays instead`,
      },
      span: programme.span,
      severity: 'warning',
      subject: programme.id,
    };
  }
  if (slate === undefined || recordings.get(slate)?.state !== 'missing') return;
  yield {
    message: {
      zh: `垫片“${slate}”不在媒体文件夹中，会用工具自带的垫片`,
      en: `the slate "${slate}" is not in the media folder; the one that the tool ships plays instead`,
    },
    span: project.media?.span ?? project.span,
    severity: 'warning',
  };
}
