import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SoundProject } from '../../compile.js';
import { suggestion } from '../../diagnostics/did-you-mean.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { readRegularText } from '../../files/regular-file.js';
import { faultText } from '../../media/fault-text.js';
import type { MediaEnvironment } from '../../media/guards.js';
import { replaceProjectFile } from '../../media/lock-file.js';
import type { MediaFolders } from '../../media/media-folders.js';
import { signOff } from '../../media/sign-off.js';
import { withFolderLock } from '../../media/with-folder-lock.js';
import type { Lesson } from '../../model/course.js';
import type { Project } from '../../model/project.js';
import type { Day } from '../../model/time.js';
import { fileChunks } from '../../proof/file-chunks.js';

export interface SignOff {
  readonly projectFolder: string;
  readonly environment: MediaEnvironment;
  /** The files' texts as they were compiled, by path. */
  readonly compiled: ReadonlyMap<string, string>;
  readonly folder: MediaFolders | undefined;
  readonly lessons: readonly string[];
  readonly by: string;
  readonly on: Day;
  /** Also where another person reviewed the lesson before. */
  readonly isReplacing: boolean;
}

/** Writes who reviewed what into the courses, for all the lessons named or for none. Returns one line per lesson. */
export async function signOffLessons({ project, recordings }: SoundProject, asked: SignOff): Promise<readonly Text[]> {
  return withFolderLock(asked.projectFolder, asked.environment, () => signOffAlone({ project, recordings }, asked));
}

/** Two that write into one file at once would lose each other's reviews. */
async function signOffAlone(
  { project, recordings }: Pick<SoundProject, 'project' | 'recordings'>,
  asked: SignOff,
): Promise<readonly Text[]> {
  const { projectFolder, folder, by, on } = asked;
  const lessons = [...new Set(asked.lessons)].map((id) => findLesson(project, id));
  if (!asked.isReplacing) refuseReviewed(lessons, by);
  const texts = new Map<string, string>();
  const done: Text[] = [];
  // From the end of each file, so that the places of the lessons before stay where they are.
  for (const lesson of lessons.sort((a, b) => b.span.start - a.span.start)) {
    const recording = recordings.get(lesson.file);
    const found = folder?.look(lesson.file);
    if (recording?.state !== 'ok' || found?.kind !== 'file') {
      const why = recording?.reason === undefined ? MISSING : faultText(recording.reason);
      throw new UsageError({
        zh: `不能签审“${lesson.id}”：录像“${lesson.file}”不能播出：${why.zh}`,
        en: `"${lesson.id}" cannot be signed off: its recording "${lesson.file}" cannot go on air: ${why.en}`,
      });
    }
    const sha256 = await digest(found.path);
    const path = lesson.span.file;
    const text = texts.get(path) ?? readUnchanged(path, asked);
    const signed = signOff(text, lesson.span.start, { on, by, sha256 });
    if (signed === undefined) {
      throw new UsageError({
        zh: `“${path}”中“${lesson.id}”的写法无法自动改写，请手工加上 reviewed: {on: ${on}, by: ${by}, sha256: ${sha256}}`,
        en: `the way "${lesson.id}" is written in "${path}" cannot be edited; add reviewed: {on: ${on}, by: ${by}, sha256: ${sha256}} by hand`,
      });
    }
    texts.set(path, signed);
    const { review } = lesson;
    const before =
      review === undefined
        ? { zh: '', en: '' }
        : {
            zh: `，取代 ${review.by} ${review.on} 的审查`,
            en: `, in place of the review by ${review.by} on ${review.on}`,
          };
    done.push({
      zh: `已签审 ${lesson.id}（${sha256}）${before.zh}`,
      en: `signed off ${lesson.id} (${sha256})${before.en}`,
    });
  }
  for (const [path, text] of texts) await replaceProjectFile(join(projectFolder, path), text);
  return done.reverse();
}

/** The name of a person who reviewed a lesson is not taken out of the course without a word. */
function refuseReviewed(lessons: readonly Lesson[], by: string): void {
  const others = lessons.flatMap(({ id, review }) => (review === undefined || review.by === by ? [] : { id, review }));
  if (others.length === 0) return;
  const list = others.slice(0, SAID).map(({ id, review }) => ({
    zh: `“${id}”（${review.by}，${review.on}）`,
    en: `"${id}" (${review.by}, ${review.on})`,
  }));
  const left = others.length - list.length;
  throw new UsageError({
    zh: `已有别人审查过：${list.map(({ zh }) => zh).join('、')}${left > 0 ? `等 ${others.length} 课` : ''}；什么也没有写。要取代，请加 --replace`,
    en: `reviewed by another person before: ${list.map(({ en }) => en).join(', ')}${left > 0 ? ` and ${left} more` : ''}; nothing was written. To replace that, add --replace`,
  });
}

/** Lessons named in a message. */
const SAID = 5;

/** The lessons' places are those of the text that was compiled. */
function readUnchanged(path: string, { projectFolder, compiled }: SignOff): string {
  const text = readRegularText(join(projectFolder, path));
  if (text === compiled.get(path)) return text;
  throw new UsageError({
    zh: `“${path}”刚刚被改动，请再运行一次`,
    en: `"${path}" was changed just now; run it again`,
  });
}

const MISSING: Text = { zh: '媒体文件夹里没有它', en: 'it is not in the media folder' };

function findLesson(project: Project, id: string): Lesson {
  const lessons = new Map(
    [...project.courses.values()].flatMap((course) => course.lessons.map((one) => [one.id, one])),
  );
  const lesson = lessons.get(id);
  if (lesson !== undefined) return lesson;
  const near = suggestion(id, lessons.keys());
  throw new UsageError({ zh: `没有课“${id}”${near.zh}`, en: `there is no lesson "${id}"${near.en}` });
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of fileChunks(path)) hash.update(chunk);
  return hash.digest('hex');
}
