import { type C2Movie, c2Movie } from '../../media/c2-movie.js';
import { courseCategoryTexts, programTexts, seriesTexts } from '../../model/c2/c2-texts.js';
import type { C2Settings } from '../../model/c2-settings.js';
import type { Course } from '../../model/course.js';
import type { Instant } from '../../model/time.js';
import type { OnDemandSettings } from '../../model/zone.js';
import { type OnDemandItem, onDemandItems } from '../on-demand/on-demand-items.js';
import type { ZoneView } from '../output.js';
import type { Window } from '../window.js';
import type { C2Builder } from './c2-builder.js';

/** A course is a series below its category; a lesson is a program, its recording a movie. */
export function addOnDemand(
  builder: C2Builder,
  view: ZoneView,
  settings: C2Settings,
  onDemand: OnDemandSettings,
  window: Window,
): void {
  const courses = new Set<Course>();
  const items = onDemandItems(view, onDemand, window);
  const rank = new Map([...view.project.courses.values()].map((course, index) => [course, index]));
  const inOrder = items.toSorted(
    ({ lesson: a }, { lesson: b }) => (rank.get(a.course) ?? 0) - (rank.get(b.course) ?? 0) || a.number - b.number,
  );
  for (const item of inOrder) {
    const movie = c2Movie(item.lesson, settings, view.project, view.recordings);
    if (movie.kind !== 'movie') continue;
    const { course } = item.lesson;
    if (!courses.has(course)) addCourse(builder, course, view, onDemand);
    courses.add(course);
    addLesson(builder, item, movie, view);
  }
}

function addCourse(builder: C2Builder, course: Course, view: ZoneView, { closesAfter }: OnDemandSettings): void {
  const { languages } = view.project;
  const grade = builder.code('category', course.grade.id);
  const category = builder.code('category', course.id);
  const series = builder.code('series', course.id);
  const starts = course.lessons.flatMap((lesson): readonly Instant[] => {
    const first = view.timeline.firstBroadcasts.get(lesson);
    return first === undefined ? [] : [first.at];
  });
  builder.add('Category', category, {
    ...courseCategoryTexts(course, languages),
    Sequence: String(position(course, view)),
    ParentID: builder.id('Category', grade),
  });
  builder.add('Series', series, {
    ...seriesTexts(course, languages),
    LicensingWindowStart: builder.moment(Math.min(...starts)),
    LicensingWindowEnd: closesAfter === undefined ? undefined : builder.moment(Math.max(...starts) + closesAfter),
    VolumnCount: String(course.lessons.length),
  });
  builder.map('Category', category, 'Series', series);
}

function addLesson(
  builder: C2Builder,
  { lesson, opens, closes }: OnDemandItem,
  movie: Extract<C2Movie, { readonly kind: 'movie' }>,
  { project: { languages } }: ZoneView,
): void {
  const program = builder.code('program', lesson.id);
  const file = builder.code('movie', lesson.id);
  builder.add('Program', program, {
    ...programTexts(lesson, languages),
    DefinitionFlag: movie.definition,
    SeriesFlag: '1',
    LicensingWindowStart: builder.moment(opens),
    LicensingWindowEnd: closes === undefined ? undefined : builder.moment(closes),
    OrgAirDate: builder.moment(opens).slice(0, 8),
  });
  builder.add('Movie', file, Object.fromEntries(movie.properties));
  builder.map('Series', builder.code('series', lesson.course.id), 'Program', program, String(lesson.number));
  builder.map('Program', program, 'Movie', file);
}

/** From 1, among the courses of a grade. */
function position(course: Course, { project }: ZoneView): number {
  return [...project.courses.values()].filter(({ grade }) => grade === course.grade).indexOf(course) + 1;
}
