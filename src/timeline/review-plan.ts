import { clockTimeRepeated, clockTimeSkipped } from '../calendar/problems.js';
import type { Finding, Problem } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { Text } from '../diagnostics/text.js';
import type { Lesson } from '../model/course.js';
import { formatClock } from '../model/format-time.js';
import { inLanguage } from '../model/local-text.js';
import type { Project } from '../model/project.js';
import { type ClockTime, DAY, type Day, type Instant } from '../model/time.js';
import type { ChannelPlan } from './channel-plan.js';
import { onDays } from './days-text.js';
import type { LessonUse, LessonUses, SlotOnAir } from './lesson-use.js';
import {
  airtimeOverlap,
  repeatBeforeFirstRun,
  repeatCutsItem,
  repeatPastMidnight,
  repeatWithoutFirstRun,
} from './problems.js';
import type { FirstRun, PlannedItem } from './slot.js';

/** A fault of a plan, and the days on which it is so. */
export interface Note {
  readonly problem: Problem;
  readonly finding: (days: number) => Omit<Finding, 'at'>;
  readonly days: readonly { readonly day: Day; readonly at: Instant }[];
}

/** What one channel's plan uses, and what of it cannot air. */
export interface Review {
  readonly uses: LessonUses;
  /** By what is the same fault. */
  readonly notes: ReadonlyMap<string, Note>;
  /** It is the same at any time after `since`, up to `until`. */
  readonly since: Instant;
  readonly until: Instant;
}

/** One look over every planned day: what each lesson is used for, and what cannot air. A weekly fault is noted once. */
export class PlanReview implements Review {
  readonly #uses = new Map<Lesson, GatheredUse>();
  readonly #notes = new Map<string, Note & { readonly days: { readonly day: Day; readonly at: Instant }[] }>();
  /** What ends last of the days before: an item may run across midnight. */
  #longest: PlannedItem | undefined;
  since = Number.NEGATIVE_INFINITY;
  until = Number.POSITIVE_INFINITY;

  constructor(
    readonly plan: ChannelPlan,
    readonly project: Pick<Project, 'dayStart' | 'span' | 'timeZone' | 'languages'>,
    /** Where a lesson that the plan only repeats has its first run. */
    readonly firsts: ReadonlyMap<Lesson, FirstRun>,
    readonly now: Instant,
  ) {}

  get uses(): LessonUses {
    return this.#uses;
  }

  get notes(): ReadonlyMap<string, Note> {
    return this.#notes;
  }

