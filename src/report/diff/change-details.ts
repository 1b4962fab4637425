import { TimeText } from '../../calendar/time-text.js';
import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import type { LocalText } from '../../model/local-text.js';
import type { Day, Instant } from '../../model/time.js';
import { streamsOf } from '../../published/diff/compare-lineups.js';
import type {
  FacetChange,
  LineupChange,
  MovedChange,
  ReleaseDiff,
  Showing,
  ViewerChange,
} from '../../published/diff/release-diff.js';
import { silentZones } from '../../published/diff/silent-zones.js';
import type { TimelineItem } from '../../published/release-timeline.js';
import { clockLength } from '../clock-length.js';
import { dayName } from './change-words.js';
import type { ChannelPlaces } from './channel-places.js';
import { asText, type DiffReport } from './diff-report.js';

/** Schools want to know what and when; operators also want to see files and addresses. */
export type Audience = 'schools' | 'operators';

/** The words of a change, on the project's clock. */
export class ChangeDetails {
  readonly #time: TimeText;
  readonly diff: ReleaseDiff;
  readonly gradeNames: DiffReport['gradeNames'];

  constructor(
    { diff, gradeNames }: Pick<DiffReport, 'diff' | 'gradeNames'>,
    readonly channels: ChannelPlaces,
    readonly audience: Audience,
  ) {
    this.diff = diff;
    this.gradeNames = gradeNames;
    this.#time = new TimeText(diff.timeZone);
  }

  /** In the order of the zones. */
  channelsOf(channels: readonly string[]): Text {
    const rank = (channel: string) => this.channels.get(channel)?.rank ?? this.channels.size;
    const names = [...channels].sort((a, b) => rank(a) - rank(b)).map((channel) => this.channelOf({ channel }));
    return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
  }

  channelOf({ channel }: Pick<Showing, 'channel'>): Text {
    const name = this.audience === 'schools' ? this.channels.get(channel)?.name : undefined;
    return name ?? { zh: channel, en: channel };
  }

  dayOf({ start }: Showing): Day {
    return this.#time.iso(start).slice(0, 10);
  }

  /** `09:05–09:25`, with seconds where there are some. */
  timeOf({ start, stop }: Showing): string {
    return `${this.#clock(start)}–${this.#clock(stop)}`;
  }

  /** `09:05`, with seconds where there are some. */
  clockOf({ start }: Showing): string {
    return this.#clock(start);
  }

  titleOf({ item, run }: Showing): Text {
    const { zh, en } = asText(item.title);
    return run === 'repeat' ? { zh: `${zh}（重播）`, en: `${en} (repeat)` } : { zh, en };
  }

