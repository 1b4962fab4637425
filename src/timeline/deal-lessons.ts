import type { Course, Lesson } from '../model/course.js';
import type { ClockTime, Day } from '../model/time.js';
import type { Slot } from './slot.js';

/** One draw of a course's next lesson; `undefined` once the course has run out. */
export type Draw = Lesson | undefined;

/** A cell of the grid whose lesson a change leaves out. */
export interface LeftOut {
  readonly from: ClockTime;
  readonly course: Course;
}

/**
 * Deals the lessons of one channel's courses in calendar order. A course's next lesson is the lowest number that has
 * had no first run on the channel yet, so a lesson that was pinned earlier is passed over.
 */
export class Dealer {
  readonly #next = new Map<Course, number>();
  readonly #aired = new Set<Lesson>();
  /** Left out by a change: another may still show them. */
  readonly #leftOut = new Set<Lesson>();
  readonly #draws = new Map<Day, readonly Draw[]>();

  /** `starts`: the numbers of the first lessons, by course id, where they are not 1. */
  constructor(readonly starts: ReadonlyMap<string, number> = new Map()) {}

  /**
   * Settles the lessons of a day's slots; days must come in order. Answers the lessons that have their first run.
   * `leftOut`: cells whose lesson no other one takes the place of.
   */
  deal(
    day: Day,
    slots: readonly Slot[],
    leftOut: readonly LeftOut[],
  ): readonly { readonly slot: Slot; readonly lesson: Draw; readonly first: boolean }[] {
    const draws: Draw[] = [];
    const dealt = [];
    const waiting = [...leftOut];
    for (const slot of slots) {
      const { cell } = slot;
      while (waiting[0] !== undefined && waiting[0].from <= slot.from) this.#leaveOut(waiting.shift());
      if (cell.kind === 'programme') continue;
      const lesson = cell.kind === 'next' ? this.#draw(cell.course) : cell.lesson;
      if (cell.kind === 'next') draws.push(lesson);
      const first = lesson !== undefined && cell.kind !== 'repeat' && !this.#aired.has(lesson);
      if (first) this.#aired.add(lesson);
      dealt.push({ slot, lesson, first });
    }
    for (const cell of waiting) this.#leaveOut(cell);
    if (draws.length > 0) this.#draws.set(day, draws);
    return dealt;
  }

  /** What the `next` cells of a day drew, in order of time. */
  drawsOn(day: Day): readonly Draw[] {
    return this.#draws.get(day) ?? [];
  }

  #leaveOut(cell: LeftOut | undefined): void {
    const lesson = cell && this.#draw(cell.course);
    if (lesson !== undefined) this.#leftOut.add(lesson);
  }

  #draw(course: Course): Draw {
    let number = this.#next.get(course) ?? this.starts.get(course.id) ?? 1;
    let lesson = course.lessons[number - 1];
    while (lesson !== undefined && (this.#aired.has(lesson) || this.#leftOut.has(lesson)))
      lesson = course.lessons[number++];
    this.#next.set(course, number);
    return lesson;
  }
}
