import { suggestion } from '../diagnostics/did-you-mean.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { plainCharacters } from '../load/written/plain-characters.js';
import { findGrade } from '../model/find-grade.js';
import type { Project } from '../model/project.js';
import { textsOf } from '../model/resolve-name.js';
import type { Channel } from '../model/timetable.js';

type Known = Pick<Project, 'channels' | 'vocabulary' | 'zones'>;

const ALL: ReadonlySet<string> = new Set(['all', '全部', '所有', '各年级']);

/** Whether every channel is meant. */
export function isAll(words: string): boolean {
  return ALL.has(plainCharacters(words).toLowerCase());
}

/** `all`, or channels with commas between. */
export function findChannels(words: string, project: Known): readonly Channel[] {
  const plain = plainCharacters(words);
  if (isAll(words)) return [...project.channels.values()];
  const found = plain
    .split(/[,、]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => findChannel(word, project));
  return found.length === 0 ? [findChannel(plain, project)] : [...new Set(found)];
}

/** By its id, its grade, or its name or number in a zone: `p1`, `P1`, `小学一年级`, `701`. */
function findChannel(word: string, { channels, vocabulary, zones }: Known): Channel {
  const all = [...channels.values()];
  const own = all.filter(({ id }) => id.toLowerCase() === word.toLowerCase());
  const grade = findGrade(vocabulary.grades, word) ?? findGrade(vocabulary.grades, word.toUpperCase());
  const lineups = [...zones.values()].flatMap(({ lineup }) => lineup);
  const carried = lineups.filter(({ id, number, name, aliases }) =>
    [id, `${number}`, ...aliases, ...textsOf(name)].includes(word),
  );
  const ofGrade = grade === undefined ? [] : all.filter((channel) => channel.grade === grade);
  const sharedBy = grade === undefined ? [] : all.filter(({ grades }) => grades.includes(grade));
  const candidates = [own, carried.map(({ channel }) => channel), ofGrade, sharedBy];
  const found = [...new Set(candidates.find((some) => some.length > 0))];
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) {
    const ids = found.map(({ id }) => id);
    throw new UsageError({
      zh: `“${word}”可能是几个频道：${ids.join('、')}；请写频道标识`,
      en: `"${word}" may be several channels: ${ids.join(', ')}; write the id of the one that is meant`,
    });
  }
  const ids = all.map(({ id }) => id);
  const near = suggestion(word, [...ids, ...lineups.flatMap(({ name }) => textsOf(name))]);
  throw new UsageError({
    zh: `没有频道“${word}”${near.zh || `；有 ${ids.join('、')}，或写 all`}`,
    en: `there is no channel "${word}"${near.en || `; there are ${ids.join(', ')}, or all`}`,
  });
}
