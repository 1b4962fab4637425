import { hash } from 'node:crypto';
import type { Instant, Stretch } from '../../model/time.js';
import type { FileReading, FormatReader } from '../format-reader.js';
import type { GuideListener, RenderedEvent, RenderedRelease } from '../rendered-release.js';
import type { SoundParts } from '../sound-parts.js';
import type { Blame, WrittenPlace } from '../stage-fault.js';
import { zoneOf } from '../texts/project-texts.js';
import { shownName } from '../texts/shown-items.js';
import { TextCheck } from '../texts/text-check.js';
import { GuideHead } from './guide-head.js';
import { headTexts, programmeTexts, withoutGenres } from './guide-texts.js';
import { readBody } from './programme-body.js';
import { ProgrammeScanner, ScanFault, type ScannedProgramme } from './programme-scanner.js';
import { textAt, XmltvTimes } from './xmltv-time.js';

const END_OF_TAG = 0x3e;

export const xmltvReader: FormatReader = {
  id: 'xmltv',
  reads: ({ zone, path }) => zone !== undefined && path === 'guide.xml',
  isGuide: true,
  open: (place, blame, release) => new GuideReading(place, blame, release),
};

/** The one event that listeners hear of at a time; its id is worked out for those who ask. */
class ReadEvent implements RenderedEvent {
  programme: ScannedProgramme | undefined;
  channel = '';
  start: Instant = 0;
  stop: Instant = 0;

  get id(): string {
    return this.programme?.id ?? '';
  }

  get isFirstRun(): boolean {
    return this.programme?.isNameAlone ?? false;
  }

  get offset(): number {
    return this.programme?.offset ?? 0;
  }
}

class GuideReading implements FileReading {
  readonly #scanner: ProgrammeScanner;
  readonly #head = new GuideHead();
  readonly #times = new XmltvTimes();
  readonly #window: Stretch | undefined;
  readonly #event = new ReadEvent();
  readonly #check: TextCheck;
  readonly #zone: string;
  readonly #sound: SoundParts;
  readonly #listeners: readonly GuideListener[];
  /** Of the channel that is being read. */
  #channel = '';
  #project = '';
  /** What ids of its events begin with. */
  #prefix = '';
  #turn = -1;
  #stop: Instant = 0;
  #isFirst = true;

