import type { SoundProject } from '../../compile.js';
import { suggestion } from '../../diagnostics/did-you-mean.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { deliveriesOf } from '../../media/lesson-names/deliveries-of.js';
import type { MediaFolders } from '../../media/media-folders.js';
import { owedOf } from '../../media/owed.js';
import type { TableRow } from '../../media/recordings-table.js';
import type { Project } from '../../model/project.js';
import { named, textsOf } from '../../model/resolve-name.js';
import type { Instant } from '../../model/time.js';
import { isOwedFormat, owedFormat } from '../../report/owed/index.js';
import type { Session } from '../io.js';
import type { ProbeOptions } from './options.js';
import { endOf } from './read-until.js';

/** Who owes what by when, in the format that was asked for. */
export async function owedText(
  sound: SoundProject,
  rows: readonly TableRow[],
  now: Instant,
  folders: MediaFolders | undefined,
  options: Pick<ProbeOptions, 'until' | 'organisation' | 'format'>,
  session: Session,
): Promise<string> {
  const { project } = sound;
  const { format } = options;
  if (!isOwedFormat(format)) {
    throw new UsageError({
      zh: `--owed 没有 ${format} 格式；可用 table、csv、html、message、json`,
      en: `--owed has no format ${format}; there are table, csv, html, message and json`,
    });
  }
  const until = endOf(options.until, now, project.timeZone);
  const window = { now, until, organisations: options.organisation.map((word) => organisationId(word, project)) };
  const owed = owedOf(rows, project, deliveriesOf(sound, folders).found, window);
  const write = await owedFormat(format);
  return write({ ...owed, project, now, until, language: session.language, colour: session.colour });
}

function organisationId(word: string, { organisations }: Project): string {
  const [only, ...others] = named(word, { known: organisations, namesOf: ({ name }) => textsOf(name) });
  if (only !== undefined && others.length === 0) return only.id;
  const near = suggestion(word, organisations.keys());
  throw only === undefined
    ? new UsageError({ zh: `没有单位“${word}”${near.zh}`, en: `there is no organisation "${word}"${near.en}` })
    : new UsageError({
        zh: `叫“${word}”的单位不止一个，请写标识`,
        en: `several organisations are called "${word}"; write an id`,
      });
}
