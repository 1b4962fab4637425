import { addToGroup } from '../diagnostics/group-by.js';
import type { Day, Instant, Stretch } from '../model/time.js';
import type { Fact } from './fact.js';
import type { SentService, SentTexts, ServiceNames } from './rendered-dvb.js';
import type {
  CalendarPlan,
  RenderedAdiIndex,
  RenderedAdiPackage,
  RenderedCalendar,
  RenderedFirstRun,
  RenderedOpening,
} from './rendered-feeds.js';
import type {
  PlayoutListFormat,
  RenderedBoxEntry,
  RenderedBoxRow,
  RenderedChannelList,
  RenderedPlayoutDay,
} from './rendered-lists.js';
import { SoundParts } from './sound-parts.js';
import type { Blame } from './stage-fault.js';
import type { ProjectTexts } from './texts/project-texts.js';

/** What the files of a release must agree with. */
export interface ReleasePlan {
  /** What each zone's guide must cover, by zone. */
  readonly guides: ReadonlyMap<string, Stretch>;
  /** What each zone's calendars must contain, by zone. */
  readonly calendars: ReadonlyMap<string, CalendarPlan>;
  /** What opened on demand before this is in the lists that cannot say when an item opens. */
  readonly asOf: Instant | undefined;
  dayStart(day: Day): Instant;
  /** Start of a lesson's first broadcast over all channels, also of those that no zone carries. */
  firstBroadcast(lesson: string): Instant | undefined;
  /** What the files' texts must be. */
  readonly project: ProjectTexts;
  /** IANA name. */
  readonly timeZone: string;
}

/** An entry of a guide as it was read. Valid until the next one: copy it to keep more than its values. */
export interface RenderedEvent {
  readonly id: string;
  /** A first run is named after its lesson alone; everything else has its time after that. */
  readonly isFirstRun: boolean;
  /** The project's channel, as the id says. */
  readonly channel: string;
  readonly start: Instant;
  readonly stop: Instant;
  /** In the file. */
  readonly offset: number;
}

export interface RenderedOnDemandItem {
  readonly id: string;
  readonly event: string;
  readonly opens: Instant;
  readonly closes: Instant | undefined;
}

export interface RenderedCatalogue {
  readonly path: string;
  readonly items: ReadonlyMap<string, RenderedOnDemandItem>;
}

/** An event of EIT. */
export interface RenderedDvbEvent {
  readonly number: number;
  readonly start: Instant;
  readonly stop: Instant;
}

/** A transport stream with service information. */
export interface RenderedDvb {
  /** By service_id. */
  readonly services: ReadonlyMap<number, SentService>;
  readonly names: ReadonlyMap<number, ServiceNames>;
}

/** Receives every event of a guide while it is read, so that a year of them need not be kept. */
export interface GuideListener {
  /** A zone's guide begins. Returns whether there is anything to compare its events with. */
  guide(zone: string, path: string, blame: Blame): boolean;
  event(event: RenderedEvent): void;
  /** The guide is read. */
  end(): void;
}

/** What the files say, gathered while they are read. */
export class RenderedRelease {
  readonly #facts: Fact[] = [];
  /** By format, zone and project channel, in the order of their days. */
  readonly #playout = new Map<string, RenderedPlayoutDay[]>();
  readonly catalogues = new Map<string, RenderedCatalogue>();
  readonly #channelLists = new Map<string, RenderedChannelList[]>();
  readonly #calendars: RenderedCalendar[] = [];
  readonly #openings: RenderedOpening[] = [];
  readonly #adiPackages: RenderedAdiPackage[] = [];
  readonly #adiIndexes: RenderedAdiIndex[] = [];
  /** The files of each asset, by provider and id. */
  readonly #adiAssets = new Map<string, string[]>();
  /** What the timeline's tables cover, by channel; and the first runs in them, by event id. */
  readonly tables = new Map<string, Stretch>();
  readonly firstRuns = new Map<string, RenderedFirstRun>();
  /** By zone. */
  readonly dvb = new Map<string, RenderedDvb>();
  /** By zone: the texts of the events that a document has, by service_id and event_id. */
  readonly dvbDocuments = new Map<string, ReadonlyMap<string, ReadonlyMap<string, SentTexts>>>();
  /** By zone and project channel: events of EIT by the id that guides have. */
  readonly dvbEvents = new Map<string, ReadonlyMap<string, RenderedDvbEvent>>();
  readonly #boxEntries = new Map<string, Map<string, RenderedBoxEntry[]>>();
  /** By zone, then the channel's name or alias, then day. */
  readonly #boxDays = new Map<string, Map<string, Map<Day, readonly RenderedBoxRow[]>>>();

