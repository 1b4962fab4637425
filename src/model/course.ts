import type { Span } from '../diagnostics/span.js';
import type { Deadline } from './deadline.js';
import type { LocalText } from './local-text.js';
import type { Day, Millis } from './time.js';
import type { Grade, Subject, Theme } from './vocabulary.js';

/** Whom to ask where a recording is missing; never part of what is published. */
export interface Contact {
  readonly person: LocalText;
  readonly phone: string | undefined;
  readonly mail: string | undefined;
  /** An account or group of a messenger, with its name. */
  readonly chat: string | undefined;
}

export interface Organisation {
  readonly id: string;
  readonly name: LocalText;
  readonly contact: Contact | undefined;
  /** `undefined`: that of the project. */
  readonly deadline: Deadline | undefined;
  readonly span: Span;
}

export interface Teacher {
  readonly id: string;
  readonly name: LocalText;
  readonly organisation: Organisation | undefined;
  readonly span: Span;
}

export interface StandIn {
  /** Lesson numbers it covers. */
  readonly lessons: ReadonlySet<number>;
  readonly teacher: Teacher;
  readonly reason: LocalText;
  readonly approvedBy: string;
  readonly span: Span;
}

export interface Textbook {
  readonly edition: string;
  readonly volume: string | undefined;
}

export interface Review {
  readonly on: Day;
  readonly by: string;
  /** Hex SHA-256 of the recording that was reviewed. */
  readonly sha256: string | undefined;
  readonly span: Span;
}

export interface Course {
  /** `P1-chinese` */
  readonly id: string;
  readonly grade: Grade;
  readonly subject: Subject;
  /** The name on air: the course's own title or the subject's name. */
  readonly title: LocalText;
  readonly teacher: Teacher;
  readonly standIns: readonly StandIn[];
  readonly recordedBy: Organisation | undefined;
  readonly textbook: Textbook | undefined;
  readonly lessons: readonly Lesson[];
  readonly span: Span;
}

export interface Lesson {
  /** `P1-chinese-01`; at least two digits. */
  readonly id: string;
  readonly course: Course;
  /** Position in the course, from 1. */
  readonly number: number;
  readonly title: LocalText;
  readonly description: LocalText | undefined;
  /** What was ordered, where it is known. */
  readonly length: Millis | undefined;
  readonly review: Review | undefined;
  readonly themes: readonly Theme[];
  /** Who is on the recording. */
  readonly teacher: Teacher;
  /** Path below the media folder, with `/`. */
  readonly file: string;
  readonly span: Span;
}