  constructor(
    { zone = '', path }: WrittenPlace,
    readonly blame: Blame,
    release: RenderedRelease,
  ) {
    this.#window = release.plan?.guides.get(zone);
    this.#check = new TextCheck(release.plan?.project, blame);
    this.#zone = zone;
    this.#sound = release.sound;
    this.#listeners = release.listeners.filter((listener) => listener.guide(zone, path, blame));
    this.#scanner = new ProgrammeScanner({
      head: (bytes) => this.#readHead(bytes),
      programme: (programme) => this.#programme(programme),
      tail: (bytes) => this.#head.end(bytes),
    });
  }

  chunk(bytes: Uint8Array): void {
    try {
      this.#scanner.add(bytes);
    } catch (error) {
      if (!(error instanceof ScanFault)) throw error;
      const text = { zh: '不是应有的 <programme>', en: 'not a <programme> as it should be' };
      this.blame({ offset: error.offset, text });
      throw error;
    }
  }

  end(): void {
    this.#scanner.end();
    this.#closeChannel(0);
    if (this.#turn !== this.#head.channels.length - 1) {
      const id = this.#head.channels[this.#turn + 1] ?? '';
      this.blame({ text: { zh: `频道“${id}”没有节目`, en: `channel "${id}" has no programme` } });
    }
    for (const listener of this.#listeners) listener.end();
  }

  #programme(programme: ScannedProgramme): void {
    const { offset, channel, bytes } = programme;
    if (channel !== this.#channel) this.#turnTo(channel, programme.id, offset);
    const start = this.#time(bytes, programme.startAt, offset);
    const stop = this.#time(bytes, programme.stopAt, offset);
    if (!(start < stop)) this.#blameOf(programme, '：结束不晚于开始', ' does not end after it starts');
    if (this.#isFirst) this.#checkFirst(start, offset);
    else if (start < this.#stop) this.#blameOf(programme, '：与前一个节目之间重叠', ' overlaps the one before it');
    else if (start !== this.#stop) this.#blameOf(programme, '：与前一个节目之间有空档', ' leaves a gap before it');
    this.#stop = stop;
    this.#isFirst = false;
    if (programme.isNew) this.#checkPart(programme);
    const event = this.#event;
    event.programme = programme;
    event.channel = this.#project;
    event.start = start;
    event.stop = stop;
    for (const listener of this.#listeners) listener.event(event);
  }

  #turnTo(channel: string, id: string, offset: number): void {
    this.#closeChannel(offset);
    this.#turn++;
    if (this.#head.channels[this.#turn] !== channel) {
      this.#blame(offset, `频道“${channel}”的次序与 <channel> 不同`, `channel "${channel}" is not in its turn`);
    }
    this.#channel = channel;
    this.#project = id.slice(0, Math.max(0, id.indexOf('.')));
    this.#prefix = `${this.#project}.`;
    this.#isFirst = true;
  }

  #checkFirst(start: Instant, offset: number): void {
    const from = this.#window?.from;
    if (from !== undefined && start > from)
      this.#blame(offset, `频道“${this.#channel}”开头缺节目`, `channel "${this.#channel}" begins too late`);
  }

  #closeChannel(offset: number): void {
    const until = this.#window?.until;
    if (this.#turn >= 0 && until !== undefined && this.#stop < until)
      this.#blame(
        offset,
        `频道“${this.#channel}”没有排到末日`,
        `channel "${this.#channel}" ends before the window does`,
      );
  }

  #checkPart(programme: ScannedProgramme): void {
    const { id, offset } = programme;
    const { body, firstShown } = programme.part;
    if (!id.startsWith(this.#prefix))
      this.#blameOf(programme, ` 不属于频道“${this.#project}”`, ` is not of channel "${this.#project}"`);
    if (firstShown !== undefined) this.#time(Buffer.from(firstShown), 0, offset);
    // No channel is named between the start tag and the event's name: other channels and zones say the same.
    const shared = body.subarray(body.indexOf(END_OF_TAG) + 1, body.length - programme.part.nameLength);
    const digest = hash('sha256', shared, 'base64');
    const shown = `${shownName(id)} ${digest}`;
    if (this.#sound.has(shown)) return;
    try {
      if (this.#isAsPlanned(id, body, offset)) this.#sound.add(shown);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#blameOf(programme, `：XML 有误：${why}`, `: faulty XML: ${why}`);
    }
  }

  #readHead(bytes: Uint8Array): void {
    const said = this.#head.read(bytes);
    this.#check.compare('guide.xml', said, (project) => [headTexts(zoneOf(project, this.#zone), project)]);
  }

  #isAsPlanned(id: string, body: Uint8Array, offset: number): boolean {
    const said = readBody(body);
    const { project } = this.#check;
    if (project === undefined) return true;
    const own = withoutGenres(said, id, project);
    return this.#check.compare(id, own, () => programmeTexts(id, zoneOf(project, this.#zone), project), { offset });
  }

  #time(bytes: Buffer, at: number, offset: number): Instant {
    try {
      return this.#times.read(bytes, at);
    } catch {
      const text = textAt(bytes, at);
      this.#blame(offset, `没有这个时间：${text}`, `there is no such time: ${text}`);
      return Number.NaN;
    }
  }

  #blameOf({ id, offset }: ScannedProgramme, zh: string, en: string): void {
    this.#blame(offset, id + zh, id + en);
  }

  #blame(offset: number, zh: string, en: string): void {
    this.blame({ offset, text: { zh, en } });
  }
}
