import type { Finding } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import { adiMovie, adiPoster } from '../media/adi-content.js';
import type { Lesson } from '../model/course.js';
import type { AdiSettings } from '../model/feed-settings.js';
import type { Zone } from '../model/zone.js';
import type { Rule, RuleInput } from './rule.js';
import { zoneLessons } from './shared/zone-lessons.js';

export const adiLessonLeftOut: Rule = {
  id: 'adi-lesson-left-out',
  severity: 'warning',
  summary: { zh: '有的课没有 ADI 包，或包里没有海报', en: 'Lessons have no ADI package, or no poster in it' },
  rationale: {
    zh: 'ADI 包里的时长、字节数、画面都取自测量。没有可用录像的课没有包，没有测到的海报不写进包，工具不编造。请补上文件并运行 airclass probe。播出时间还远（project.yaml 的 media.due 之外）的不报。',
    en: 'An ADI package states running time, size and picture as they were measured. A lesson without a usable recording has no package, and a poster that was not measured is not in one; nothing is made up. Deliver the file and run airclass probe. What airs later than media.due in project.yaml is not reported yet.',
  },
  *check(input) {
    for (const zone of input.project.zones.values()) {
      const adi = zone.feeds?.adi;
      // Without media there is one report for all lessons.
      if (adi !== undefined && input.project.media !== undefined) yield* leftOut(zone, adi, input);
    }
  },
};

function* leftOut(zone: Zone, adi: AdiSettings, { project, uses, recordings, now }: RuleInput): Iterable<Finding> {
  const horizon = now + (project.media?.due ?? 0);
  const soon = zoneLessons(zone, uses)
    .filter(([, { first }]) => first.start <= horizon)
    .map(([lesson]) => lesson);
  const [absent, there] = [
    soon.filter((lesson) => adiMovie(lesson, recordings) === undefined),
    soon.filter((lesson) => adiMovie(lesson, recordings) !== undefined),
  ];
  const bare = there.filter((lesson) => adiPoster(lesson, adi, recordings) === 'missing');
  yield* findings(absent, { zh: '没有可用的录像，没有 ADI 包', en: 'no ADI package, for lack of a usable recording' });
  yield* findings(bare, {
    zh: '没有测到海报，ADI 包里没有海报',
    en: 'no poster in the ADI package: none was measured',
  });

  function* findings(lessons: readonly Lesson[], what: Text): Iterable<Finding> {
    const [lesson] = lessons;
    if (lesson === undefined) return;
    const has = lessons.length === 1 ? 'lesson has' : 'lessons have';
    yield {
      message: {
        zh: `专区“${zone.id}”有 ${lessons.length} 课（首先是 ${lesson.id}）${what.zh}`,
        en: `${lessons.length} ${has} (first ${lesson.id}) in zone "${zone.id}" ${what.en}`,
      },
      span: adi.span,
      related: [{ message: { zh: '这一课在这里', en: 'the lesson is here' }, span: lesson.span }],
      subject: zone.id,
    };
  }
}
