import { resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { LocalText } from '../../model/local-text.js';
import { shippedVocabulary } from '../../model/vocabulary/shipped-vocabulary.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { Side } from '../../published/diff/side.js';
import { readRelease } from '../../release/read-release.js';
import type { ComparedSide } from '../../report/diff/diff-report.js';
import type { AllowedGap } from '../../report/notice/notice-facts.js';
import { countBySeverity } from '../../report/problems/report.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import type { DiffOptions } from './options.js';
import { findPlace, isProject, type ProjectPlace, type ReleasePlace } from './release-place.js';
import { type ReleaseWindow, timetableSide } from './timetable-side.js';

export interface ReadSide {
  /** What the operator allowed to be missing when the release was made. */
  readonly allowedGap?: AllowedGap | undefined;
  readonly name: ComparedSide;
  readonly side: Side;
}

export interface ReadSides {
  readonly before: ReadSide;
  readonly after: ReadSide;
  readonly gradeNames: ReadonlyMap<string, LocalText>;
}

/** Reads both; `undefined` where the timetable is faulty, which was then said. */
export async function readSides(
  first: string | undefined,
  second: string | undefined,
  options: DiffOptions,
  session: Session,
): Promise<ReadSides | undefined> {
  const out = resolve(session.cwd, options.out);
  const [a, b] = chooseSides(first, second, session.cwd).map((word) => findPlace(word, session.cwd, out));
  if (a === undefined || b === undefined) throw new Error('a comparison has two sides');
  if (a.kind === 'release' && b.kind === 'release')
    return { before: releaseSide(a).read, after: releaseSide(b).read, gradeNames: namesOf(shippedVocabulary) };
  const [release, project] = a.kind === 'release' ? [a, b] : [b, a];
  if (release.kind !== 'release' || project.kind !== 'project')
    throw new UsageError({
      zh: '两个项目不能相互比较：至少一个应是版本',
      en: 'two projects cannot be compared: one of them must be a release',
    });
  const known = releaseSide(release);
  const timetable = await readTimetable(project, known.window, options, session);
  if (timetable === undefined) return undefined;
  const [before, after] = a.kind === 'release' ? [known.read, timetable.read] : [timetable.read, known.read];
  return { before, after, gradeNames: namesOf(timetable.vocabulary) };
}

/** As with git: what is on air against what is being worked on, else the last two releases. */
function chooseSides(first: string | undefined, second: string | undefined, cwd: string): readonly [string, string] {
  if (first !== undefined && second !== undefined) return [first, second];
  if (first === undefined) return isProject(cwd) ? ['current', '.'] : ['previous', 'current'];
  if (isProject(resolve(cwd, first))) return ['current', first];
  if (isProject(cwd)) return [first, '.'];
  if (first !== 'current') return [first, 'current'];
  throw new UsageError({
    zh: '与什么比较？例如 airclass diff previous current，或写出项目文件夹',
    en: 'compared with what? e.g. airclass diff previous current, or name the project folder',
  });
}

function releaseSide(place: ReleasePlace): { readonly read: ReadSide; readonly window: ReleaseWindow } {
  const { manifest, timeline } = readRelease(place.folder);
  const { allowed, missing: lessons, reason } = manifest;
  const allowedGap = allowed.includes('missing') ? { lessons, reason } : undefined;
  return { read: { name: { kind: 'release', id: manifest.id }, side: timeline, allowedGap }, window: manifest.window };
}

async function readTimetable(
  { folder }: ProjectPlace,
  window: ReleaseWindow,
  options: DiffOptions,
  session: Session,
): Promise<{ readonly read: ReadSide; readonly vocabulary: Vocabulary } | undefined> {
  const compiled = await compileProject(folder, options, session);
  await mention(compiled, session);
  if (compiled.sound === undefined) {
    session.exit(1);
    return undefined;
  }
  const { project } = compiled.sound;
  const side = timetableSide(compiled.sound, window);
  return { read: { name: { kind: 'timetable', id: project.id }, side }, vocabulary: project.vocabulary };
}

/** Without a timeline its errors are reported in full; else they are counted: it is shown what they would keep from being published. */
async function mention({ report, sound }: CompiledProject, session: Session): Promise<void> {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  if (sound === undefined) {
    await session.show({ ...report, diagnostics: errors });
    return;
  }
  const { error } = countBySeverity(report.diagnostics);
  session.tell(
    {
      zh: `课表有 ${error} 个错误，这样还不能发布；用 airclass check 查看。`,
      en: `The timetable has errors: ${error}. As it is, it would not be published; see them with airclass check.`,
    },
    'error',
  );
}

function namesOf({ grades }: Pick<Vocabulary, 'grades'>): ReadonlyMap<string, LocalText> {
  return new Map([...grades.values()].map(({ id, name }) => [id, name] as const));
}
