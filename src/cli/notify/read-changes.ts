import { resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { LocalText } from '../../model/local-text.js';
import type { Instant } from '../../model/time.js';
import { compareReleases } from '../../published/diff/compare-releases.js';
import { gradesOfChannels } from '../../published/diff/grades-of-channels.js';
import type { TimelinePublisher } from '../../published/release-timeline.js';
import { type Release, readRelease } from '../../release/read-release.js';
import type { DiffReport } from '../../report/diff/diff-report.js';
import { findPlace } from '../diff/release-place.js';
import type { Session } from '../io.js';
import { readNow } from '../read-now.js';
import type { NotifyOptions } from './options.js';

/** What changes from one release to the other, from now on. */
export interface Changes {
  /** Ids of both. */
  readonly from: string;
  readonly to: string;
  readonly now: Instant;
  readonly timeZone: string;
  readonly publisher: TimelinePublisher | undefined;
  readonly report: DiffReport;
}

export function readChanges(
  options: Pick<NotifyOptions, 'from' | 'to' | 'out' | 'now'>,
  gradeNames: ReadonlyMap<string, LocalText>,
  session: Session,
): Changes {
  const out = resolve(session.cwd, options.out);
  const [was, is] = [releaseNamed(options.from, out, session), releaseNamed(options.to, out, session)];
  const { timeZone, publisher } = is.timeline;
  const now = readNow(options.now, session.now, { timeZone, dayStart: 0 });
  const [from, to] = [was.manifest.id, is.manifest.id];
  const { language, colour } = session;
  return {
    ...{ from, to, now, timeZone, publisher },
    report: {
      before: { kind: 'release', id: from },
      after: { kind: 'release', id: to },
      // What has been on air is no news.
      diff: compareReleases(was.timeline, is.timeline, { zones: [], from: now }),
      grades: gradesOfChannels(was.timeline, is.timeline),
      ...{ gradeNames, language, colour },
    },
  };
}

/** `undefined` if a release is no longer there, is damaged, or cannot be compared. */
export function changesIfReadable(...input: Parameters<typeof readChanges>): Changes | undefined {
  try {
    return readChanges(...input);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** What is not published is not announced. */
function releaseNamed(word: string, out: string, { cwd }: Session): Release {
  const place = findPlace(word, cwd, out);
  if (place.kind === 'release') return readRelease(place.folder);
  throw new UsageError({
    zh: `“${word}”是项目文件夹，不是版本：没有发布的变动不通知；请先 airclass build`,
    en: `"${word}" is a project folder, not a release: what is not published is not announced; run airclass build first`,
  });
}