  /** What it was or is instead, and for whom, unless for all. */
  detailOf(change: ViewerChange): Text {
    return this.withZones(this.#ownDetail(change), change);
  }

  #ownDetail(change: ViewerChange): Text {
    switch (change.kind) {
      case 'added':
      case 'advanced':
        return withReason(instead('原为 ', 'was ', change.instead), change.after.reason);
      case 'cancelled':
      case 'postponed':
        return withReason(instead('改播 ', 'instead: ', change.instead), change.reason);
      case 'moved':
        return withReason(this.#place({ zh: '改到 ', en: 'to ' }, change.after, change.before), whyMoved(change));
      default:
        return this.#facet(change);
    }
  }

  lineupDetail(change: LineupChange): Text {
    const arrow = (was: unknown, is: unknown): Text => ({ zh: `${was} → ${is}`, en: `${was} → ${is}` });
    switch (change.kind) {
      case 'zone-added':
      case 'zone-lost':
        return { zh: '', en: '' };
      case 'channel-added':
      case 'channel-lost':
        return { zh: `频道号 ${change.channel.number}`, en: `number ${change.channel.number}` };
      case 'renumbered':
        return arrow(change.before.number, change.after.number);
      case 'renamed': {
        const [was, is] = [asText(change.before.name), asText(change.after.name)];
        return { zh: `${was.zh} → ${is.zh}`, en: `${was.en} → ${is.en}` };
      }
      case 'id-changed':
        return arrow(change.before.id, change.after.id);
      case 'stream-changed':
        return arrow(streamsOf(change.before).join(' '), streamsOf(change.after).join(' '));
      case 'catch-up-changed': {
        const [was, is] = [change.before, change.after].map((channel) => channel['catch-up'] ?? channel.stream);
        return arrow(was ?? '', is ?? '');
      }
    }
  }

  /** Read on the day that it moves to. */
  cameFrom(change: MovedChange): Text {
    const { before, after } = change;
    return this.withZones(
      withReason(this.#place({ zh: '原在 ', en: 'from ' }, before, after), whyMoved(change)),
      change,
    );
  }

  /** Day and channel are given only if they differ from those of `other`. */
  #place(word: Text, showing: Showing, other: Showing): Text {
    const day = this.dayOf(showing) === this.dayOf(other) ? undefined : dayName(this.dayOf(showing));
    const channel = showing.channel === other.channel ? undefined : this.channelOf(showing);
    const spell = (language: MessageLanguage): string =>
      word[language] + [day?.[language], this.timeOf(showing), channel?.[language]].filter((part) => part).join(' ');
    return { zh: spell('zh'), en: spell('en') };
  }

  /** Says which zones show it, where others that show that time of the channel do not. */
  withZones({ zh, en }: Text, change: ViewerChange): Text {
    if (silentZones(change, this.diff).length === 0) return { zh, en };
    const seen = this.diff.zones.filter(({ zone }) => change.zones.includes(zone.id));
    const names = seen.map(({ zone }) =>
      this.audience === 'schools' ? asText(zone.title) : { zh: zone.id, en: zone.id },
    );
    return {
      zh: `${zh}（仅 ${names.map((name) => name.zh).join('、')}）`,
      en: `${en} (${names.map((name) => name.en).join(', ')} only)`,
    };
  }

  #facet({ kind, before, after, airings }: FacetChange): Text {
    const { zh, en } = this.#facetValue(kind, before, after);
    const more = airings.length - 1;
    return more === 0 ? { zh, en } : { zh: `${zh}（共播出 ${more + 1} 次）`, en: `${en} (${more + 1} airings)` };
  }

  #facetValue(kind: FacetChange['kind'], before: TimelineItem, after: TimelineItem): Text {
    if (kind === 'retitled') {
      const [was, is] = [asText(before.title), asText(after.title)];
      // If only the other language's title has changed, show that one.
      const zh = was.zh === is.zh ? 'en' : 'zh';
      const en = was.en === is.en ? 'zh' : 'en';
      return { zh: `“${was[zh]}” → “${is[zh]}”`, en: `"${was[en]}" → "${is[en]}"` };
    }
    if (kind === 'teacher') {
      const [was, is] = [teacherOf(before), teacherOf(after)];
      return { zh: `${was.zh} → ${is.zh}`, en: `${was.en} → ${is.en}` };
    }
    const [was, is] = [this.#recording(before), this.#recording(after)];
    if (was !== is) return { zh: `${was} → ${is}`, en: `${was} → ${is}` };
    return this.audience === 'schools'
      ? { zh: '新录像', en: 'a new recording' }
      : { zh: `${is} 内容已换`, en: `${is} has other content` };
  }

  /** Its file and length, or the source of a relay. */
  #recording({ recording, source }: TimelineItem): string {
    const length = recording?.['length-ms'];
    const shown = length === undefined ? '–' : clockLength(length - (length % 1000));
    if (this.audience === 'schools') return shown;
    return source ?? (recording === undefined ? '–' : `${recording.file} (${shown})`);
  }

  #clock(at: Instant): string {
    const text = this.#time.iso(at).slice(11, 19);
    return text.endsWith(':00') ? text.slice(0, 5) : text;
  }
}

function instead(zh: string, en: string, item: TimelineItem | undefined): Text {
  if (item === undefined) return { zh: '', en: '' };
  const title = asText(item.title);
  return { zh: zh + title.zh, en: en + title.en };
}

/** Why it is shown where it is now, else why it is not where it was. */
function whyMoved({ after, reason }: MovedChange): LocalText | undefined {
  return after.reason ?? reason;
}

function withReason({ zh, en }: Text, reason: LocalText | undefined): Text {
  if (reason === undefined) return { zh, en };
  const why = asText(reason);
  return { zh: `${zh}（${why.zh}）`, en: `${en} (${why.en})` };
}

function teacherOf({ teacher }: TimelineItem): Text {
  return teacher === undefined ? { zh: '–', en: '–' } : asText(teacher.name);
}
