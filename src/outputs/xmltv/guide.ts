import { fragment } from 'xmlbuilder2';
import type { Lesson } from '../../model/course.js';
import { fillPattern } from '../../model/lesson-pattern.js';
import { inLanguage } from '../../model/local-text.js';
import type { Programme } from '../../model/programme.js';
import type { Project } from '../../model/project.js';
import type { LineupEntry } from '../../model/zone.js';
import { runningTime } from '../../timeline/fit-clips.js';
import { BlockWriter } from '../block-writer.js';
import { type GuideEvent, guideEvents, nameOf } from '../guide-events.js';
import type { Output, ZoneView } from '../output.js';
import { TimeText } from '../time-text.js';
import { daysOf, guideWindow } from '../window.js';
import { elementXml, lessonXml, namelessXml, type ProgrammeXml, programmeXml } from './programme-xml.js';

export const xmltv: Output = {
  id: 'xmltv',
  summary: { zh: 'XMLTV 节目单', en: 'XMLTV guide' },
  *files(view) {
    if (view.zone.xmltv !== undefined) yield { path: 'guide.xml', chunks: () => guide(view), gzip: true };
  },
};

function* guide(view: ZoneView): Iterable<Uint8Array> {
  const out = new BlockWriter();
  out.text(opening(view));
  for (const entry of view.zone.lineup) out.text(channelXml(entry, view.project));
  const programmes = new ProgrammeWriter(view, out);
  for (const entry of view.zone.lineup) {
    const line = view.timeline.lines.get(entry.channel.id);
    if (line === undefined) continue;
    for (const day of daysOf(guideWindow(view))) {
      for (const event of guideEvents(line, day, view)) programmes.write(event, entry);
      if (out.isFull) yield out.take();
    }
  }
  out.ascii('</tv>\n');
  yield out.take();
}

function opening({ project, zone }: ZoneView): string {
  const language = project.languages[0] ?? 'zh';
  const attributes = {
    'source-info-name': inLanguage(project.title, language, project.languages),
    ...(project.publisher?.url === undefined ? {} : { 'source-info-url': project.publisher.url }),
    'generator-info-name': 'AirClass',
  };
  const tv = fragment()
    .ele('tv', attributes)
    .com(` ${inLanguage(zone.title, language, project.languages).replaceAll('--', '—')} `)
    .up()
    .end({ wellFormed: true, prettyPrint: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tv SYSTEM "xmltv.dtd">\n${tv.replace(/<\/tv>\s*$/, '')}`;
}

function channelXml({ id, name, number, logo }: LineupEntry, project: Project): string {
  const channel = fragment().ele('channel', { id });
  for (const language of project.languages) {
    const own = name[language];
    if (own !== undefined) channel.ele('display-name', { lang: language }).txt(own);
  }
  if (!project.languages.some((language) => name[language] !== undefined))
    channel.ele('display-name').txt(inLanguage(name, 'zh'));
  // Jellyfin takes a name of digits for the channel's number.
  channel.ele('display-name').txt(String(number));
  if (logo !== undefined) channel.ele('icon', { src: logo });
  return `  ${channel.up().end({ wellFormed: true, prettyPrint: true, offset: 1 }).trim()}\n`;
}

/** What airings share is built once a lesson and zone; an airing adds a line before it and, for a repeat, one behind. */
class ProgrammeWriter {
  readonly #time: TimeText;
  readonly #lessons = new Map<Lesson, Uint8Array>();
  readonly #programmes = new Map<Programme | undefined, Uint8Array>();
  readonly #shared: Map<Lesson, ProgrammeXml>;
  readonly #ids = new Map<string, string>();
  #stop = { at: Number.NaN, text: '' };

  constructor(
    readonly view: ZoneView,
    readonly out: BlockWriter,
  ) {
    this.#time = new TimeText(view.project.timeZone, view.zone.xmltv?.clock);
    this.#shared = sharedFragments(view.project);
    for (const entry of view.zone.lineup) this.#ids.set(entry.channel.id, entry.id);
  }

  write({ id, start, stop, airing }: GuideEvent, entry: LineupEntry): void {
    const { out } = this;
    const from = start === this.#stop.at ? this.#stop.text : this.#time.xmltv(start);
    const to = this.#time.xmltv(stop);
    this.#stop = { at: stop, text: to };
    out.ascii(`  <programme start="${from}" stop="${to}" channel="${entry.id}">\n`);
    if (airing.kind === 'lesson') {
      out.bytes(this.#lesson(airing));
      out.ascii(`    <episode-num system="airclass">${id}</episode-num>\n`);
      if (airing.run === 'repeat') {
        const elsewhere = airing.firstChannel === entry.channel.id ? undefined : this.#ids.get(airing.firstChannel);
        const channel = elsewhere === undefined ? '' : ` channel="${elsewhere}"`;
        out.ascii(`    <previously-shown start="${this.#time.xmltv(airing.firstStart)}"${channel}/>\n`);
      }
    } else {
      out.bytes(this.#programme(airing));
      out.ascii(`    <episode-num system="airclass">${id}</episode-num>\n`);
    }
    out.ascii('  </programme>\n');
  }

  #lesson(airing: Extract<GuideEvent['airing'], { kind: 'lesson' }>): Uint8Array {
    const { lesson } = airing;
    const known = this.#lessons.get(lesson);
    if (known !== undefined) return known;
    const { project, zone } = this.view;
    const shared = this.#shared.get(lesson) ?? lessonXml(lesson, runningTime(lesson, this.view), project.languages);
    this.#shared.set(lesson, shared);
    const pattern = zone.onDemand?.url;
    const { course, number, id } = lesson;
    const url =
      pattern &&
      elementXml(
        'url',
        fillPattern(pattern, { grade: course.grade.id, course: course.subject.id, number, lesson: id }),
      );
    const bytes = Buffer.from(
      [shared.head, url ?? '', shared.tail]
        .filter((part) => part !== '')
        .map((part) => `${part}\n`)
        .join(''),
    );
    this.#lessons.set(lesson, bytes);
    return bytes;
  }

  #programme(airing: Exclude<GuideEvent['airing'], { kind: 'lesson' }>): Uint8Array {
    const known = this.#programmes.get(airing.programme);
    if (known !== undefined && airing.programme !== undefined) return known;
    const { languages } = this.view.project;
    const xml =
      airing.programme === undefined
        ? namelessXml(languages.map((language) => [language, nameOf(airing, language, languages)]))
        : programmeXml(airing.programme, languages);
    const bytes = Buffer.from(`${xml.head}\n`);
    this.#programmes.set(airing.programme, bytes);
    return bytes;
  }
}

const fragments = new WeakMap<Project, Map<Lesson, ProgrammeXml>>();

/** Zones of one project share what their addresses do not touch. */
function sharedFragments(project: Project): Map<Lesson, ProgrammeXml> {
  const known = fragments.get(project) ?? new Map<Lesson, ProgrammeXml>();
  fragments.set(project, known);
  return known;
}
