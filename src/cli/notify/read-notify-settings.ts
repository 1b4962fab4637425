import { relative, resolve, sep } from 'node:path';
import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { KIND_FILES } from '../../load/kind-files.js';
import { loadFiles } from '../../load/load-files.js';
import { buildVocabulary } from '../../model/build-vocabulary.js';
import type { LocalText } from '../../model/local-text.js';
import { ModelContext } from '../../model/model-context.js';
import { buildNotifyPlan } from '../../model/notify/build-notify-plan.js';
import type { NotifyPlan } from '../../model/notify/notify-plan.js';
import type { Session } from '../io.js';

export interface NotifySettings {
  readonly plan: NotifyPlan;
  readonly gradeNames: ReadonlyMap<string, LocalText>;
}

/** What notices depend on. A fault in the timetable, which may be of this minute, does not keep back what was published. */
const FILES: ReadonlySet<string> = new Set([KIND_FILES.notify, KIND_FILES.project, KIND_FILES.vocabulary]);

/** `undefined` where these files are faulty, which was then said. */
export async function readNotifySettings(
  project: string | undefined,
  session: Session,
): Promise<NotifySettings | undefined> {
  const folder = resolve(session.cwd, project ?? '.');
  const list = new DiagnosticList();
  const sources = await loadFiles(folder, list);
  const modelContext = new ModelContext(sources, list);
  const [file] = modelContext.files('project');
  if (file?.data.languages !== undefined) modelContext.languages = file.data.languages;
  const vocabulary = buildVocabulary(modelContext);
  const plan = buildNotifyPlan(modelContext, vocabulary);
  const diagnostics = list.sorted().filter(({ span, severity }) => severity === 'error' && FILES.has(span.file));
  if (diagnostics.length > 0) {
    const below = relative(session.cwd, folder).split(sep).join('/');
    const { texts } = sources;
    const { language, colour, columns } = session;
    await session.show({ diagnostics, texts, prefix: below === '' ? '' : `${below}/`, language, colour, columns });
    session.tell({ zh: '什么也没有发送。', en: 'Nothing was sent.' }, 'error');
    session.exit(1);
    return undefined;
  }
  if (plan === undefined) {
    throw new UsageError({
      zh: `“${folder}”中没有 notify.yaml：里面写通知发给谁，见 docs/notices.md`,
      en: `"${folder}" has no notify.yaml, which says whom notices are sent to; see docs/notices.md`,
    });
  }
  const gradeNames = new Map([...vocabulary.grades.values()].map(({ id, name }) => [id, name] as const));
  return { plan, gradeNames };
}
