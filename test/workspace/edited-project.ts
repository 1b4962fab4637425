import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Compilation, type CompileOptions, compile, type SoundProject } from '../../src/compile.js';
import type { Span } from '../../src/diagnostics/span.js';
import { UsageError } from '../../src/diagnostics/usage-error.js';
import { addDays } from '../../src/model/time.js';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.js';
import { sameGraph } from './same-graph.js';

/** One edit; `file` and `at` are parts of what there is, from 0 to 1. */
export interface RandomEdit {
  readonly kind:
    | 'type'
    | 'word'
    | 'digit'
    | 'delete'
    | 'line'
    | 'undo'
    | 'break'
    | 'swap'
    | 'rename'
    | 'add'
    | 'remove'
    | 'save'
    | 'clock';
  readonly file: number;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** A project that is edited in an editor and on the disk, in a workspace beside which everything is compiled afresh. */
export class EditedProject {
  readonly folder: string;
  readonly #workspace: Workspace;
  readonly #originals: ReadonlyMap<string, string>;
  /** What the editor holds. */
  readonly #open = new Map<string, string>();
  #now: number;
  #isSound = true;
  /** How many of the compared compiles were sound. */
  sound = 0;

  constructor(
    source: string,
    readonly options: CompileOptions & { readonly now: number },
    extra: Readonly<Record<string, string>> = {},
  ) {
    this.folder = mkdtempSync(join(tmpdir(), 'airclass-'));
    cpSync(source, this.folder, { recursive: true, filter: (path) => !path.endsWith('/expected') });
    for (const [path, text] of Object.entries(extra)) this.#write(path, text);
    this.#now = options.now;
    this.#originals = new Map(this.#files().map((path) => [path, readFileSync(join(this.folder, path), 'utf8')]));
    this.#workspace = openWorkspace(this.folder, { ...options, now: () => this.#now });
  }

  end(): void {
    rmSync(this.folder, { recursive: true });
  }

  make(edit: RandomEdit): string {
    // A project that is not sound shows little: most of the time it is put right at once, as people do.
    if (!this.#isSound && edit.length % 5 !== 0) {
      this.#restore(edit.length % 2 === 0);
      return 'restore';
    }
    const files = this.#files();
    const file = files[Math.floor(edit.file * files.length)] ?? 'project.yaml';
    const text = this.#open.get(file) ?? readFileSync(join(this.folder, file), 'utf8');
    const at = Math.floor(edit.at * text.length);
    const changed = this.#textAfter(edit, file, text, at);
    if (changed !== undefined) this.#put(file, changed, edit.length % 3 === 0);
    else if (edit.kind === 'rename')
      this.#rename(file, file.replace(/\.yaml$/, edit.length % 2 === 0 ? '.yml' : '-2.yaml'));
    else if (edit.kind === 'add')
      this.#put(file.replace(/\.yaml$/, `-${edit.length}.yaml`), text, edit.length % 2 === 0);
    else if (edit.kind === 'remove') this.#remove(file);
    else if (edit.kind === 'save') this.#save();
    else this.#now += edit.length * 3_600_000;
    return `${edit.kind} ${file} ${at}`;
  }

  /** In the editor, unsaved. */
  type(path: string, text: string): void {
    this.#put(path, text, false);
  }

