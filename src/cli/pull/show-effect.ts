import { newProblems } from '../../diagnostics/new-problems.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import type { Overlay } from '../../load/overlay.js';
import { PLAN_RECORD } from '../../load/plan-record.js';
import { loadProblems } from '../../load/problems.js';
import { takesProblems } from '../../load/takes/problems.js';
import type { PlanFiles } from '../../load/takes/shared-plan.js';
import { modelProblems } from '../../model/problems.js';
import { diffFormat } from '../../report/diff/index.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import { viewerDifference } from '../diff/viewer-difference.js';
import type { Session } from '../io.js';
import type { OfferedPlan } from './offered-plan.js';
import type { PullOptions } from './options.js';

interface Effect {
  readonly plan: string;
  readonly hadPlan: boolean;
  /** Of the plan that is there. */
  readonly texts: PlanFiles;
  readonly offer: OfferedPlan;
  /** The new plan in its place. */
  readonly overlay: Overlay;
}

/** Names of files that are printed. */
const MAX_NAMES = 12;

/** Says which files of the plan change, what viewers here will notice and what is to be settled; `refused`: it cannot be taken. */
export async function showEffect(
  { plan, hadPlan, texts, offer, overlay }: Effect,
  { into, now }: PullOptions,
  session: Session,
): Promise<'refused' | 'shown'> {
  const options = { media: [], ...(now !== undefined && { now }) };
  const before = hadPlan ? await compileProject(into, options, session) : undefined;
  const after = await compileProject(into, options, session, { overlay });
  for (const line of fileLines(texts, offer.files)) session.announce(line);
  const caused = newProblems(before?.report.diagnostics ?? [], after.report.diagnostics).filter(isAboutPlan);
  const below = `${plan}/`;
  const unfit = caused.filter(({ problem, span }) => UNFIT.has(problem.id) || span.file.startsWith(below));
  if (unfit.length > 0) {
    await session.show({ ...after.report, diagnostics: unfit });
    session.tell(CANNOT, 'error');
    session.exit(1);
    return 'refused';
  }
  await showViewers(before, after, session);
  if (caused.length > 0) {
    await session.show({ ...after.report, diagnostics: caused });
    session.tell(settle(caused.length), 'warning');
    session.exit(1);
  }
  return 'shown';
}

const UNFIT: ReadonlySet<string> = new Set([takesProblems.planRing.id, takesProblems.planOtherClock.id]);
const OF_FILES: ReadonlySet<string> = new Set([...loadProblems, ...modelProblems].map(({ id }) => id));

/** Missing recordings and the like are another day's affair. */
function isAboutPlan({ problem, severity }: Diagnostic): boolean {
  return severity === 'error' && (OF_FILES.has(problem.id) || !/^(?:recording|media)/.test(problem.id));
}

async function showViewers(before: CompiledProject | undefined, after: CompiledProject, session: Session) {
  if (before?.sound === undefined || after.sound === undefined) return;
  const channels = new Set([...before.sound.project.channels.keys(), ...after.sound.project.channels.keys()]);
  const { report } = viewerDifference(before.sound, after.sound, channels, before.now, session);
  session.out(`\n${(await diffFormat('pretty'))(report)}`);
}

function fileLines(before: PlanFiles, after: PlanFiles): readonly Text[] {
  const all = [...new Set([...before.keys(), ...after.keys()])].filter((path) => path !== PLAN_RECORD);
  const lines = all.sort(compareCodeUnits).flatMap((path) => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is || (was === undefined && before.size === 0)) return [];
    if (was === undefined) return path.endsWith('.json') ? [] : [{ zh: `  新增 ${path}`, en: `  new      ${path}` }];
    if (is === undefined) return [{ zh: `  没有了 ${path}`, en: `  gone     ${path}` }];
    return [{ zh: `  改动 ${path}`, en: `  changed  ${path}` }];
  });
  const more = lines.length - MAX_NAMES;
  return more <= 0 ? lines : [...lines.slice(0, MAX_NAMES), { zh: `  另有 ${more} 个文件`, en: `  and ${more} more` }];
}

const CANNOT: Text = {
  zh: '这份计划在本地不能用，什么也没有写，原来的计划照旧。请把以上错误告诉上级。',
  en: 'This plan cannot be used here, nothing was written and the plan stays as it was. Report the errors above to the province.',
};

function settle(count: number): Text {
  return {
    zh: `换上这份计划后，本地有 ${count} 处要先改好，才能再发布（正在播出的不变）。`,
    en: `With this plan ${count === 1 ? '1 place' : `${count} places`} here must be settled before the next build; what is on air stays.`,
  };
}
