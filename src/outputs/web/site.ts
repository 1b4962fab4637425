import { TimeText } from '../../calendar/time-text.js';
import type { Lesson, Teacher } from '../../model/course.js';
import type { LocalText } from '../../model/local-text.js';
import type { Day, Instant } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import { Fragments } from './fragments.js';
import { SameForZones, type SharedTexts } from './same-for-zones.js';
import { dayIn, type Words, wordsIn } from './words.js';
import type { ZoneFacts } from './zone-facts.js';

/** A text with its language, where that is not the page's. */
export interface Said {
  readonly text: string;
  readonly lang: string | undefined;
}

/** The pages of a zone in one language. Paths are below the folder of the language. */
export class Site {
  readonly words: Words;
  /** Of the pages: that of the texts, where our own words have it too. */
  readonly lang: string;
  readonly #time: TimeText;
  readonly #shared: SharedTexts;
  readonly #moments: Map<Instant, string>;
  readonly #channels = new Map<LineupEntry, string>();
  /** What pages of this zone have in common. */
  readonly own = new Fragments();

  constructor(
    readonly facts: ZoneFacts,
    readonly language: string,
  ) {
    this.words = wordsIn(language);
    this.lang = this.language.split('-')[0] === this.words.tag ? language : this.words.tag;
    this.#time = new TimeText(facts.view.project.timeZone);
    const same = SameForZones.of(facts.view);
    this.#shared = same.texts(language);
    this.#moments = same.moments;
  }

  /** What pages of all zones have in common. */
  get common(): Fragments {
    return this.#shared.fragments;
  }

  /** JSON about an event that is the same in all zones. */
  commonData(event: number, make: () => readonly [string, string]): readonly [string, string] {
    return remembered(this.#shared.data, event, make);
  }

  /** Of something that is the same in all zones. */
  commonSize(of: unknown, measure: () => number): number {
    return remembered(this.#shared.sizes, of, measure);
  }

  channelData(entry: LineupEntry, make: () => string): string {
    return remembered(this.#channels, entry, make);
  }

  /** The project's first language has the top folder. */
  get root(): string {
    return rootOf(this.language, this.facts);
  }

  say(text: LocalText): Said {
    const own = text[this.language];
    if (own !== undefined) return { text: own, lang: this.language === this.lang ? undefined : this.language };
    const { languages } = this.facts.view.project;
    const found = [...languages, ...Object.keys(text)].find((language) => text[language] !== undefined);
    return { text: text[found ?? ''] ?? '', lang: found === this.lang ? undefined : found };
  }

  /** A text that is made in the language of the texts. */
  made(text: string): Said {
    return { text, lang: this.language === this.lang ? undefined : this.language };
  }

  plain(text: LocalText): string {
    return this.say(text).text;
  }

  /** With the offset of the project's clock. */
  iso(at: Instant): string {
    return remembered(this.#moments, at, () => this.#time.iso(at));
  }

  /** `09:05` on the project's clock. */
  clock(at: Instant): string {
    return this.iso(at).slice(11, 16);
  }

  dayOf(at: Instant): Day {
    return this.iso(at).slice(0, 10);
  }

  /** `3 月 9 日 周一`, `Mon 9 March`. */
  day(day: Day): string {
    return remembered(this.#shared.days, day, () => dayIn(day, this.words));
  }
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

export function rootOf(language: string, { view }: ZoneFacts): string {
  return language === view.project.languages[0] ? '' : `${language}/`;
}

export const INDEX = 'index.html';
export const FIND = 'find.html';
/** Of the offline copy. */
export const UNSAVED = 'unsaved.html';
export const MANIFEST = 'manifest.webmanifest';

/** No id has an underscore, so that no page of a teacher is another's second part. */
const partOf = (part: number) => (part === 1 ? '' : `_${part}`);

export const dayPath = (day: Day, part = 1) => `days/${day}${partOf(part)}.html`;
export const channelPath = ({ channel }: LineupEntry, page = INDEX) => `channels/${channel.id}/${page}`;
export const weekPath = (entry: LineupEntry, monday: Day) => channelPath(entry, `week-${monday}.html`);
export const channelDayPath = (entry: LineupEntry, day: Day) => channelPath(entry, `${day}.html`);
export const lessonsPath = (entry: LineupEntry, part = 1) => channelPath(entry, `lessons${partOf(part)}.html`);
export const lessonPath = ({ id }: Lesson) => `lessons/${id}.html`;
export const teacherPath = ({ id }: Teacher, part = 1) => `teachers/${id}${partOf(part)}.html`;
export const teachersPath = (part = 1) => `teachers${partOf(part)}.html`;
export const sheetPath = ({ channel }: LineupEntry, monday: Day) => `print/${channel.id}-${monday}.html`;
export const classSheetPath = ({ channel }: LineupEntry, monday: Day) => `print/${channel.id}-${monday}-class.html`;

/** From one page to another, both below the folder of the language. */
export function linkFrom(page: string, to: string): string {
  return `${upFrom(page)}${to}`;
}

/** `../` for each folder that a page is in; one of a few strings. */
export function upFrom(page: string): string {
  let depth = 0;
  for (let at = page.indexOf('/'); at !== -1; at = page.indexOf('/', at + 1)) depth++;
  return WAYS_UP[depth] ?? '../'.repeat(depth);
}

const WAYS_UP = ['', '../', '../../', '../../../'];
