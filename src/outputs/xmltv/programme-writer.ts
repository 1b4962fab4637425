import { TimeText } from '../../calendar/time-text.js';
import type { Lesson } from '../../model/course.js';
import type { Instant } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import type { Airing, LessonAiring } from '../../timeline/airing.js';
import { asciiAttribute } from '../ascii-attribute.js';
import type { BlockWriter } from '../block-writer.js';
import { BoundedBytes } from '../bounded-bytes.js';
import { elementText } from '../element-text.js';
import { runningTime } from '../fit-clips.js';
import type { GuideEvent } from '../guide-events.js';
import { onDemandUrl } from '../on-demand/on-demand-items.js';
import type { ZoneView } from '../output.js';
import { lessonXml, namelessXml, programmeXml } from './programme-xml.js';
import { TIME_LENGTH, TimeSetter } from './time-setter.js';

interface LessonBytes {
  readonly length: number | undefined;
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

/** What the zones of one project share; a lesson belongs to one project and has one recording. */
const sharedBytes = new BoundedBytes<Lesson, LessonBytes>();

/** A programme of a channel in two parts, without its times and, between the parts, its event's id. */
interface Template {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Of a repeat: when the lesson was first shown, as `after` says. */
  readonly firstStart: Instant | undefined;
}

const TIME = ' '.repeat(TIME_LENGTH);
const OPENING = '  <programme start="';
const BETWEEN = '" stop="';
const START_AT = OPENING.length;
const STOP_AT = START_AT + TIME_LENGTH + BETWEEN.length;

/** Writes programmes. The shared part of a lesson's airings is kept as bytes; each airing writes its times over a copy. */
export class ProgrammeWriter {
  readonly #time: TimeText;
  readonly #times: TimeSetter;
  readonly #firstRuns = new Map<unknown, Template>();
  readonly #repeats = new Map<unknown, Template>();
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
    this.#times = new TimeSetter(this.#time);
    this.#ids = new Map(zone.lineup.map(({ channel, id }) => [channel.id, asciiAttribute(id)]));
  }

  /** The channel of the programmes that follow. */
  turnTo({ channel, id }: LineupEntry): void {
    this.#channel = channel.id;
    this.#channelId = asciiAttribute(id);
    this.#firstRuns.clear();
    this.#repeats.clear();
  }

  write({ start, stop, airing }: GuideEvent): void {
    const { out } = this;
    const { before, after } = this.#template(airing);
    const place = out.bytes(before);
    this.#times.set(out.block, place + START_AT, start);
    this.#times.set(out.block, place + STOP_AT, stop);
    out.ascii(airing.name);
    out.ascii(airing.stamp);
    out.bytes(after);
  }

  #template(airing: Airing): Template {
    const isLesson = airing.kind === 'lesson';
    const firstStart = isLesson && airing.run === 'repeat' ? airing.firstStart : undefined;
    const templates = firstStart === undefined ? this.#firstRuns : this.#repeats;
    const key = isLesson ? airing.lesson : (airing.programme ?? airingKind(airing));
    const known = templates.get(key);
    if (known !== undefined && known.firstStart === firstStart) return known;
    const template: Template = {
      before: Buffer.concat([
        Buffer.from(`${OPENING}${TIME}${BETWEEN}${TIME}" channel="${this.#channelId}">\n`),
        ...(isLesson ? this.#lesson(airing) : [this.#other(airing)]),
        Buffer.from('    <episode-num system="airclass">'),
      ]),
      after: Buffer.from(`</episode-num>\n${this.#previouslyShown(airing)}  </programme>\n`),
      firstStart,
    };
    templates.set(key, template);
    return template;
  }

  #previouslyShown(airing: Airing): string {
    if (airing.kind !== 'lesson' || airing.run !== 'repeat') return '';
    const elsewhere = airing.firstChannel === this.#channel ? undefined : this.#ids.get(airing.firstChannel);
    const channel = elsewhere === undefined ? '' : ` channel="${elsewhere}"`;
    return `    <previously-shown start="${this.#time.xmltv(airing.firstStart)}"${channel}/>\n`;
  }

  #lesson({ lesson }: LessonAiring): readonly Uint8Array[] {
    const { project, zone } = this.view;
    const length = runningTime(lesson, this.view);
    let shared = sharedBytes.get(lesson);
    if (shared === undefined || shared.length !== length) {
      const { head, tail } = lessonXml(lesson, length, project.languages);
      shared = { length, head: Buffer.from(head), tail: Buffer.from(tail) };
      sharedBytes.set(lesson, shared, shared.head.length + shared.tail.length);
    }
    const address = zone.onDemand && onDemandUrl(lesson, zone.onDemand);
    const url = address === undefined ? '' : elementText('url', address);
    return [shared.head, Buffer.from(url), shared.tail];
  }

  #other(airing: Exclude<Airing, LessonAiring>): Uint8Array {
    const { languages } = this.view.project;
    const { head } =
      airing.programme === undefined ? namelessXml(airing, languages) : programmeXml(airing.programme, languages);
    return Buffer.from(head);
  }
}

function airingKind(airing: Exclude<Airing, LessonAiring>): string {
  return airing.kind === 'fill' ? airing.fill : airing.kind;
}
