import { addToDay } from '../../change/add-to-day.js';
import { asWrittenThere } from '../../change/as-written-there.js';
import { contentWords, placeWords } from '../../change/cell-words.js';
import { type Rest, restSaid } from '../../change/change-cell.js';
import { entryOf } from '../../change/entry.js';
import { type FoundCell, findCell } from '../../change/find-cell.js';
import { findDay } from '../../change/find-day.js';
import type { KnownProject } from '../../change/known-project.js';
import { moveCell } from '../../change/move-cell.js';
import type { Proposed } from '../../change/proposed.js';
import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { Cell } from '../../model/cell.js';
import type { Lesson } from '../../model/course.js';
import { formatClock } from '../../model/format-time.js';
import { MINUTE, type Millis, SECOND } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import { contentMeant } from './content-meant.js';
import { type DayTime, firstPlaces, isBefore } from './first-places.js';
import { sheetChangeRefused } from './problems.js';
import type { Wanted } from './wanted.js';

/**
 * The entries of `changes:` that make a project show what sheets have; none where it does already. What cannot be said
 * as an entry is reported at its cell. `changedFiles` puts them into the files.
 */
export function proposeWanted(
  known: KnownProject,
  wanted: readonly Wanted[],
  diagnostics: DiagnosticList,
): readonly Proposed[] {
  const byChannel = new Map<Channel, Wanted[]>();
  for (const one of wanted) byChannel.set(one.channel, [...(byChannel.get(one.channel) ?? []), one]);
  return [...byChannel].flatMap(([channel, own]) => new ChannelChanges(known, channel, diagnostics).propose(own));
}

interface Placed {
  readonly wanted: Wanted;
  /** `undefined` for what is new. */
  readonly cell: FoundCell | undefined;
  readonly content: Cell | 'nothing';
}

class ChannelChanges {
  readonly #first: ReadonlyMap<Lesson, DayTime>;

  constructor(
    readonly known: KnownProject,
    readonly channel: Channel,
    readonly diagnostics: DiagnosticList,
  ) {
    this.#first = firstPlaces(known.timeline, channel);
  }

