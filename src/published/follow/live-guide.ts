import { TimeText } from '../../calendar/time-text.js';
import { asciiAttribute } from '../../outputs/ascii-attribute.js';
import { elementText } from '../../outputs/element-text.js';
import type { TimelineZone } from '../release-timeline.js';
import { EVENT_ID, type GuideBlock, type GuideText } from './guide-blocks.js';
import type { LiveEntry, LiveLine } from './live-entry.js';

/** The zone's guide with the starts that there really were: all else is as the release has it. */
export function liveGuide(
  { head, blocks, offset }: GuideText,
  zone: TimelineZone,
  lines: ReadonlyMap<string, LiveLine>,
  timeZone: string,
): string {
  const time = new TimeText(timeZone, offset === '+0000' ? 'utc' : 'local');
  const parts = [head];
  for (const { channel, id } of zone.channels) {
    const attribute = asciiAttribute(id);
    const words = new GuideWords(blocks.get(attribute) ?? []);
    for (const entry of lines.get(channel)?.entries ?? []) {
      const [start, stop] = [entry.start, entry.stop].map((at) => time.xmltv(wholeSecond(at)));
      if (start === stop) continue;
      parts.push(
        `  <programme start="${start}" stop="${stop}" channel="${attribute}">${words.of(entry)}</programme>\n`,
      );
    }
  }
  parts.push('</tv>\n');
  return parts.join('');
}

export function wholeSecond(at: number): number {
  return Math.round(at / 1000) * 1000;
}

/** What stands within a programme. */
class GuideWords {
  readonly #byId: ReadonlyMap<string, string>;

  constructor(readonly blocks: readonly GuideBlock[]) {
    this.#byId = new Map(blocks.map(({ id, body }) => [id, body]));
  }

  of({ id, title }: LiveEntry): string {
    if (id !== undefined) return this.#byId.get(id) ?? titles(title);
    // The same title elsewhere in the guide: its description is right, its event is another.
    const alike = this.blocks.find(({ title: own }) => isSame(own, title));
    return alike === undefined
      ? titles(title)
      : alike.body.replace(EVENT_ID, '').replace(/\n? *<previously-shown [^>]*\/>/, '');
  }
}

function isSame(one: LiveEntry['title'], other: LiveEntry['title']): boolean {
  return Object.entries(one).some(([language, words]) => other[language] === words);
}

function titles(title: LiveEntry['title']): string {
  const lines = Object.entries(title).map(([language, words]) => elementText('title', words, { lang: language }));
  return `\n${lines.join('')}  `;
}
