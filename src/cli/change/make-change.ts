import { changedFiles } from '../../change/changed-files.js';
import type { KnownProject } from '../../change/known-project.js';
import type { Proposed } from '../../change/proposed.js';
import { refuseInPlan } from '../../change/refuse-in-plan.js';
import type { Session } from '../io.js';
import { loginName } from '../login-name.js';
import { compileForChange } from './compile-for-change.js';
import { decide } from './decide.js';
import { offerNotice } from './offer-notice.js';
import type { ChangeOptions } from './options.js';
import { checkReason, readReason } from './reason.js';
import { refuseReplaced, refuseUnsound } from './refuse-unsound.js';
import { rehearse } from './rehearse.js';
import { showProposed } from './show-proposed.js';
import { type Writing, writeAndBuild } from './write-and-build.js';

/** Finds what is to change; `reason` asks for the reason where it was not given. */
export type Propose = (known: KnownProject, reason: () => Promise<string>) => Promise<readonly Proposed[]>;

/** The one way from a command to what is on air: find, show, ask once, write, build, offer the notice. */
export async function makeChange(
  project: string | undefined,
  options: ChangeOptions,
  session: Session,
  propose: Propose,
): Promise<void> {
  checkReason(options.reason, session);
  const before = await compileForChange(project, options, session);
  const { sound, texts, now, report } = before;
  if (sound === undefined) return refuseUnsound(before, session);
  let reason = '';
  const proposed = await propose({ project: sound.project, timeline: sound.timeline, texts, now }, async () => {
    reason = await readReason(options.reason, session);
    return reason;
  });
  refuseInPlan(proposed, sound.project);
  refuseReplaced(proposed, before);
  const files = changedFiles(proposed, texts);
  showProposed(proposed, files, report.prefix, session);
  const channels = [...new Set(proposed.flatMap((one) => one.channels))];
  const rehearsed = await rehearse({ before: { ...before, sound }, files, channels }, project, options, session);
  if (rehearsed === undefined || !(await decide(rehearsed, options, session))) return;
  const made = {
    at: new Date(session.now()).toISOString(),
    by: options.by ?? loginName(session.env),
    reason,
    channels,
    until: Math.min(...proposed.map((one) => one.until)),
    files: files.map(({ path, isNew, inserted }) => ({
      path,
      isNew,
      inserted: inserted.map(({ insertions, entry }) => ({ insertions, entry })),
    })),
  };
  const writing: Writing = { reason, isUndo: false, record: (earlier) => [...earlier, made] };
  if (await writeAndBuild(rehearsed, writing, project, options, session))
    await offerNotice(rehearsed, project, { ...options, reason }, session);
}
