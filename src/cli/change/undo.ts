import { isDeepStrictEqual } from 'node:util';
import { spokenTime } from '../../calendar/spoken.js';
import { refusal } from '../../change/refusal.js';
import { takeBack } from '../../change/take-back.js';
import type { Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import type { FixedFile } from '../fix/fix-in-memory.js';
import type { Session } from '../io.js';
import { compileForChange } from './compile-for-change.js';
import { decide } from './decide.js';
import { type MadeChange, type MadeFile, readMadeChanges } from './made-changes.js';
import type { UndoOptions } from './options.js';
import { refuseReplaced, refuseUnsound } from './refuse-unsound.js';
import { rehearse } from './rehearse.js';
import { type Writing, writeAndBuild } from './write-and-build.js';

/** Takes back the last change that the command has made, and builds. */
export async function undo(project: string | undefined, options: UndoOptions, session: Session): Promise<void> {
  const before = await compileForChange(project, options, session);
  const { sound, texts, now, folder } = before;
  const made = readMadeChanges(folder);
  const last = made.at(-1);
  if (last === undefined) throw refusal(NOTHING);
  if (sound === undefined) return refuseUnsound(before, session);
  const { timeZone } = sound.project;
  if (last.until <= now) throw refusal(hasAired(last, timeZone));
  refuseReplaced(
    last.files.map(({ path }) => ({ file: path })),
    before,
  );
  const files = last.files.map((file) => withoutEntries(file, texts.get(file.path)));
  showUndone(last, timeZone, session);
  const rehearsal = { before: { ...before, sound }, files, channels: last.channels };
  const rehearsed = await rehearse(rehearsal, project, options, session);
  if (rehearsed === undefined || !(await decide(rehearsed, options, session))) return;
  const reason = session.say({ zh: `撤销：${last.reason}`, en: `undo: ${last.reason}` });
  const record: Writing['record'] = (latest) => {
    if (isDeepStrictEqual(latest, made)) return made.slice(0, -1);
    throw refusal(CHANGED_MEANWHILE);
  };
  await writeAndBuild(rehearsed, { reason, isUndo: true, record }, project, options, session);
}

function withoutEntries({ path, isNew, inserted }: MadeFile, before: string | undefined): FixedFile {
  const own = inserted[0]?.insertions[0]?.text;
  if (isNew && before !== undefined && before === own) return { path, before, after: '', isGone: true };
  let after = before;
  for (const one of [...inserted].reverse()) after = after === undefined ? undefined : takeBack(after, one);
  if (before !== undefined && after !== undefined) return { path, before, after };
  const entry = visible(inserted.map((one) => one.entry).join(' '));
  throw refusal({
    zh: `${path} 里的这一条在此期间被改过或已不在，没有撤销：${entry}；请自己改`,
    en: `this entry of ${path} was edited meanwhile or is gone, and nothing was undone: ${entry}; edit it yourself`,
  });
}

function showUndone({ at, by, reason, files }: MadeChange, timeZone: string, session: Session): void {
  const when = spokenTime(Date.parse(at), timeZone);
  session.announce({
    zh: `撤销 ${by} ${when} 的改动（原因：${reason}）`,
    en: `Takes back the change of ${by}, ${when} (reason: ${reason})`,
  });
  for (const { path, inserted } of files)
    for (const { entry } of inserted)
      session.out(
        `  ${visible(path)}\n${entry
          .split(/\r?\n/)
          .map((line) => `  - ${visible(line)}\n`)
          .join('')}`,
      );
}

const CHANGED_MEANWHILE: Text = {
  zh: '在此期间又有人改了课表，没有撤销；请重新运行',
  en: 'somebody has changed the timetable meanwhile, and nothing was undone; run this again',
};

const NOTHING: Text = {
  zh: '没有可以撤销的改动：airclass change 在这里还没有改过什么',
  en: 'there is nothing to undo: airclass change has changed nothing here yet',
};

function hasAired({ until, reason }: MadeChange, timeZone: string): Text {
  const time = spokenTime(until, timeZone);
  return {
    zh: `上一次改动（${reason}）${time} 已经播完，不能撤销`,
    en: `the last change (${reason}) has aired by ${time} and cannot be undone`,
  };
}
