import type { LocalText } from '../../model/local-text.js';
import type { Instant } from '../../model/time.js';

/** A `<programme>` of a release's guide. */
export interface GuideBlock {
  /** Of its event. */
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
  readonly title: LocalText;
  /** What stands between its tags. */
  readonly body: string;
}

export interface GuideText {
  /** All before the first programme. */
  readonly head: string;
  /** By the channel's id as the attribute is written. */
  readonly blocks: ReadonlyMap<string, readonly GuideBlock[]>;
  /** The offset of its first time, such as `+0800`. */
  readonly offset: string | undefined;
}

const PROGRAMME = /<programme start="([^"]+)" stop="([^"]+)" channel="([^"]*)">([\s\S]*?)<\/programme>/g;
export const EVENT_ID = /\n? *<episode-num system="airclass">([^<]*)<\/episode-num>/;
const TITLE = /<title lang="([^"]+)">([^<]*)<\/title>/g;
const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d) ([+-]\d\d)(\d\d)$/;

/** The programmes of a guide that AirClass wrote; throws where a time cannot be read. */
export function readGuideBlocks(text: string): GuideText {
  const first = text.indexOf('  <programme ');
  const [, offset] = /<programme start="\d+ ([+-]\d{4})"/.exec(text) ?? [];
  const blocks = new Map<string, GuideBlock[]>();
  for (const [, start = '', stop = '', channel = '', body = ''] of text.matchAll(PROGRAMME)) {
    const own = blocks.get(channel) ?? [];
    blocks.set(channel, own);
    own.push({
      id: EVENT_ID.exec(body)?.[1] ?? '',
      start: instantOf(start),
      stop: instantOf(stop),
      title: titleOf(body),
      body,
    });
  }
  return { head: first < 0 ? text.replace(/<\/tv>\s*$/, '') : text.slice(0, first), blocks, offset };
}

function instantOf(text: string): Instant {
  const at = Date.parse(text.replace(TIME, '$1-$2-$3T$4:$5:$6$7:$8'));
  if (Number.isNaN(at)) throw new Error(`"${text}" is not a time of a guide`);
  return at;
}

function titleOf(body: string): LocalText {
  return Object.fromEntries([...body.matchAll(TITLE)].map(([, language = '', words = '']) => [language, plain(words)]));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function plain(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
