import type { Finding } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import { c2Movie } from '../media/c2-movie.js';
import type { Recording, Recordings } from '../media/recording.js';
import { oncePer } from '../memory/once-per.js';
import { OWN_PROPERTIES } from '../model/c2/fill-properties.js';
import type { C2Settings } from '../model/c2-settings.js';
import type { Lesson } from '../model/course.js';
import type { Project } from '../model/project.js';
import type { Zone } from '../model/zone.js';
import type { Rule, RuleInput } from './rule.js';

export const c2LessonLeftOut: Rule = {
  id: 'c2-lesson-left-out',
  severity: 'warning',
  summary: { zh: '有的课进不了 C2 点播工单', en: 'Lessons are left out of the C2 orders for on demand' },
  rationale: {
    zh: '工单里的录像属性一律取自测量：没有测量过的录像，或编码、画面高度没有代码的录像，工单不会编造，整课不上点播（节目单照常）。请补上录像并运行 airclass probe，或按运营商约定写在专区的 c2.values 里。',
    en: 'Orders describe a recording as it was measured. Nothing is made up for one that was not, or whose codec or picture has no code: the lesson is then not offered on demand; its schedules are. Deliver the recording and run airclass probe, or write the agreed value under the zone’s c2.values.',
  },
  *check(input) {
    for (const zone of input.project.zones.values()) {
      if (zone.c2 !== undefined && zone.onDemand !== undefined) yield* leftOut(zone, zone.c2, input);
    }
  },
};

/** One finding for each reason, at the settings: faults of single recordings have their own rules. */
function* leftOut(zone: Zone, c2: C2Settings, { project, uses, recordings, now }: RuleInput): Iterable<Finding> {
  const grades = new Set(zone.lineup.flatMap(({ channel }) => channel.grades));
  const byReason = new Map<string, { readonly reason: Text; readonly lessons: Lesson[] }>();
  const horizon = project.media?.due ?? 0;
  for (const [lesson, { first }] of uses) {
    if (!grades.has(lesson.course.grade) || (project.media !== undefined && first.start - now > horizon)) continue;
    const reason = whyLeftOut(lesson, c2, project, recordings);
    if (reason === undefined) continue;
    const known = byReason.get(reason.en) ?? { reason, lessons: [] };
    byReason.set(reason.en, known);
    known.lessons.push(lesson);
  }
  for (const { reason, lessons } of byReason.values()) {
    const [lesson] = lessons;
    if (lesson === undefined) continue;
    yield {
      message: {
        zh: `专区“${zone.id}”的 C2 点播缺 ${lessons.length} 课（首先是 ${lesson.id}）：${reason.zh}`,
        en: `${lessons.length} lesson${lessons.length === 1 ? '' : 's'} (first ${lesson.id}) ${lessons.length === 1 ? 'is' : 'are'} not in the C2 orders of zone "${zone.id}": ${reason.en}`,
      },
      span: c2.span,
      related: [{ message: { zh: '这一课在这里', en: 'the lesson is here' }, span: lesson.span }],
      subject: zone.id,
    };
  }
}

interface Known {
  readonly recording: Recording | undefined;
  readonly frameRate: number | undefined;
  readonly reason: Text | undefined;
}

const known = oncePer((_lesson: Lesson, _settings: C2Settings): { last?: Known } => ({}));

function whyLeftOut(lesson: Lesson, c2: C2Settings, project: Project, recordings: Recordings): Text | undefined {
  const [recording, frameRate] = [recordings.get(lesson.file), project.media?.frameRate];
  const ofLesson = known(lesson, c2);
  if (ofLesson.last?.recording !== recording || ofLesson.last?.frameRate !== frameRate || ofLesson.last === undefined) {
    const movie = c2Movie(lesson, c2, project, recordings);
    const isLeftOut = movie.kind !== 'movie';
    const reason = isLeftOut ? (movie.kind === 'no-recording' ? NO_RECORDING : lacking(movie.missing)) : undefined;
    ofLesson.last = { recording, frameRate, reason };
  }
  return ofLesson.last.reason;
}

const NO_RECORDING: Text = { zh: '没有可用的录像', en: 'there is no recording that can be used' };

/** What no recording can have is reported by c2-value-missing. */
function lacking(missing: readonly string[]): Text | undefined {
  const measured = missing.filter((name) => OWN_PROPERTIES.Movie.includes(name) || name === 'DefinitionFlag');
  if (measured.length === 0) return undefined;
  return { zh: `测不出 ${measured.join('、')}`, en: `what was measured gives no ${measured.join(', ')}` };
}
