import { suggestion } from '../diagnostics/did-you-mean.js';
import { UsageError } from '../diagnostics/usage-error.js';
import type { Fill, Programme, ProgrammeKind } from '../model/programme.js';
import type { Project } from '../model/project.js';
import { named } from '../model/resolve-name.js';
import { refusal } from './refusal.js';

/** A programme of these kinds may say "please wait"; the slate plays where it has no file. */
const KINDS: ReadonlySet<ProgrammeKind> = new Set(['card', 'announcement', 'filler', 'other']);

/** The programme that stands for the slate: what was asked for, or the one without a file. */
export function slateProgramme(
  { programmes, fill }: Pick<Project, 'programmes' | 'fill'>,
  asked: string | undefined,
): Programme {
  if (asked !== undefined) return findProgramme(programmes, asked);
  // What fills gaps says "off air" or "coming next".
  const fillers = new Set(Object.values(fill).flatMap((one: Fill) => one.programmes));
  const [only, ...others] = [...programmes.values()].filter(
    (one) => KINDS.has(one.kind) && isSlate(one) && !fillers.has(one),
  );
  if (only !== undefined && others.length === 0) return only;
  const ids = [only, ...others].flatMap((one) => one?.id ?? []);
  throw refusal(
    only === undefined
      ? {
          zh: '没有表示垫片的节目：请在 programmes.yaml 中写一个不带 file 的，例如 slate: {title: {zh: 节目稍后继续}, kind: card}',
          en: 'no programme can be shown as the slate: add one without a file to programmes.yaml, e.g. slate: {title: {zh: 节目稍后继续, en: Back soon}, kind: card}',
        }
      : {
          zh: `有几个节目不带 file：${ids.join('、')}；请用 --programme 写明`,
          en: `several programmes have no file: ${ids.join(', ')}; name one with --programme`,
        },
  );
}

export function findProgramme(programmes: Project['programmes'], asked: string): Programme {
  const [found, ...others] = named(asked, { known: programmes, namesOf: ({ title }) => Object.values(title) });
  if (found !== undefined && others.length === 0) return found;
  if (found !== undefined) {
    const same = [found, ...others].map(({ id }) => id);
    throw new UsageError({
      zh: `--programme：有 ${same.length} 个节目叫“${asked}”：${same.join('、')}；请写其中一个的标识`,
      en: `--programme: ${same.length} programmes have the title "${asked}": ${same.join(', ')}; write the id of the one that is meant`,
    });
  }
  const ids = [...programmes.keys()];
  const near = suggestion(asked, ids);
  throw new UsageError({
    zh: `--programme：没有节目“${asked}”${near.zh || `；有 ${ids.join('、')}`}`,
    en: `--programme: there is no programme "${asked}"${near.en || `; there are ${ids.join(', ')}`}`,
  });
}

function isSlate({ file, source }: Programme): boolean {
  return file === undefined && source === undefined;
}
