import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Text } from '../../diagnostics/text.js';
import { MINUTE } from '../../model/time.js';
import { type FollowedRelease, readFollowed } from '../../published/follow/followed-release.js';
import type { LiveLine } from '../../published/follow/live-entry.js';
import { changesNext, LiveZone } from '../../published/follow/live-zone.js';
import { readRelease } from '../../release/read-release.js';
import type { Session } from '../io.js';
import { checkKnown } from '../known-word.js';
import { refuseRelease } from '../refuse-release.js';
import { ReleaseOnAir } from '../release-on-air.js';
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
  readonly folder: string;
  readonly #onAir: ReleaseOnAir<FollowedRelease>;
  readonly #zones = new Map<string, LiveZone>();
  readonly #folders = new Map<string, LiveFolder>();
  readonly #reports: StateReports;
  #changes = Number.NEGATIVE_INFINITY;

  constructor(
    readonly out: string,
    readonly options: FollowOptions,
    readonly session: Session,
  ) {
    const { zone, filler } = options;
    const isAsked = (name: string): boolean => zone.length === 0 || zone.includes(name);
    const read = (id: string): FollowedRelease => {
      const folder = join(out, 'releases', id);
      const { manifest, timeline } = readRelease(folder);
      return readFollowed({ id, folder, timeline, files: manifest.files }, { isAsked, filler });
    };
    this.#onAir = new ReleaseOnAir(out, read, session);
    this.#reports = new StateReports(session);
    const ids = this.release.timeline.zones.map(({ id }) => id);
    checkKnown(options.zone, ZONE, ids);
    this.folder = options.to === undefined ? join(out, 'live') : resolve(session.cwd, options.to);
    refuseRelease('--to', this.folder, out, ids);
  }

  get release(): FollowedRelease {
    return this.#onAir.value;
  }

  async look(sources: readonly FollowedSource[]): Promise<void> {
    const now = this.session.now();
    const isOther = this.#onAir.look();
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

  #openZones(): void {
    for (const { zone } of this.release.zones) {
      if (this.#zones.has(zone.id)) continue;
      const folder = new LiveFolder(join(this.folder, zone.id));
      this.#folders.set(zone.id, folder);
      this.#zones.set(zone.id, new LiveZone(folder.state((text) => this.session.tell(text, 'warning'))));
    }
  }
}
