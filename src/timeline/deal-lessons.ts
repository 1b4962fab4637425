import type { Course, Lesson } from '../model/course.js';
import type { Day } from '../model/time.js';
import type { Slot } from './slot.js';

/** One draw of a course's next lesson; `undefined` once the course has run out. */
export type Draw = Lesson | undefined;

/**
 * Deals the lessons of one channel's courses in calendar order. A course's next lesson is the lowest number that has
 * had no first run on the channel yet, so a lesson that was pinned earlier is passed over.
 */
export class Dealer {
  readonly #next = new Map<Course, number>();
  readonly #aired = new Set<Lesson>();
  readonly #draws = new Map<Day, readonly Draw[]>();

  /** Settles the lessons of a day's slots; days must come in order. Answers the lessons that have their first run. */
  deal(
    day: Day,
    slots: readonly Slot[],
  ): readonly { readonly slot: Slot; readonly lesson: Draw; readonly first: boolean }[] {
    const draws: Draw[] = [];
    const dealt = [];
    for (const slot of slots) {
      const { cell } = slot;
      if (cell.kind === 'programme') continue;
      const lesson = cell.kind === 'next' ? this.#draw(cell.course) : cell.lesson;
      if (cell.kind === 'next') draws.push(lesson);
      const first = lesson !== undefined && cell.kind !== 'repeat' && !this.#aired.has(lesson);
      if (first) this.#aired.add(lesson);
      dealt.push({ slot, lesson, first });
    }
    if (draws.length > 0) this.#draws.set(day, draws);
    return dealt;
  }

  /** What the `next` cells of a day drew, in order of time. */
  drawsOn(day: Day): readonly Draw[] {
    return this.#draws.get(day) ?? [];
  }

  #draw(course: Course): Draw {
    let number = this.#next.get(course) ?? 1;
    let lesson = course.lessons[number - 1];
    while (lesson !== undefined && this.#aired.has(lesson)) lesson = course.lessons[number++];
    this.#next.set(course, number);
    return lesson;
  }
}