  /** The first thing in which the workspace differs from a fresh compile. */
  async difference(): Promise<string | undefined> {
    const [kept, fresh] = [await outcome(() => this.#workspace.compile()), await outcome(() => this.#fresh())];
    if (typeof kept === 'string' || typeof fresh === 'string')
      return kept === fresh ? undefined : `${String(kept)} instead of ${String(fresh)}`;
    for (const part of ['diagnostics', 'texts'] as const)
      if (!isDeepStrictEqual(kept[part], fresh[part])) return `${part}: ${firstDifference(kept, fresh)}`;
    if ((kept.sound === undefined) !== (fresh.sound === undefined)) return 'sound';
    this.#isSound = fresh.sound !== undefined;
    if (this.#isSound) this.sound += 1;
    return kept.sound && fresh.sound && soundDifference(kept.sound, fresh.sound);
  }

  #fresh(): Promise<Compilation> {
    const isSaved = (path: string) => this.#files(true).includes(path);
    const [saved, unsaved] = [new Map<string, string>(), new Map<string, string>()];
    for (const [path, text] of this.#open) (isSaved(path) ? saved : unsaved).set(path, text);
    const overlay = { texts: saved, renamed: new Map(), instead: { texts: unsaved, isGone: () => false } };
    return compile(this.folder, { ...this.options, now: this.#now, overlay });
  }

  #textAfter(edit: RandomEdit, file: string, text: string, at: number): string | undefined {
    switch (edit.kind) {
      case 'type':
        return text.slice(0, at) + edit.text + text.slice(at);
      case 'delete':
        return text.slice(0, at) + text.slice(at + edit.length);
      case 'line': {
        const start = text.lastIndexOf('\n', at) + 1;
        return text.slice(0, start) + text.slice(text.indexOf('\n', at) + 1 || text.length);
      }
      case 'digit': {
        const digits = [...text.matchAll(/\d/g)];
        const one = digits[Math.floor(edit.at * digits.length)];
        return one && text.slice(0, one.index) + String(edit.length % 10) + text.slice(one.index + 1);
      }
      case 'word': {
        const letters = [...text.matchAll(/(?<=: .*)[\p{L}]/gu)];
        const one = letters[Math.floor(edit.at * letters.length)];
        return one && text.slice(0, one.index) + edit.text.trim() + text.slice(one.index);
      }
      case 'break':
        return `${text.slice(0, at)}\n{[:${text.slice(at)}`;
      case 'undo':
        return this.#originals.get(file);
      case 'swap': {
        // Numbers and ids of the same file change places: most such files are still sound.
        const words = [...text.matchAll(/[\p{L}\d-]+/gu)];
        const [one, two] = [
          words[Math.floor(edit.at * words.length)],
          words[Math.floor(edit.at * 7919 + edit.length) % words.length],
        ];
        return one && two && text.slice(0, one.index) + two[0] + text.slice(one.index + one[0].length);
      }
      default:
        return undefined;
    }
  }

  #put(path: string, text: string, isSaved: boolean): void {
    if (isSaved) {
      this.#open.delete(path);
      this.#workspace.setText(path, undefined);
      this.#write(path, text);
      this.#workspace.changedOnDisk([path]);
    } else {
      this.#open.set(path, text);
      this.#workspace.setText(path, text);
    }
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  #save(): void {
    for (const [path, text] of [...this.#open]) this.#put(path, text, true);
    // As after `git checkout`: nobody says which.
    for (const [path, text] of this.#originals) this.#write(path, text);
    this.#workspace.changedOnDisk();
  }

  /** As it was in the beginning, in the editor or on the disk. */
  #restore(isSaved: boolean): void {
    for (const path of this.#files()) if (!this.#originals.has(path)) this.#remove(path);
    const saved = this.#files(true);
    for (const [path, text] of this.#originals) {
      const now = this.#open.get(path) ?? (saved.includes(path) ? readFileSync(join(this.folder, path), 'utf8') : '');
      if (now !== text || !saved.includes(path)) this.#put(path, text, isSaved || !saved.includes(path));
    }
  }

  #rename(from: string, to: string): void {
    if (!this.#files(true).includes(from)) return;
    renameSync(join(this.folder, from), join(this.folder, to));
    this.#workspace.changedOnDisk([from, to]);
  }

  #remove(path: string): void {
    this.#open.delete(path);
    this.#workspace.setText(path, undefined);
    rmSync(join(this.folder, path), { force: true });
    this.#workspace.changedOnDisk([path]);
  }

  #files(isSaved = false): readonly string[] {
    const saved = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(?:ya?ml|lock\.json)$/.test(path),
    );
    return isSaved ? saved : [...new Set([...saved, ...this.#open.keys()])].sort();
  }
}

async function outcome(run: () => Promise<Compilation>): Promise<Compilation | string> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError) return error.text.en;
    throw error;
  }
}

function firstDifference(kept: Compilation, fresh: Compilation): string {
  const index = fresh.diagnostics.findIndex((one, at) => !isDeepStrictEqual(one, kept.diagnostics[at]));
  const at = index === -1 ? fresh.diagnostics.length : index;
  return `${kept.diagnostics.length}/${fresh.diagnostics.length} ${JSON.stringify([kept.diagnostics[at], fresh.diagnostics[at]])}`;
}

function soundDifference(kept: SoundProject, fresh: SoundProject): string | undefined {
  if (!sameGraph(kept.project, fresh.project)) return `project: ${partOf(kept.project, fresh.project)}`;
  if (!isDeepStrictEqual([...kept.recordings], [...fresh.recordings])) return 'recordings';
  // With the project: they are of its own lessons and channels, not of some that look the same.
  const used = ({ project, uses }: SoundProject) => [
    project,
    [...uses].map(([lesson, { first, shortest, next, airings }]) => [
      lesson,
      ...[first, shortest, next].map((slot) => slot && [slot.channel, slot.start, slot.end, placeOf(slot.span)]),
      airings,
    ]),
  ];
  if (!sameGraph(used(kept), used(fresh))) return 'uses';
  return timelineDifference(kept, fresh);
}

function partOf(kept: object, fresh: object): string {
  const own = new Map<string, unknown>(Object.entries(fresh));
  return Object.entries(kept).find(([key, value]) => !sameGraph(value, own.get(key)))?.[0] ?? 'keys';
}

function timelineDifference(one: SoundProject, other: SoundProject): string | undefined {
  const [kept, fresh] = [one.timeline, other.timeline];
  if (!isDeepStrictEqual(kept.planned, fresh.planned)) return 'planned days';
  const firsts = ({ project, timeline }: SoundProject) => [
    project,
    [...timeline.firstBroadcasts].map(([lesson, { at, channel, day }]) => [lesson, at, channel, day]),
  ];
  if (!sameGraph(firsts(one), firsts(other))) return 'first broadcasts';
  const lines = ({ project, timeline }: SoundProject) => [
    project,
    [...timeline.lines].map(([id, { channel }]) => [id, channel]),
  ];
  if (!sameGraph(lines(one), lines(other))) return 'channels';
  if (fresh.planned === undefined) return undefined;
  const last = addDays(fresh.planned.to, 9);
  for (const [id, line] of fresh.lines) {
    const own = kept.lines.get(id);
    if (own === undefined) return id;
    for (let day = addDays(fresh.planned.from, -9); day <= last; day = addDays(day, 1))
      if (shownOn(own, day) !== shownOn(line, day)) return `${id} on ${day}`;
  }
  return undefined;
}

type Line = SoundProject['timeline']['lines'] extends ReadonlyMap<string, infer One> ? One : never;

/** As text: comparing hundreds of thousands of objects takes seconds. */
function shownOn(line: Line, day: string): string {
  const airings = line.airingsOn(day).map((airing) => {
    const what = airing.kind === 'lesson' ? airing.lesson.id : airing.programme?.id;
    const first = airing.kind === 'lesson' ? [airing.run, airing.firstStart, airing.firstChannel] : [];
    return [airing.id, airing.start, airing.end, placeOf(airing.span), what, airing.reason, ...first];
  });
  const planned = line.plannedOn(day).map(({ start, end, span }) => [start, end, placeOf(span)]);
  return JSON.stringify([airings, line.cancelledOn(day), planned]);
}

function placeOf({ file, start, end }: Span): string {
  return `${file} ${start} ${end}`;
}