  constructor(
    readonly plan: ReleasePlan | undefined,
    readonly listeners: readonly GuideListener[],
    /** Parts of files that were found to say what they should, whatever is around them. */
    readonly sound = new SoundParts(),
  ) {}

  /** What a reader found in the file that is being read. */
  add(fact: Fact): void {
    this.#facts.push(fact);
    switch (fact.of) {
      case 'playout':
        addToGroup(this.#playout, `${fact.day.format} ${fact.zone}/${fact.day.channel}`, fact.day);
        return;
      case 'channels':
        addToGroup(this.#channelLists, fact.zone, fact.list);
        return;
      case 'box-rows':
        inGroup(inGroup(this.#boxDays, fact.zone), fact.name).set(fact.day, fact.rows);
        return;
      case 'box-entries':
        addToGroup(inGroup(this.#boxEntries, fact.zone), fact.name, ...fact.entries);
        return;
      case 'calendar':
        this.#calendars.push(fact.calendar);
        return;
      case 'opening':
        this.#openings.push(fact.opening);
        return;
      case 'package':
        this.#adiPackages.push(fact.one);
        for (const asset of fact.assets) addToGroup(this.#adiAssets, asset, `${fact.one.zone}/${fact.one.path}`);
        return;
      case 'packages':
        this.#adiIndexes.push(fact.index);
        return;
      case 'guide':
      // For the guards of the next build.
    }
  }

  /** What was added since this was last asked. */
  takeFacts(): readonly Fact[] {
    return this.#facts.splice(0);
  }

  get calendars(): readonly RenderedCalendar[] {
    return this.#calendars;
  }

  get openings(): readonly RenderedOpening[] {
    return this.#openings;
  }

  get adiPackages(): readonly RenderedAdiPackage[] {
    return this.#adiPackages;
  }

  get adiIndexes(): readonly RenderedAdiIndex[] {
    return this.#adiIndexes;
  }

  /** The files of each asset, by provider and id. */
  get adiAssets(): ReadonlyMap<string, readonly string[]> {
    return this.#adiAssets;
  }

  /** By zone. */
  get channelLists(): ReadonlyMap<string, readonly RenderedChannelList[]> {
    return this.#channelLists;
  }

  playoutDays(format: PlayoutListFormat, zone: string, channel: string): readonly RenderedPlayoutDay[] {
    return this.#playout.get(`${format} ${zone}/${channel}`) ?? [];
  }

  hasPlayout(format: PlayoutListFormat, zone: string): boolean {
    return [...this.#playout.keys()].some((key) => key.startsWith(`${format} ${zone}/`));
  }

  /** By the channel's name or alias, then day. */
  boxDays(zone: string): ReadonlyMap<string, ReadonlyMap<Day, readonly RenderedBoxRow[]>> {
    return this.#boxDays.get(zone) ?? new Map();
  }

  /** By the channel's name or alias. */
  boxEntries(zone: string): ReadonlyMap<string, readonly RenderedBoxEntry[]> {
    return this.#boxEntries.get(zone) ?? new Map();
  }
}

function inGroup<Key, Value>(groups: Map<string, Map<Key, Value>>, name: string): Map<Key, Value> {
  const group = groups.get(name) ?? new Map<Key, Value>();
  groups.set(name, group);
  return group;
}
