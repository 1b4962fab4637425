import { compareCodeUnits } from '../../diagnostics/diagnostic-list.js';
import type { Lesson } from '../../model/course.js';
import { fillPattern } from '../../model/lesson-pattern.js';
import { inLanguage } from '../../model/local-text.js';
import type { Instant } from '../../model/time.js';
import type { OnDemandSettings } from '../../model/zone.js';
import { runningTime } from '../../timeline/fit-clips.js';
import type { FirstBroadcast } from '../../timeline/timeline.js';
import { guideTitle } from '../guide-title.js';
import { m3uAddress, m3uValue } from '../m3u-text.js';
import type { Output, ZoneView } from '../output.js';
import { TimeText } from '../time-text.js';
import { guideWindow } from '../window.js';

export const onDemandCatalogue: Output = {
  id: 'on-demand',
  summary: { zh: '点播目录（JSON、M3U）', en: 'On-demand catalogue (JSON, M3U)' },
  *files(view) {
    const { onDemand } = view.zone;
    if (onDemand === undefined) return;
    yield { path: 'on-demand.json', chunks: () => catalogue(view, onDemand) };
    if (onDemand.url !== undefined) yield { path: 'on-demand.m3u', chunks: () => list(view, onDemand) };
  },
};

interface Item {
  readonly lesson: Lesson;
  readonly first: FirstBroadcast;
  readonly opens: Instant;
  readonly closes: Instant | undefined;
}

/** Lessons of the zone's channels that are open at some time of the guide's window, in order of opening. */
function itemsOf(view: ZoneView, { closesAfter }: OnDemandSettings): readonly Item[] {
  const { timeline, zone } = view;
  const window = guideWindow(view);
  const [from, until] = [timeline.dayStart(window.from), timeline.dayStart(window.until)];
  const carried = new Set(zone.lineup.map(({ channel }) => channel.id));
  const grades = new Set(zone.lineup.flatMap(({ channel }) => channel.grades));
  const items: Item[] = [];
  for (const [lesson, first] of timeline.firstBroadcasts) {
    const closes = closesAfter === undefined ? undefined : first.at + closesAfter;
    if (!carried.has(first.channel.id) && !grades.has(lesson.course.grade)) continue;
    if (first.at < until && (closes === undefined || closes > from))
      items.push({ lesson, first, opens: first.at, closes });
  }
  return items.sort((a, b) => a.opens - b.opens || compareCodeUnits(a.lesson.id, b.lesson.id));
}

function* catalogue(view: ZoneView, settings: OnDemandSettings): Iterable<Uint8Array> {
  const { project, zone, timeline } = view;
  const time = new TimeText(project.timeZone);
  const window = guideWindow(view);
  const head = {
    version: 1,
    zone: zone.id,
    title: zone.title,
    window: { from: time.iso(timeline.dayStart(window.from)), until: time.iso(timeline.dayStart(window.until)) },
  };
  yield Buffer.from(`${JSON.stringify(head, undefined, 1).slice(0, -2)},\n "items": [`);
  let separator = '\n';
  for (const { lesson, first, opens, closes } of itemsOf(view, settings)) {
    const { course } = lesson;
    const item = {
      id: `${first.channel.id}.${lesson.id}`,
      lesson: lesson.id,
      grade: course.grade.id,
      course: course.subject.id,
      number: lesson.number,
      'course-title': course.title,
      title: lesson.title,
      teacher: { name: lesson.teacher.name, organisation: lesson.teacher.organisation?.name },
      textbook: course.textbook,
      themes: lesson.themes.map(({ id }) => id),
      'length-ms': runningTime(lesson, view),
      file: lesson.file,
      url: addressOf(lesson, settings),
      opens: time.iso(opens),
      closes: closes === undefined ? undefined : time.iso(closes),
    };
    yield Buffer.from(`${separator}${JSON.stringify(item, undefined, 1).replace(/^/gm, '  ')}`);
    separator = ',\n';
  }
  yield Buffer.from('\n ]\n}\n');
}

function* list(view: ZoneView, settings: OnDemandSettings): Iterable<Uint8Array> {
  const { languages } = view.project;
  const language = languages[0] ?? 'zh';
  yield Buffer.from('#EXTM3U\n#EXT-X-PLAYLIST-TYPE:VOD\n');
  for (const { lesson } of itemsOf(view, settings)) {
    const group = m3uValue(inLanguage(lesson.course.grade.name, language, languages));
    const length = Math.round((runningTime(lesson, view) ?? -1000) / 1000);
    const name = m3uValue(guideTitle(lesson, language));
    yield Buffer.from(
      `#EXTINF:${length} tvg-id="${lesson.id}" group-title="${group}",${name}\n${m3uAddress(addressOf(lesson, settings) ?? '')}\n`,
    );
  }
}

function addressOf({ course, number, id }: Lesson, { url }: OnDemandSettings): string | undefined {
  return url && fillPattern(url, { grade: course.grade.id, course: course.subject.id, number, lesson: id });
}
