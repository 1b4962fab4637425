import { SHIPPED_SLATE } from '../../outputs/playout/slate.js';
import type { ReleaseTimeline, TimelineItem } from '../read-timeline.js';
import type { PlayedItem, PlayedName } from './played-item.js';

/** Programmes that only fill time: over a lesson they are filler, and nobody misses them. */
const FILLER_KINDS: ReadonlySet<string | undefined> = new Set(['break', 'filler', 'card', 'fill']);

export function isFillerItem({ lesson, kind }: TimelineItem): boolean {
  return lesson === undefined && FILLER_KINDS.has(kind);
}

/** What the names in a log mean, by what the release knows. */
export class PlayedNames {
  readonly #files = new Set<string>();
  readonly #fillers = new Set<string>([SHIPPED_SLATE]);
  readonly #events = new Set<string>();
  readonly #resolved = new Map<string, string | undefined>();

  /** `filler`: further files, or folders with `/` at the end, that only fill time. */
  constructor(
    { channels, fillers = [] }: ReleaseTimeline,
    readonly filler: readonly string[] = [],
  ) {
    const lessons = new Set<string>();
    for (const { airings } of channels.values()) {
      for (const { id, item, run } of airings) {
        this.#events.add(id);
        const file = item.recording?.file;
        if (file === undefined) continue;
        this.#files.add(file);
        if (run !== 'fill' && !isFillerItem(item)) lessons.add(file);
        else this.#fillers.add(file);
      }
    }
    for (const file of fillers) this.#fillers.add(file);
    for (const file of lessons) this.#fillers.delete(file);
    for (const file of this.#fillers) this.#files.add(file);
  }

  isKnown(name: PlayedName): boolean {
    if (name.kind === 'event') return this.#events.has(name.id);
    return name.kind === 'file' && this.fileOf(name.path) !== undefined;
  }

  isFiller({ name, isFiller }: PlayedItem): boolean {
    if (isFiller) return true;
    if (name.kind !== 'file') return false;
    const file = this.fileOf(name.path);
    if (file !== undefined && this.#fillers.has(file)) return true;
    return this.filler.some((end) =>
      end.endsWith('/') ? `/${name.path}`.includes(`/${end}`) : `/${name.path}`.endsWith(`/${end}`),
    );
  }

  /**
   * The path below the media folder of a path on the playout server: the longest end of it that the release knows. A
   * player that takes sound from a file of its own writes that behind two blanks.
   */
  fileOf(path: string): string | undefined {
    if (this.#resolved.has(path)) return this.#resolved.get(path);
    const cut = path.indexOf('  ');
    const found = this.#endOf(path) ?? (cut === -1 ? undefined : this.#endOf(path.slice(0, cut)));
    this.#resolved.set(path, found);
    return found;
  }

  #endOf(path: string): string | undefined {
    for (let at = 0; ; ) {
      const end = path.slice(at);
      if (this.#files.has(end)) return end;
      const next = path.indexOf('/', at);
      if (next === -1) return undefined;
      at = next + 1;
    }
  }
}