  propose(wanted: readonly Wanted[]): readonly Proposed[] {
    const ordered = [...wanted].sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
    const placed: Placed[] = [];
    for (const [index, one] of ordered.entries()) {
      const before = ordered[index - 1];
      this.#report(one, () => {
        if (before?.day === one.day && before.at === one.at) throw new UsageError(TWICE);
        placed.push(...this.#place(one));
      });
    }
    const changed = placed.filter((one) => !isShown(one));
    const proposed: Proposed[] = [];
    for (const one of changed) this.#report(one.wanted, () => proposed.push(...this.#proposal(one, changed)));
    return proposed;
  }

  #report(wanted: Wanted, act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.diagnostics.report(sheetChangeRefused, { message: error.text, span: wanted.span });
    }
  }

  #proposal({ wanted, cell, content }: Placed, all: readonly Placed[]): readonly Proposed[] {
    if (cell !== undefined) return [this.#entry(wanted, cell, content, all)];
    if (wanted.content.kind !== 'extra' || content === 'nothing') throw new UsageError(NOTHING_EXTRA);
    const { channel, day, at, reason } = wanted;
    const typed = [channel.id, day, formatClock(at), writtenLength(wanted.content.length)] as const;
    const { file } = findDay(this.known, channel, day).timetable.span;
    return addToDay(this.known, typed, { kind: 'extra', show: this.#words(content, wanted, file, all), reason });
  }

  #meant(words: string, { channel, span }: Wanted): Placed['content'] | undefined {
    return contentMeant(words, channel, this.known.project, span, this.diagnostics);
  }

  #place(wanted: Wanted): readonly Placed[] {
    const { channel, day, at, content } = wanted;
    const cell = content.kind === 'extra' ? undefined : findCell(this.known, channel, day, at);
    if (content.kind === 'move') return [{ wanted, cell, content: 'nothing' }];
    const words = content.kind === 'nothing' ? '' : content.words;
    const meant = this.#meant(words, wanted);
    return meant === undefined ? [] : [{ wanted, cell, content: meant }];
  }

  #entry(wanted: Wanted, cell: FoundCell, content: Placed['content'], all: readonly Placed[]): Proposed {
    const { reason, at, day, channel } = wanted;
    if (wanted.content.kind === 'move') {
      const { to, length } = wanted.content;
      return moveCell(cell, {
        to: to === undefined ? undefined : formatClock(to),
        length: length === undefined ? undefined : writtenLength(length),
        reason,
      });
    }
    const rest = wanted.rest ?? this.#rest(wanted, cell, all);
    const show = content === 'nothing' ? undefined : this.#words(content, wanted, cell.timetable.span.file, all);
    const does: Text =
      show === undefined ? { zh: '取消', en: 'cancelled' } : { zh: `改播“${show}”`, en: `shows "${show}" instead` };
    const [what, then] = [contentWords(cell), restSaid(rest)];
    return {
      file: cell.timetable.span.file,
      entry: entryOf({
        on: day,
        at: formatClock(at),
        ...(show === undefined ? { cancel: true } : { show }),
        reason,
        rest,
      }),
      channels: [channel.id],
      place: placeWords(cell),
      says: { zh: `${what.zh} ${does.zh}${then.zh}`, en: `${what.en}: ${does.en}${then.en}` },
      until: cell.end,
    };
  }

  /** Every other cell keeps its lesson: the one that goes is left out, unless another cell has shown it by then. */
  #rest(wanted: Wanted, cell: FoundCell, all: readonly Placed[]): Rest | undefined {
    if (cell.cell?.kind !== 'next') return undefined;
    const lost = cell.item?.lesson;
    const isShownBefore = all.some(
      (other) =>
        isBefore(other.wanted, wanted) && lost !== undefined && lessonOf(other) === lost && isFirst(other.content),
    );
    return isShownBefore ? 'moves' : 'stays';
  }

  /** A lesson that was on air by then is repeated; one that is still to come elsewhere cannot be shown before it. */
  #words(content: Cell, wanted: Wanted, file: string, all: readonly Placed[]): string {
    const text = this.known.texts.get(file) ?? '';
    const { vocabulary } = this.known.project;
    const isGradeSaid = this.channel.grade === undefined;
    if (content.kind === 'programme') return content.programme.id;
    const course = content.kind === 'next' ? content.course : content.lesson.course;
    const number = content.kind === 'next' ? '' : ` ${content.lesson.number}`;
    const words = `${isGradeSaid ? `${course.grade.id} ` : ''}${course.subject.id}${number}`;
    const isRepeat =
      content.kind === 'repeat' || (content.kind === 'pinned' && this.#wasShown(content.lesson, wanted, all));
    return asWrittenThere(isRepeat ? `${repeatWord(text)} ${words}` : words, text, vocabulary);
  }

  #wasShown(lesson: Lesson, wanted: Wanted, all: readonly Placed[]): boolean {
    if (all.some((other) => isBefore(other.wanted, wanted) && isFirst(other.content) && lessonOf(other) === lesson))
      return true;
    const home = this.#first.get(lesson);
    const isVacated = home !== undefined && all.some(({ wanted: { day, at } }) => day === home.day && at === home.at);
    if (home === undefined || isVacated) return false;
    if (isBefore(home, wanted)) return true;
    throw new UsageError(comesLater(lesson, home));
  }
}

const NOTHING_EXTRA: Text = {
  zh: '新加的一行没有写播什么',
  en: 'what is new does not say what is shown',
};

const TWICE: Text = {
  zh: '同一格在表中出现了两次；请只留一处',
  en: 'the sheets have this cell twice; keep one of them',
};

function isFirst(content: Placed['content']): boolean {
  return content !== 'nothing' && content.kind === 'pinned';
}

function lessonOf({ content }: Placed): Lesson | undefined {
  return content === 'nothing' || content.kind === 'programme' || content.kind === 'next' ? undefined : content.lesson;
}

/** Whether the cell has it anyhow. */
function isShown({ wanted, cell, content }: Placed): boolean {
  if (cell === undefined || wanted.content.kind === 'move') return false;
  const { item } = cell;
  if (content === 'nothing') return item === undefined;
  if (content.kind === 'programme') return item?.programme === content.programme;
  return content.kind === 'next' ? item?.lesson?.course === content.course : item?.lesson === content.lesson;
}

function writtenLength(length: Millis): string {
  return length % MINUTE === 0 ? `${length / MINUTE}m` : `${length / SECOND}s`;
}

/** As the file says it where it does. */
function repeatWord(text: string): string {
  return /\brepeat\s/.test(text) || !/\p{Script=Han}/u.test(text) ? 'repeat' : '重播';
}

function comesLater({ id }: Lesson, { day, at }: DayTime): Text {
  const place = `${day} ${formatClock(at)}`;
  return {
    zh: `“${id}”在 ${place} 才首播；提前播会使那一格改播下一课：请把那一格也改掉，或用 airclass change`,
    en: `"${id}" airs for the first time on ${place}; shown before, that cell would go on with the next lesson: change that one too, or use airclass change`,
  };
}
