import { spokenTime } from '../../calendar/spoken.js';
import type { Severity } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import type { Recording } from '../../media/recording.js';
import { judgeRecording, type Verdict } from '../../media/verdict.js';
import type { Lesson } from '../../model/course.js';
import type { MediaSettings, Project } from '../../model/project.js';
import type { Instant } from '../../model/time.js';
import type { LessonUse, SlotOnAir } from '../../timeline/lesson-use.js';
import type { RuleInput } from '../rule.js';

export interface LessonOnAir<Kind extends Verdict['kind']> {
  readonly lesson: Lesson;
  readonly use: LessonUse;
  readonly recording: Recording;
  readonly media: MediaSettings;
  readonly verdict: Extract<Verdict, { readonly kind: Kind }>;
}

/** The lessons on air to whose recording one verdict applies. */
export function* lessonsWith<Kind extends Verdict['kind']>(input: RuleInput, kind: Kind): Iterable<LessonOnAir<Kind>> {
  for (const { lesson, use, recording, media } of lessonsWithRecording(input)) {
    for (const verdict of judgeRecording(lesson, use, recording, media)) {
      if (isKind(verdict, kind)) yield { lesson, use, recording, media, verdict };
    }
  }
}

/** The lessons on air of whose recording something is known. */
export function* lessonsWithRecording({
  project: { media },
  uses,
  recordings,
}: RuleInput): Iterable<Omit<LessonOnAir<Verdict['kind']>, 'verdict'>> {
  if (media === undefined) return;
  for (const [lesson, use] of uses) {
    const recording = recordings.get(lesson.file);
    if (recording !== undefined) yield { lesson, use, recording, media };
  }
}

/** `past`: every airing has begun, and no fixing brings it back. */
export type Urgency = 'due' | 'later' | 'past';

export function urgency(use: LessonUse, media: MediaSettings, now: Instant): Urgency {
  if (use.next === undefined) return 'past';
  return use.next.start - now < media.due ? 'due' : 'later';
}

/** How much a recording that cannot go on air matters: by how soon it would. */
export function severityByDue(use: LessonUse, media: MediaSettings, now: Instant): Severity {
  const severities = { due: 'error', later: 'warning', past: 'info' } as const satisfies Record<Urgency, Severity>;
  return severities[urgency(use, media, now)];
}

/** `on p1 at 2020-03-09 09:00`: the next airing, or the first where all are past. */
export function airTime({ next, first }: LessonUse, project: Project): Text {
  return atSlot(next ?? first, project);
}

export function atSlot({ channel, start }: SlotOnAir, { timeZone }: Project): Text {
  const time = spokenTime(start, timeZone);
  return { zh: `${time} 在 ${channel.id} 播出`, en: `on ${channel.id} at ${time}` };
}

function isKind<Kind extends Verdict['kind']>(
  verdict: Verdict,
  kind: Kind,
): verdict is Extract<Verdict, { readonly kind: Kind }> {
  return verdict.kind === kind;
}
