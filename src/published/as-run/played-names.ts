import { SHIPPED_SLATE } from '../../outputs/playout/slate.js';
import type { ReleaseTimeline, TimelineItem } from '../release-timeline.js';
import type { PlayedItem, PlayedName } from './played-item.js';

/** Programmes that only fill time: over a lesson they are filler, and they are never missing. */
const FILLER_KINDS: ReadonlySet<string | undefined> = new Set(['break', 'filler', 'card', 'fill']);

export function isFillerItem({ lesson, kind }: TimelineItem): boolean {
  return lesson === undefined && FILLER_KINDS.has(kind);
}

/** What the names in a log mean, by what the release knows. */
export class PlayedNames {
  readonly #files = new Set<string>();
  readonly #fillers = new Set<string>([SHIPPED_SLATE]);
  readonly #events = new Set<string>();
  /** By spelling without case and composition; `undefined` if two files differ in nothing else. */
  readonly #composed = new Map<string, string | undefined>();
  readonly #caseless = new Map<string, string | undefined>();
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
    for (const file of this.#files) {
      addSpelling(this.#composed, composed(file), file);
      addSpelling(this.#caseless, caseless(file), file);
    }
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
    const spell = isOfWindows(name.path) ? caseless : composed;
    const path = spell(`/${name.path}`);
    return this.filler.some((end) =>
      end.endsWith('/') ? path.includes(spell(`/${end}`)) : path.endsWith(spell(`/${end}`)),
    );
  }

  /**
   * The path below the media folder of a path on the playout server: the longest end of it that the release knows. A
   * player that takes sound from a file of its own writes that after two blanks. Windows knows no case and writes `\\`;
   * a Mac takes accents and syllables apart.
   */
  fileOf(path: string): string | undefined {
    if (this.#resolved.has(path)) return this.#resolved.get(path);
    const cut = path.indexOf('  ');
    const found = this.#endOf(path) ?? (cut === -1 ? undefined : this.#endOf(path.slice(0, cut)));
    this.#resolved.set(path, found);
    return found;
  }

  #endOf(written: string): string | undefined {
    const isWindows = isOfWindows(written);
    const path = isWindows ? written.replaceAll('\\', '/') : written;
    for (let at = 0; ; ) {
      const end = path.slice(at);
      if (this.#files.has(end)) return end;
      const found = isWindows ? this.#caseless.get(caseless(end)) : this.#composed.get(composed(end));
      if (found !== undefined) return found;
      const next = path.indexOf('/', at);
      if (next === -1) return undefined;
      at = next + 1;
    }
  }
}

/** A drive's letter, a share, or steps that end in nothing but backslashes. */
function isOfWindows(path: string): boolean {
  return /^(?:[A-Za-z]:[\\/]|\\\\|[^/]*\\[^/]*$)/.test(path);
}

function composed(path: string): string {
  return path.normalize('NFC');
}

function caseless(path: string): string {
  return path.replaceAll('\\', '/').normalize('NFC').toLowerCase();
}

function addSpelling(spellings: Map<string, string | undefined>, spelling: string, file: string): void {
  spellings.set(spelling, spellings.has(spelling) ? undefined : file);
}
