import { fixTexts } from '../../diagnostics/fix-texts.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import type { ProjectOptions } from '../shared-options.js';
import { meaningOf } from './meaning-of.js';

export interface FixedProject {
  /** As it is with the fixed texts. */
  readonly compiled: CompiledProject;
  readonly fixed: readonly Diagnostic[];
  readonly files: readonly FixedFile[];
}

export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Its path until now, where that is another one. */
  readonly from?: string | undefined;
  /** It is in another encoding than UTF-8 until now. */
  readonly recoded?: boolean;
  /** It is not there until now. */
  readonly isNew?: boolean;
  /** It is there no longer; `after` does not count. */
  readonly isGone?: boolean;
}

/** What is fixed may show what was hidden by it; nothing takes more turns than this. */
const MAX_TURNS = 10;

/** Fixes what `choose` returns, in memory, until there is nothing left to fix. */
export async function fixInMemory(
  project: string | undefined,
  options: ProjectOptions,
  session: Session,
  choose: (compiled: CompiledProject) => Promise<readonly Diagnostic[]>,
): Promise<FixedProject> {
  const first = await compileProject(project, options, session, { notices: true });
  let compiled = first;
  const changes = new Changes(first.texts);
  const fixed: Diagnostic[] = [];
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const chosen = await choose(compiled);
    const done = [...changes.ofFiles(chosen, compiled.texts), ...changes.ofTexts(chosen, compiled.texts)];
    if (done.length === 0) break;
    fixed.push(...done);
    const before = compiled;
    compiled = await compileProject(
      project,
      options,
      { ...session, verbose: false },
      { notices: true, overlay: changes },
    );
    changes.remember(compiled.texts);
    expectSameMeaning(before, compiled);
  }
  return { compiled, fixed, files: changes.files() };
}

/** What is to be written, so far. */
class Changes {
  readonly texts = new Map<string, string>();
  /** New paths by old ones. */
  readonly renamed = new Map<string, string>();
  readonly #recoded = new Set<string>();
  /** Texts as they were when they were first read. */
  readonly #before: Map<string, string>;

  constructor(before: ReadonlyMap<string, string>) {
    this.#before = new Map(before);
  }

  remember(texts: ReadonlyMap<string, string>): void {
    for (const [path, text] of texts) if (!this.#before.has(path)) this.#before.set(path, text);
  }

  /** Renames files and takes their texts for UTF-8. */
  ofFiles(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): readonly Diagnostic[] {
    return diagnostics.filter(({ change, span: { file } }) => {
      if (change?.kind === 'rename') {
        if (this.renamed.has(file) || [...this.renamed.values()].includes(change.to)) return false;
        this.renamed.set(file, change.to);
        return true;
      }
      const text = texts.get(file);
      if (change === undefined || text === undefined || this.#recoded.has(file)) return false;
      this.#recoded.add(file);
      this.texts.set(file, text);
      return true;
    });
  }

  ofTexts(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): readonly Diagnostic[] {
    const applied = fixTexts(diagnostics, texts);
    for (const [path, text] of applied.texts) this.texts.set(path, text);
    return applied.fixed;
  }

  files(): readonly FixedFile[] {
    const oldPath = new Map([...this.renamed].map(([from, to]) => [to, from]));
    const paths = new Set([...this.texts.keys(), ...oldPath.keys()]);
    const files = [...paths].map((path): FixedFile => {
      const before = this.#before.get(path) ?? '';
      const from = oldPath.get(path);
      return { path, before, after: this.texts.get(path) ?? before, from, recoded: this.#recoded.has(path) };
    });
    return files.filter(({ before, after, from, recoded }) => before !== after || from !== undefined || recoded);
  }
}

/** A fix that changes what is on air is a defect of ours: better none of them than that one. */
function expectSameMeaning(before: CompiledProject, after: CompiledProject): void {
  if (before.sound === undefined) return;
  if (after.sound !== undefined && meaningOf(after.sound) === meaningOf(before.sound)) return;
  throw new Error('a fix would have changed what the project says; nothing was written');
}
