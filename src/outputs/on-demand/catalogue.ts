import { TimeText } from '../../calendar/time-text.js';
import type { OnDemandSettings } from '../../model/zone.js';
import { runningTime } from '../fit-clips.js';
import type { Output, ZoneView } from '../output.js';
import { guideWindow } from '../window.js';
import { type OnDemandItem, onDemandItems } from './on-demand-items.js';
import { onDemandList } from './on-demand-list.js';

export const onDemandCatalogue: Output = {
  *files(view) {
    const { onDemand } = view.zone;
    if (onDemand === undefined) return;
    yield { path: 'on-demand.json', chunks: () => catalogue(view, onDemand) };
    if (onDemand.url !== undefined) yield { path: 'on-demand.m3u', chunks: () => onDemandList(view, onDemand) };
  },
};

/** As `schemas/on-demand.schema.json` describes it. */
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
  for (const item of onDemandItems(view, settings)) {
    const text = JSON.stringify(itemData(item, view, time), undefined, 1).replace(/^/gm, '  ');
    yield Buffer.from(`${separator}${text}`);
    separator = ',\n';
  }
  yield Buffer.from('\n ]\n}\n');
}

function itemData({ lesson, event, opens, closes, url }: OnDemandItem, view: ZoneView, time: TimeText) {
  const { id, course, number, title, description, teacher, themes, file } = lesson;
  return {
    id,
    event,
    grade: course.grade.id,
    course: course.subject.id,
    number,
    'grade-title': course.grade.name,
    'course-title': course.title,
    title,
    description,
    teacher: { name: teacher.name, organisation: teacher.organisation?.name },
    textbook: course.textbook,
    themes: themes.map((theme) => theme.id),
    'length-ms': runningTime(lesson, view),
    file,
    url,
    opens: time.iso(opens),
    closes: closes === undefined ? undefined : time.iso(closes),
  };
}