  /** The days come in order. */
  look(day: Day): void {
    const { plan } = this;
    const uniform = plan.calendar.clock.uniformOffset(day) !== undefined;
    if (!uniform) this.#checkClock(day, this.project.dayStart, this.project.span);
    let longest = this.#longest;
    for (const item of plan.itemsOn(day)) {
      if (!uniform || item.to > DAY) {
        this.#checkClock(day, item.from, item.span);
        this.#checkClock(day, item.to, item.span);
      }
      if (longest !== undefined && item.start < longest.end) this.#overlap(item, longest);
      if (longest === undefined || item.end > longest.end) longest = item;
      if (item.lesson !== undefined) this.#use(item, item.lesson);
    }
    this.#longest = longest;
    for (const { kind, repeat, item } of plan.copyFaultsOn(day)) {
      const title = this.#titleOf(item);
      const start = this.plan.calendar.clock.nearest(day, this.project.dayStart);
      const clock = `${formatClock(item.from)}-${formatClock(item.to)}`;
      if (kind === 'cut') {
        this.#note(
          repeatCutsItem,
          `${repeat.span.start}:${item.from}`,
          { day, start },
          repeat.span,
          (days) => ({
            zh: `重播段切断了 ${clock} 的“${title.zh}”${onDays(day, days).zh}`,
            en: `the block ends inside "${title.en}" (${clock})${onDays(day, days).en}`,
          }),
          [{ message: { zh: '被切断的节目', en: 'the item that is cut' }, span: item.span }],
        );
      } else {
        this.#note(repeatPastMidnight, `${repeat.span.start}`, { day, start }, repeat.span, (days) => ({
          zh: `“${title.zh}”的重播到 24:00 以后才开始${onDays(day, days).zh}`,
          en: `the repeat of "${title.en}" would begin after 24:00${onDays(day, days).en}`,
        }));
      }
    }
  }

  #use(item: PlannedItem, lesson: Lesson): void {
    const { plan } = this;
    const first = plan.firstRuns.get(lesson) ?? this.firsts.get(lesson);
    if (first === undefined) {
      this.#note(repeatWithoutFirstRun, `${item.span.start}:${lesson.id}`, item, item.span, () => ({
        zh: `${item.day} ${formatClock(item.from)} 重播“${lesson.id}”，但这节课从未首播`,
        en: `${item.day} ${formatClock(item.from)} repeats "${lesson.id}", which never has a first run`,
      }));
    } else if (item.start < first.start) {
      this.#note(
        repeatBeforeFirstRun,
        `${item.span.start}:${lesson.id}`,
        item,
        item.span,
        () => ({
          zh: `${item.day} ${formatClock(item.from)} 播出“${lesson.id}”，早于其首播（${first.day} ${formatClock(first.from)}）`,
          en: `"${lesson.id}" airs at ${item.day} ${formatClock(item.from)}, before its first run at ${first.day} ${formatClock(first.from)}`,
        }),
        [{ message: { zh: '首播在这里', en: 'its first run is here' }, span: first.span }],
      );
    }
    if (item.start >= this.now) this.until = Math.min(this.until, item.start);
    else this.since = Math.max(this.since, item.start);
    const use = this.#uses.get(lesson);
    if (use === undefined) this.#uses.set(lesson, new GatheredUse(slotOf(plan, item), this.now));
    else use.add(plan, item, this.now);
  }

  #overlap(item: PlannedItem, longest: PlannedItem): void {
    const { plan } = this;
    const [later, earlier] = [this.#titleOf(item), this.#titleOf(longest)];
    // Where a change made them meet, that is what to look at.
    const [place, other] = plan.isChange(longest.span) && !plan.isChange(item.span) ? [longest, item] : [item, longest];
    this.#note(
      airtimeOverlap,
      `${item.span.start}:${longest.span.file}:${longest.span.start}:${item.from}`,
      item,
      place.span,
      (days) => ({
        zh: `“${later.zh}”（${formatClock(item.from)}）开始时“${earlier.zh}”（至 ${formatClock(longest.to)}）尚未结束${onDays(item.day, days).zh}`,
        en: `"${later.en}" starts at ${formatClock(item.from)}, before "${earlier.en}" ends at ${formatClock(longest.to)}${onDays(item.day, days).en}`,
      }),
      [
        other === longest
          ? { message: { zh: '此节目仍在播出', en: 'still on air' }, span: longest.span }
          : { message: { zh: '与此节目重叠', en: 'it runs into this one' }, span: item.span },
      ],
    );
  }

  #checkClock(day: Day, clock: ClockTime, span: Span): void {
    const moment = this.plan.calendar.clock.resolve(day, clock === DAY ? clock - 1 : clock);
    if (moment.kind === 'exact') return;
    const text = `${day} ${formatClock(clock)}`;
    const start = this.plan.calendar.clock.nearest(day, this.project.dayStart);
    const zone = this.project.timeZone;
    if (moment.kind === 'skipped') {
      this.#note(clockTimeSkipped, `${span.start}:${text}`, { day, start }, span, () => ({
        zh: `${text} 在 ${zone} 不存在：当天时钟拨快`,
        en: `${text} does not exist in ${zone}: clocks go forward that day`,
      }));
    } else {
      this.#note(clockTimeRepeated, `${span.start}:${text}`, { day, start }, span, () => ({
        zh: `${text} 在 ${zone} 出现两次：当天时钟拨慢`,
        en: `${text} comes twice in ${zone}: clocks go back that day`,
      }));
    }
  }

  /** Days come in order. */
  #note(
    problem: Problem,
    key: string,
    { day, start: at }: Pick<PlannedItem, 'day' | 'start'>,
    span: Span,
    message: (days: number) => Text,
    related: Finding['related'] = [],
  ): void {
    const id = `${problem.id}:${span.file}:${key}`;
    const known = this.#notes.get(id);
    if (known === undefined) {
      const finding = (days: number) => ({ message: message(days), span, related });
      this.#notes.set(id, { problem, finding, days: [{ day, at }] });
    } else if (known.days.at(-1)?.day !== day) known.days.push({ day, at });
  }

  #titleOf({ lesson, programme }: PlannedItem): Text {
    if (lesson !== undefined) return { zh: lesson.id, en: lesson.id };
    const title = programme?.title ?? {};
    return { zh: inLanguage(title, 'zh', this.project.languages), en: inLanguage(title, 'en', this.project.languages) };
  }
}

/** Nearly every airing of a year changes nothing but the count. */
class GatheredUse implements LessonUse {
  first: SlotOnAir;
  shortest: SlotOnAir;
  next: SlotOnAir | undefined;
  airings = 1;

  constructor(slot: SlotOnAir, now: Instant) {
    [this.first, this.shortest] = [slot, slot];
    this.next = slot.start >= now ? slot : undefined;
  }

  add(plan: ChannelPlan, item: PlannedItem, now: Instant): void {
    const { start, end } = item;
    this.airings++;
    if (start < this.first.start) this.first = slotOf(plan, item);
    if (end - start < this.shortest.end - this.shortest.start) this.shortest = slotOf(plan, item);
    if (start >= now && (this.next === undefined || start < this.next.start)) this.next = slotOf(plan, item);
  }
}

function slotOf({ channel }: ChannelPlan, { start, end, span }: PlannedItem): SlotOnAir {
  return { channel, start, end, span };
}
