import type { Lesson } from '../../model/course.js';
import type { LineupEntry } from '../../model/zone.js';
import type { Airing, LessonAiring } from '../../timeline/airing.js';
import { runningTime } from '../../timeline/fit-clips.js';
import type { BlockWriter } from '../block-writer.js';
import type { GuideEvent } from '../guide-events.js';
import { onDemandUrl } from '../on-demand/on-demand-items.js';
import type { ZoneView } from '../output.js';
import { TimeText } from '../time-text.js';
import { asciiAttribute } from './ascii-attribute.js';
import { elementText } from './element-text.js';
import { lessonXml, namelessXml, type ProgrammeXml, programmeXml } from './programme-xml.js';

/** What the zones of one project share; a lesson belongs to one project and has one recording. */
const sharedXml = new WeakMap<Lesson, { readonly length: number | undefined; readonly xml: ProgrammeXml }>();

/**
 * Writes programmes. What the airings of a lesson share is made once a zone and kept as bytes; an airing adds the line
 * before them, its event's id and, for a repeat, when it was first shown.
 */
export class ProgrammeWriter {
  readonly #time: TimeText;
  readonly #bytes = new Map<unknown, Uint8Array>();
  /** Ids in this zone by project channel. */
  readonly #ids: ReadonlyMap<string, string>;
  #channel = '';
  #channelId = '';

  constructor(
    readonly view: ZoneView,
    readonly out: BlockWriter,
  ) {
    const { project, zone } = view;
    this.#time = new TimeText(project.timeZone, zone.xmltv?.clock);
    this.#ids = new Map(zone.lineup.map(({ channel, id }) => [channel.id, asciiAttribute(id)]));
  }

  /** The channel of the programmes that follow. */
  turnTo({ channel, id }: LineupEntry): void {
    this.#channel = channel.id;
    this.#channelId = asciiAttribute(id);
  }

  write({ id, start, stop, airing }: GuideEvent): void {
    const time = this.#time;
    this.out.ascii(
      `  <programme start="${time.xmltv(start)}" stop="${time.xmltv(stop)}" channel="${this.#channelId}">\n`,
    );
    this.out.bytes(this.#shared(airing));
    this.out.ascii(
      `    <episode-num system="airclass">${id}</episode-num>\n${this.#previouslyShown(airing)}  </programme>\n`,
    );
  }

  #previouslyShown(airing: Airing): string {
    if (airing.kind !== 'lesson' || airing.run !== 'repeat') return '';
    const elsewhere = airing.firstChannel === this.#channel ? undefined : this.#ids.get(airing.firstChannel);
    const channel = elsewhere === undefined ? '' : ` channel="${elsewhere}"`;
    return `    <previously-shown start="${this.#time.xmltv(airing.firstStart)}"${channel}/>\n`;
  }

  #shared(airing: Airing): Uint8Array {
    const key = airing.kind === 'lesson' ? airing.lesson : (airing.programme ?? airingKind(airing));
    const known = this.#bytes.get(key);
    if (known !== undefined) return known;
    const bytes = Buffer.from(airing.kind === 'lesson' ? this.#lesson(airing) : this.#other(airing));
    this.#bytes.set(key, bytes);
    return bytes;
  }

  #lesson({ lesson }: LessonAiring): string {
    const { project, zone } = this.view;
    const length = runningTime(lesson, this.view);
    let shared = sharedXml.get(lesson);
    if (shared === undefined || shared.length !== length) {
      shared = { length, xml: lessonXml(lesson, length, project.languages) };
      sharedXml.set(lesson, shared);
    }
    const address = zone.onDemand && onDemandUrl(lesson, zone.onDemand);
    const url = address === undefined ? '' : elementText('url', address);
    return `${shared.xml.head}${url}${shared.xml.tail}`;
  }

  #other(airing: Exclude<Airing, LessonAiring>): string {
    const { languages } = this.view.project;
    const { head } =
      airing.programme === undefined ? namelessXml(airing, languages) : programmeXml(airing.programme, languages);
    return head;
  }
}

function airingKind(airing: Exclude<Airing, LessonAiring>): string {
  return airing.kind === 'fill' ? airing.fill : airing.kind;
}
