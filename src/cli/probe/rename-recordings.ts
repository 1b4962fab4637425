import type { SoundProject } from '../../compile.js';
import type { Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { deliveriesOf } from '../../media/lesson-names/deliveries-of.js';
import { type Renaming, renameFound, renamingsOf } from '../../media/lesson-names/rename-found.js';
import type { MediaFolders } from '../../media/media-folders.js';
import type { Session } from '../io.js';

/** Renames what was delivered under another name, once a person agrees; answers what now has its name. */
export async function renameRecordings(
  sound: SoundProject,
  folders: MediaFolders,
  isAgreed: boolean,
  session: Session,
): Promise<ReadonlySet<string>> {
  const planned = renamingsOf(deliveriesOf(sound, folders).found.values());
  if (planned.length === 0) {
    session.announce({
      zh: '没有要改名的文件：缺的录像里，没有一课有唯一一个名称相符的文件。',
      en: 'Nothing to rename: of what is missing, nothing has a single file whose name fits.',
    });
    return new Set();
  }
  for (const one of planned) session.announce(line(one));
  if (!isAgreed && !(await isConfirmed(planned.length, session))) return new Set();
  const done = new Set<string>();
  for (const one of planned) {
    const fault = await renameFound(one, folders);
    if (fault === undefined) done.add(one.file);
    else {
      const name = visible(one.name);
      session.tell({ zh: `“${name}”：${fault.zh}`, en: `"${name}": ${fault.en}` }, 'warning');
      session.exit(1);
    }
  }
  session.announce({
    zh: `改名 ${done.size} 个${done.size < planned.length ? `，${planned.length - done.size} 个没有改` : ''}。`,
    en: `Renamed ${done.size}${done.size < planned.length ? `; ${planned.length - done.size} not renamed` : ''}.`,
  });
  return done;
}

function line({ name, file }: Renaming): Text {
  const text = `${visible(name)} → ${visible(file)}`;
  return { zh: text, en: text };
}

async function isConfirmed(count: number, session: Session): Promise<boolean> {
  const { agreed } = await import('./agreed.js');
  const answer = await agreed(
    { zh: `把这 ${count} 个文件改名吗？`, en: `Rename ${count === 1 ? 'this file' : `these ${count} files`}?` },
    session,
  );
  if (answer === true) return true;
  session.tell(
    answer === undefined
      ? { zh: '没有改名；确认后加上 --yes', en: 'nothing was renamed; agree with --yes' }
      : { zh: '没有改名', en: 'nothing was renamed' },
    'warning',
  );
  session.exit(1);
  return false;
}
