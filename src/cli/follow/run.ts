import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { MINUTE } from '../../model/time.js';
import { type FollowedRelease, readFollowed } from '../../published/follow/followed-release.js';
import type { LiveLine } from '../../published/follow/live-entry.js';
import { changesNext, LiveZone } from '../../published/follow/live-zone.js';
import { layoutOf } from '../../release/layout.js';
import { knownRelease } from '../../release/links.js';
import { readManifest } from '../../release/releases.js';
import { existingRelease } from '../existing-release.js';
import type { Session } from '../io.js';
import { checkKnown } from '../known-word.js';
import { refuseRelease } from '../refuse-release.js';
import { LiveFolder } from './live-folder.js';
import type { FollowOptions } from './options.js';
import { FollowedSource, readSource } from './sources.js';
import { StateReports } from './state-reports.js';

/** Milliseconds between two looks at the sources, and at which release is on air. */
const LOOK_EVERY = 1000;
const ZONE: Text = { zh: '专区', en: 'zone' };

/** Runs until it is stopped. */
export async function follow(words: readonly string[], options: FollowOptions, session: Session): Promise<void> {
  const out = resolve(session.cwd, options.out);
  const following = new Following(out, options, session);
  const sources = words.map((word) => {
    const source = readSource(word, options, following.release, session.cwd);
    return new FollowedSource(source, options.logTimeZone ?? following.release.timeline.timeZone);
  });
  session.announce({
    zh: `正在跟随版本 ${following.release.id}，写到 ${following.folder}${options.once === true ? '' : '，按 Ctrl+C 结束'}`,
    en: `Following release ${following.release.id} into ${following.folder}${options.once === true ? '' : '; Ctrl+C ends it'}`,
  });
  try {
    do {
      await following.look(sources);
      if (options.once === true) {
        session.exit(sources.every(({ isRead }) => isRead) ? 0 : 1);
        return;
      }
      await sleep(session.watchEvery ?? LOOK_EVERY, undefined, { signal: session.signal });
    } while (!session.signal.aborted);
  } catch (error) {
    if (!session.signal.aborted) throw error;
  } finally {
    for (const source of sources) source.close();
  }
  session.accomplish({ zh: '已停止跟随', en: 'no longer follows' });
}

/** The release, what was on air, and the files that say so. */
class Following {
  release: FollowedRelease;
  readonly folder: string;
  readonly #zones = new Map<string, LiveZone>();
  readonly #folders = new Map<string, LiveFolder>();
  readonly #reports: StateReports;
  #changes = Number.NEGATIVE_INFINITY;
  #refused: string | undefined;

  constructor(
    readonly out: string,
    readonly options: FollowOptions,
    readonly session: Session,
  ) {
    this.release = this.#read(existingRelease(out, undefined));
    this.#reports = new StateReports(session);
    const ids = this.release.timeline.zones.map(({ id }) => id);
    checkKnown(options.zone, ZONE, ids);
    this.folder = options.to === undefined ? join(out, 'live') : resolve(session.cwd, options.to);
    refuseRelease('--to', this.folder, out, ids);
  }

  async look(sources: readonly FollowedSource[]): Promise<void> {
    const now = this.session.now();
    const isOther = this.#switch();
    this.#openZones();
    const tell = (text: Text): void => this.#reports.once(text);
    const news = sources.map((source) => source.read({ release: this.release, zones: this.#zones, tell }, now));
    // The time of the last look is in the files: whoever reads them sees that they are kept up.
    if (!isOther && !news.includes(true) && now < this.#changes && now >= this.#changes - MINUTE) return;
    const lines: LiveLine[] = [];
    for (const followed of this.release.zones) {
      const { id } = followed.zone;
      const live = this.#zones.get(id);
      if (live === undefined) continue;
      const own = live.lines(this.release, followed, this.options.silence, now);
      this.#reports.states(id, own, this.release.timeline.timeZone);
      await this.#folders.get(id)?.write(live.files(this.release, followed, own, now));
      lines.push(...own.values());
    }
    const tick = (Math.floor(now / MINUTE) + 1) * MINUTE;
    this.#changes = Math.min(tick, changesNext(lines, now));
  }

  /** A release that cannot be read leaves the one before in place. */
  #switch(): boolean {
    const current = knownRelease(this.out);
    if (current === undefined || current === this.release.id || current === this.#refused) return false;
    try {
      this.release = this.#read(current);
    } catch (error) {
      this.#refused = current;
      const why = error instanceof UsageError ? error.text : { zh: String(error), en: String(error) };
      this.session.tell(
        {
          zh: `版本 ${current} 用不了，照上一版本继续：${why.zh}`,
          en: `release ${current} cannot be used, goes on with the one before: ${why.en}`,
        },
        'error',
      );
      return false;
    }
    this.session.tell({ zh: `换到版本 ${current}`, en: `now follows release ${current}` });
    return true;
  }

  #openZones(): void {
    for (const { zone } of this.release.zones) {
      if (this.#zones.has(zone.id)) continue;
      const folder = new LiveFolder(join(this.folder, zone.id));
      this.#folders.set(zone.id, folder);
      this.#zones.set(zone.id, new LiveZone(folder.state((text) => this.session.tell(text, 'warning'))));
    }
  }

  #read(id: string): FollowedRelease {
    // In the flat layout, what is on air lies in the folder itself.
    const folder = layoutOf(this.out) === 'flat' ? this.out : join(this.out, 'releases', id);
    const { zone, filler } = this.options;
    const isAsked = (name: string): boolean => zone.length === 0 || zone.includes(name);
    const release = readFollowed(id, folder, readManifest(this.out, id).files, { isAsked, filler });
    if (release !== undefined) return release;
    throw new UsageError({
      zh: `版本 ${id} 没有 timeline/：它由较早的 AirClass 发布`,
      en: `release ${id} has no timeline/: an earlier AirClass has published it`,
    });
  }
}
