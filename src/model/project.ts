import type { Severity } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { Course, Organisation, Teacher } from './course.js';
import type { Deadline } from './deadline.js';
import type { Deviation } from './deviation.js';
import type { DayRange, HolidayPlan, NamedDays } from './holidays.js';
import type { LocalText } from './local-text.js';
import type { FillPlan, Programme } from './programme.js';
import type { ClockTime, Day, Millis, Weekday } from './time.js';
import type { Channel } from './timetable.js';
import type { LimitProfile, Vocabulary } from './vocabulary.js';
import type { Zone } from './zone.js';

export interface CalendarPlan {
  readonly term: DayRange;
  /** Only where it differs from the term; by grade id. */
  readonly grades: ReadonlyMap<string, DayRange>;
  /** The weekdays that are taught, Monday first. */
  readonly weekdays: readonly Weekday[];
  readonly holidays: HolidayPlan;
  readonly makeUpDays: ReadonlyMap<Day, MakeUpDay>;
  readonly closures: readonly NamedDays[];
  /** Span of the whole file, for faults that belong to no key. */
  readonly span: Span;
}

export interface MakeUpDay {
  readonly teaches: Weekday | 'off';
  readonly span: Span;
  /** It is in a list of holidays, which may be that of a whole year. */
  readonly isListed: boolean;
}

export interface MediaFolderSetting {
  readonly path: string;
  readonly span: Span;
}

export interface MediaSettings {
  /** In the order in which a recording is looked for; paths as written, relative to the project folder. */
  readonly folders: readonly MediaFolderSetting[];
  readonly frameRate: number;
  readonly due: Millis;
  /** By when recordings are to be delivered whose organisation says nothing else. */
  readonly deadline: Deadline;
  /** How much longer than its slot a recording may be; 0 unless the project says so. */
  readonly longerBy: Millis;
  /** How much shorter than ordered a recording may be, by stage of schooling. */
  readonly shorterBy: ReadonlyMap<string, Millis>;
  /** How many frames the lengths of picture and sound may differ. */
  readonly spreadFrames: number | undefined;
  readonly span: Span;
}

export interface Waiver {
  readonly where: string;
  readonly reason: string;
  readonly until: Day;
  readonly span: Span;
}

export interface RuleSetting {
  readonly severity: Severity | 'off' | undefined;
  readonly allow: readonly Waiver[];
  readonly span: Span;
}

export interface Publisher {
  readonly name: LocalText;
  readonly url: string | undefined;
  /** Whom to ask, as notices say it. */
  readonly contact: LocalText | undefined;
}

export interface TakenPlan {
  readonly project: string;
  readonly release: string | undefined;
  /** When that was published, ISO. */
  readonly made: string | undefined;
}

/** Everything in a project folder, with references resolved. */
export interface Project {
  readonly id: string;
  readonly title: LocalText;
  /** An IANA name with its proper capitals. */
  readonly timeZone: string;
  readonly timeZoneSpan: Span;
  /** Order of the titles in every output; the first is the language of plain strings. */
  readonly languages: readonly string[];
  readonly publisher: Publisher | undefined;
  readonly dayStart: ClockTime;
  /** Path below the media folder; `undefined`: the slate that the tool ships. */
  readonly slate: string | undefined;
  readonly limits: readonly LimitProfile[];
  /** `undefined`: the project only plans. */
  readonly media: MediaSettings | undefined;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Hosts that addresses may name; `undefined`: any. */
  readonly allowedHosts: readonly string[] | undefined;
  readonly vocabulary: Vocabulary;
  readonly calendar: CalendarPlan;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly teachers: ReadonlyMap<string, Teacher>;
  /** By id, `P1-chinese`. */
  readonly courses: ReadonlyMap<string, Course>;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly fill: FillPlan;
  readonly channels: ReadonlyMap<string, Channel>;
  /** By id, in code-unit order. */
  /** Whether releases carry the plan for localities that fetch it. */
  readonly sharesPlan: boolean;
  /** The plan that is taken, where it was pulled. */
  readonly takenPlan: TakenPlan | undefined;
  /** What is otherwise here than in the plan that is taken, and in that plan than in its own. */
  readonly deviations: readonly Deviation[];
  /** Folders of the plans that are taken, with `/`, the innermost first. */
  readonly planFolders: readonly string[];
  readonly zones: ReadonlyMap<string, Zone>;
  readonly span: Span;
}
