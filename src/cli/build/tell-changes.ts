import type { Project } from '../../model/project.js';
import { gradesOfChannels } from '../../published/diff/grades-of-channels.js';
import type { ReleaseDiff } from '../../published/diff/release-diff.js';
import { changeSentences } from '../../report/diff/change-sentences.js';
import { countsOf } from '../../report/diff/sheet-summary.js';
import { airedChanges } from '../../report/refusal/aired-changes.js';
import type { RefusalClock } from '../../report/refusal/locked-sentence.js';
import { commandText } from '../command-text.js';
import type { Session } from '../io.js';
import { outWords } from '../shared-options.js';

/** Lines on a terminal; diff has all. */
const MAX_SENTENCES = 5;

interface Change {
  /** The release that was on air before, and the new one. */
  readonly since: string;
  readonly id: string;
  readonly diff: ReleaseDiff;
  /** As it was typed. */
  readonly out: string;
}

/** A surprise is to be seen by who built it: what moves many airings in words, the rest counted. */
export function tellChanges({ since, id, diff, out }: Change, { vocabulary }: Project, session: Session): void {
  const { before, after } = diff;
  const gradeNames = new Map([...vocabulary.grades.values()].map((grade) => [grade.id, grade.name] as const));
  const sentences = changeSentences(
    {
      before: { kind: 'release', id: since },
      after: { kind: 'release', id },
      diff,
      grades: gradesOfChannels(before, after),
      gradeNames,
      language: session.language,
      colour: false,
    },
    'operators',
  );
  const joined = sentences.filter(({ changes }) => changes.length > 1).slice(0, MAX_SENTENCES);
  for (const { text } of sentences.length > MAX_SENTENCES ? joined : sentences) session.announce(text);
  const { zh, en } = countsOf(diff);
  const command = commandText(['airclass', 'diff', 'previous', 'current', ...outWords(out)]);
  session.announce({
    zh: `${zh}（与 ${since} 相比；详见 ${command}）`,
    en: `${en} (against ${since}; see ${command})`,
  });
}

/** What has begun cannot be changed, only described otherwise. */
export function tellAired(diff: ReleaseDiff, clock: RefusalClock, session: Session): void {
  for (const text of airedChanges(diff, clock)) session.tell(text, 'warning');
}
