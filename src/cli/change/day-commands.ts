import { type Addition, addToDay } from '../../change/add-to-day.js';
import { daysOff, followTable, hasLessons, swapDays, tableMeant } from '../../change/change-days.js';
import { findCells } from '../../change/find-cell.js';
import { findDay, findDays, refuseBegun } from '../../change/find-day.js';
import { dayContext } from '../../change/known-project.js';
import { moveCell } from '../../change/move-cell.js';
import { readSpokenDay } from '../../change/read-spoken-day.js';
import { findProgramme } from '../../change/slate-programme.js';
import { findOther, swapCells } from '../../change/swap-cells.js';
import type { Session } from '../io.js';
import { makeChange } from './make-change.js';
import type { ChangeOptions, InsertOptions, MoveOptions, ReplaceOptions } from './options.js';
import { restOf } from './rest-of.js';

/** Which cell, as it was typed. */
type Place = readonly [channel: string, day: string, time: string];

export async function swap(
  ...[channel, day, time, other, project, options, session]: [
    ...Place,
    other: string,
    project: string | undefined,
    options: ChangeOptions,
    session: Session,
  ]
): Promise<void> {
  await makeChange(project, options, session, async (known, reason) => {
    const cells = findCells(known, channel, day, time);
    const pairs = cells.map((here) => [here, findOther(known, here, other)] as const);
    const why = await reason();
    return pairs.map(([here, there]) => swapCells(here, there, why));
  });
}

export async function move(
  ...[channel, day, time, project, options, session]: [
    ...Place,
    project: string | undefined,
    options: MoveOptions,
    session: Session,
  ]
): Promise<void> {
  await makeChange(project, options, session, async (known, reason) => {
    const cells = findCells(known, channel, day, time);
    const { to, length } = options;
    const why = await reason();
    return cells.map((cell) => moveCell(cell, { to, length, reason: why }));
  });
}

export async function insert(
  ...[channels, day, time, length, project, options, session]: [
    ...Place,
    length: string,
    project: string | undefined,
    options: InsertOptions,
    session: Session,
  ]
): Promise<void> {
  await makeChange(project, options, session, async (known, reason) => {
    const show = findProgramme(known.project.programmes, options.programme).id;
    const addition: Addition = { kind: 'insert', show, reason: await reason() };
    return addToDay(known, [channels, day, time, length], addition);
  });
}

export async function extra(
  ...[channels, day, time, length, show, project, options, session]: [
    ...Place,
    length: string,
    show: string,
    project: string | undefined,
    options: ChangeOptions,
    session: Session,
  ]
): Promise<void> {
  await makeChange(project, options, session, async (known, reason) => {
    const addition: Addition = { kind: 'extra', show, reason: await reason() };
    return addToDay(known, [channels, day, time, length], addition);
  });
}

export async function off(
  channels: string,
  days: string,
  project: string | undefined,
  options: ReplaceOptions,
  session: Session,
): Promise<void> {
  await makeChange(project, options, session, async (known, reason) => {
    const found = findDays(known, channels, days);
    for (const day of found.days) refuseBegun(day, known.now);
    const courses = { zh: '当天各门课', en: 'the day’s courses' };
    const rest = await restOf(options.rest, hasLessons(found) ? courses : undefined, session);
    return daysOff(found, rest, await reason());
  });
}

export async function follow(
  channels: string,
  days: string,
  table: string,
  project: string | undefined,
  options: ChangeOptions,
  session: Session,
): Promise<void> {
  await makeChange(project, options, session, async (known, reason) => {
    const found = findDays(known, channels, days, true);
    for (const day of found.days) refuseBegun(day, known.now);
    const meant = tableMeant(table, (words) => readSpokenDay(words, dayContext(known)));
    return followTable(found, meant.table, meant.says, await reason());
  });
}

export async function swapWholeDays(
  channels: string,
  day: string,
  other: string,
  project: string | undefined,
  options: ChangeOptions,
  session: Session,
): Promise<void> {
  await makeChange(project, options, session, async (known, reason) => {
    const found = findDays(known, channels, day, true);
    const there = findDay(known, found.days[0].channel, readSpokenDay(other, dayContext(known)));
    for (const one of [...found.days, there]) refuseBegun(one, known.now);
    return swapDays(found, there, await reason());
  });
}
