import type { SoundProject } from '../../compile.js';
import { newProblems } from '../../diagnostics/new-problems.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import type { Millis } from '../../model/time.js';
import { diffFormat } from '../../report/diff/index.js';
import { countBySeverity } from '../../report/problems/report.js';
import type { CompiledProject } from '../compile-project.js';
import { viewerDifference } from '../diff/viewer-difference.js';
import { inputsDigest } from '../inputs-digest.js';
import type { Session } from '../io.js';

/** Says what differs from one compile to the next: problems that are new or gone, and what viewers would notice. */
export class Difference {
  /** What the last sound compile found: an unsound one is not looked at any further, and its rest is not gone. */
  #found: readonly Diagnostic[] = [];
  /** What an unsound one found besides. */
  #open: readonly Diagnostic[] = [];
  /** The last that viewers could have seen. */
  #sound: SoundProject | undefined;
  #key = '';

  constructor(readonly session: Session) {}

  begin(first: CompiledProject): void {
    this.#key = keyOf(first);
    this.#sound = first.sound;
    this.#compare(first);
  }

  /** False where nothing is different. `took`: to compile it. */
  async tell(compiled: CompiledProject, took: Millis): Promise<boolean> {
    const key = keyOf(compiled);
    if (key === this.#key) return false;
    this.#key = key;
    const { session } = this;
    const { added, gone } = this.#compare(compiled);
    session.out('\n');
    session.announce(headline(added.length, gone.length, took));
    if (added.length > 0) await session.show({ ...compiled.report, diagnostics: added });
    for (const one of gone) session.announce(goneText(one, compiled.report.prefix));
    await this.#tellViewers(compiled);
    session.announce(summary(compiled));
    return true;
  }

  #compare({ report, sound }: CompiledProject): Readonly<Record<'added' | 'gone', readonly Diagnostic[]>> {
    const now = report.diagnostics;
    const known = [...this.#found, ...this.#open];
    const added = newProblems(known, now);
    if (sound !== undefined) {
      const gone = newProblems(now, known);
      [this.#found, this.#open] = [now, []];
      return { added, gone };
    }
    const open = newProblems(this.#found, now);
    const gone = newProblems(open, this.#open);
    this.#open = open;
    return { added, gone };
  }

  async #tellViewers({ sound, now }: CompiledProject): Promise<void> {
    const before = this.#sound;
    if (sound === undefined) return;
    this.#sound = sound;
    if (before === undefined) return;
    const lines = [...new Set([...before.timeline.lines.keys(), ...sound.timeline.lines.keys()])];
    const changed = lines.filter((id) => before.timeline.lines.get(id) !== sound.timeline.lines.get(id));
    if (changed.length === 0) return;
    const { report } = viewerDifference(before, sound, new Set(changed), now, this.session);
    if (report.diff.changes.length + report.diff.lineup.length === 0) return;
    this.session.out((await diffFormat('pretty'))(report));
  }
}

/** What is read, what is found in it, and the recordings: the clock moves on without a word. */
function keyOf({ texts, diagnostics, sound }: CompiledProject): string {
  const found = diagnostics.map(({ problem, severity, span, message }) => [problem.id, severity, span, message.en]);
  const recordings = [...(sound?.recordings.values() ?? [])].map(({ file, state, length }) => [file, state, length]);
  return JSON.stringify([inputsDigest(texts), found, recordings]);
}

function headline(added: number, gone: number, took: Millis): Text {
  const seconds = (took / 1000).toFixed(2);
  return {
    zh: `改动后：新问题 ${added} 个，解决 ${gone} 个（${seconds} 秒）`,
    en: `After the change: new problems ${added}, gone ${gone} (${seconds} s)`,
  };
}

function goneText({ message, span }: Diagnostic, prefix = ''): Text {
  return { zh: `已解决：${prefix}${span.file}：${message.zh}`, en: `gone: ${prefix}${span.file}: ${message.en}` };
}

function summary({ report, sound }: CompiledProject): Text {
  const { error, warning, info } = countBySeverity(report.diagnostics);
  const counts = {
    zh: `错误 ${error}，警告 ${warning}，提示 ${info}`,
    en: `errors ${error}, warnings ${warning}, notes ${info}`,
  };
  if (sound !== undefined) return counts;
  return { zh: `${counts.zh}；项目不完整，没有编单`, en: `${counts.en}; not sound, nothing was laid out` };
}
