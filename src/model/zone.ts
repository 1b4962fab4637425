import type { Span } from '../diagnostics/span.js';
import type { SourceFileOf } from '../load/source-file.js';
import type { C2Settings } from './c2-settings.js';
import type { DvbSettings } from './dvb-settings.js';
import type { DiypSettings, FeedSettings } from './feed-settings.js';
import type { LocalText } from './local-text.js';
import type { Millis } from './time.js';
import type { Channel } from './timetable.js';

export type ZoneClock = 'local' | 'utc';
export type ZoneCharset = 'gb2312' | 'gb18030' | 'utf-8';

/** How a zone carries one channel of the project. */
export interface LineupEntry {
  readonly channel: Channel;
  readonly number: number;
  /** The channel's id in guides, e.g. `p1.edu.sctel.example`. */
  readonly id: string;
  readonly name: LocalText;
  /** Other names that apps look the guide up by. */
  readonly aliases: readonly string[];
  /** The first of `streams`. */
  readonly stream: string;
  /** Live addresses in the order in which players try them. */
  readonly streams: readonly string[];
  /** The catch-up address with its placeholders for times; `undefined`: that of a live stream. */
  readonly catchUp: string | undefined;
  readonly logo: string | undefined;
  /** Of DVB. */
  readonly serviceId: number | undefined;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly aliasesSpan: Span;
  readonly streamSpan: Span;
  readonly catchUpSpan: Span;
  readonly logoSpan: Span;
}

export interface XmltvSettings {
  readonly days: number;
  readonly pastDays: number;
  readonly clock: ZoneClock;
  /** Bytes. */
  readonly maxSize: number | undefined;
  /** Characters of a title. */
  readonly titleMax: number | undefined;
  readonly span: Span;
}

export const CATCH_UP_DIALECTS = ['playseek', 'tvdr', 'starttime', 'template'] as const;
export type CatchUpDialect = (typeof CATCH_UP_DIALECTS)[number];

export interface CatchUpSettings {
  readonly days: number;
  readonly dialect: CatchUpDialect;
  readonly clock: ZoneClock;
  readonly span: Span;
}

export type ChannelListFormat = 'm3u' | 'xspf' | 'txt';

/** A gateway that turns multicast or RTSP into HTTP. */
export interface ProxySettings {
  /** Prefix of host and port of a multicast address. */
  readonly live: string | undefined;
  /** Host and port of the server for fast channel change. */
  readonly fcc: string | undefined;
  /** Prefix of host and path of an RTSP address. */
  readonly catchUp: string | undefined;
  readonly order: 'first' | 'last' | 'only';
  readonly span: Span;
}

export interface ChannelListSettings {
  readonly formats: readonly ChannelListFormat[];
  readonly group: LocalText | undefined;
  /** Where boxes load the guide from; goes into the list's header. */
  readonly guideUrl: string | undefined;
  readonly catchUp: CatchUpSettings | undefined;
  readonly proxy: ProxySettings | undefined;
  readonly span: Span;
}

export const PLAYOUT_FORMATS = ['ffplayout', 'ffconcat', 'ersatztv', 'xspf'] as const;
export type PlayoutFormat = (typeof PLAYOUT_FORMATS)[number];
/** Today's list, tomorrow's and the one after it are always there. */
export const PLAYOUT_DAYS_LEAST = 3;

/** Common properties of all recordings that are not measured. */
export interface ProbeHintSettings {
  readonly pixelFormat: string;
  readonly audioChannels: number;
}

export interface PlayoutSettings {
  readonly formats: readonly PlayoutFormat[];
  /** The media folder as the playout server sees it. */
  readonly mediaFolder: string;
  readonly days: number;
  readonly probeHint: ProbeHintSettings | undefined;
  readonly span: Span;
  readonly formatsSpan: Span;
  readonly mediaFolderSpan: Span;
  readonly probeHintSpan: Span;
}

export interface OnDemandSettings {
  readonly opens: 'with-broadcast';
  /** Time from the first broadcast's start until an item closes; `undefined`: never. */
  readonly closesAfter: Millis | undefined;
  /** Pattern with the keys of `media.file`, e.g. `https://vod.example/{grade}/{course}/{number:02}.m3u8`. */
  readonly url: string | undefined;
  readonly span: Span;
}

type Outputs = SourceFileOf<'zone'>['data']['outputs'];
/** The outputs of a zone, by their keys in its file. */
export type OutputKey = Exclude<keyof Outputs, 'feeds'> | keyof NonNullable<Outputs['feeds']>;

/** Of the table for spreadsheets. */
export interface AiringsSettings {
  readonly days: number;
  readonly pastDays: number;
}

/** Of what each channel plays, for channels without a playout server. */
export interface ChannelSettings {
  readonly days: number;
}

/** Of the pages for viewers, which show what the zone's guide shows. */
export interface WebSettings {
  /** Where the folder of the pages is published; sheets to print have it as a QR code. */
  readonly url: string | undefined;
  /** Browsers keep a copy of the current week. */
  readonly offline: boolean;
}

/** One outlet. Data only: what needs code is an output. */
export interface Zone {
  readonly id: string;
  readonly title: LocalText;
  /** What its boxes can show; `undefined`: everything. */
  readonly charset: ZoneCharset | undefined;
  /** By channel number. */
  readonly lineup: readonly LineupEntry[];
  readonly lockTime: Millis | undefined;
  readonly xmltv: XmltvSettings | undefined;
  readonly channels: ChannelListSettings | undefined;
  readonly playout: PlayoutSettings | undefined;
  readonly onDemand: OnDemandSettings | undefined;
  readonly c2: C2Settings | undefined;
  readonly dvb: DvbSettings | undefined;
  readonly diyp: DiypSettings | undefined;
  readonly airings: AiringsSettings | undefined;
  readonly channel: ChannelSettings | undefined;
  readonly web: WebSettings | undefined;
  readonly feeds: FeedSettings | undefined;
  readonly span: Span;
}
