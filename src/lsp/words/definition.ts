import type { Thing } from './sites.js';

export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Something that words stand for. */
export interface Definition {
  readonly thing: Thing;
  readonly id: string;
  /** Besides the id: names in all languages, and aliases. */
  readonly names: readonly string[];
  /** Where it gets its id; none for what AirClass ships. A channel has one in each of its timetables. */
  readonly places: readonly Place[];
  /** Of a course or lesson. */
  readonly grade?: string;
  /** Of a course or lesson. */
  readonly subject?: string;
}

/** A word of a file that stands for something. */
export interface Word extends Place {
  readonly text: string;
  readonly thing: Thing;
  /** What it stands for; several where channels read it in their own ways, none where nothing has that name. */
  readonly targets: readonly Definition[];
  /** What else is meant: the subject of a course. */
  readonly also: readonly Definition[];
  /** The thing gets its id here. */
  readonly defines: boolean;
}

export function sameThing(one: Definition, other: Definition): boolean {
  return one.thing === other.thing && one.id === other.id;
}
