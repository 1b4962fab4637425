import { changedFiles } from '../../change/changed-files.js';
import type { KnownProject } from '../../change/known-project.js';
import type { Text } from '../../diagnostics/text.js';
import type { IntoPlan } from '../../sheets/into/plan-into.js';
import type { CompiledForChange } from '../change/compile-for-change.js';
import { refuseReplaced } from '../change/refuse-unsound.js';
import { rehearse } from '../change/rehearse.js';
import { showProposed } from '../change/show-proposed.js';
import { saveTexts } from '../fix/save-texts.js';
import { unifiedDiff } from '../fix/unified-diff.js';
import type { Session } from '../io.js';
import { choiceOf } from './into-project.js';
import type { ImportOptions } from './options.js';

/** Shows what changes as a patch and as viewers notice it, and writes it where that is asked. */
export async function finishInto(
  compiled: CompiledForChange,
  { proposed, files, edited }: IntoPlan,
  /** What would still differ once all is written. */
  remaining: (known: KnownProject) => Promise<readonly Text[]>,
  options: ImportOptions,
  session: Session,
): Promise<void> {
  const { sound, texts, report, folder } = compiled;
  if (sound === undefined) return;
  const isMachine = options.format !== 'pretty';
  const say = isMachine ? session.tell : session.announce;
  if (files.length === 0) {
    say({ zh: '表格与课表相同，没有要改的。', en: 'The sheets say what the timetable says: nothing changes.' });
    return;
  }
  refuseReplaced([...proposed, ...edited.map(({ path }) => ({ file: path }))], compiled);
  const quiet = isMachine ? { ...session, out: () => undefined, announce: () => undefined } : session;
  const ofProject = proposed.filter(({ file }) => texts.has(file));
  showProposed(proposed, changedFiles(ofProject, texts), report.prefix, quiet);
  quiet.out(`\n${await unifiedDiff(folder, files, report.prefix)}`);
  const before = new Set(sound.project.channels.keys());
  const channels = [...before].filter((id) => edited.length > 0 || proposed.some((one) => one.channels.includes(id)));
  const rehearsed = await rehearse(
    { before: { ...compiled, sound }, files, channels },
    options.into,
    choiceOf(options.now),
    quiet,
  );
  if (rehearsed === undefined) return;
  const { after } = rehearsed;
  const [left] = await remaining({ ...after.sound, texts: after.texts, now: after.now });
  if (left !== undefined) {
    session.tell(stillOther(left), 'error');
    session.exit(1);
    return;
  }
  const paths = files.map(({ path }) => `${report.prefix}${path}`).join(', ');
  const count = { zh: countOf(proposed.length, '处'), en: countOf(proposed.length, ' entries') };
  if (options.write !== true || options.dryRun === true) {
    say({
      zh: `将写 ${paths}${count.zh}。加 --write 写入。`,
      en: `${paths} would be written${count.en}. Add --write to write.`,
    });
    return;
  }
  await saveTexts(folder, files);
  session.accomplish({ zh: '课表已改好', en: 'the timetables are changed' });
  say({ zh: `已写入 ${paths}${count.zh}。`, en: `Wrote ${paths}${count.en}.` });
}

function countOf(count: number, unit: string): string {
  return count === 0 ? '' : unit === '处' ? `（${count} 处）` : ` (${count}${unit})`;
}

function stillOther(left: Text): Text {
  return {
    zh: `这样改之后，课表与表格仍不同，什么也没有写：${left.zh}。请在表格里给这门课写上课号或课题`,
    en: `After these entries the timetable would still not be what the sheets say, and nothing was written: ${left.en}. Write the numbers or titles of the lessons of this course into the sheet`,
  };
}
