import { basename } from 'node:path';
import { suggestion } from '../../diagnostics/did-you-mean.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { DayRange } from '../../model/holidays.js';
import { cleanText } from '../../model/model-context.js';
import { plainText } from '../../model/plain-text.js';
import { dayNumber, type Instant } from '../../model/time.js';
import { shippedGrades } from '../../model/vocabulary/shipped-grades.js';
import type { Grade } from '../../model/vocabulary.js';
import type { OptionName } from '../command/definition.js';
import { readDay } from '../read-options.js';
import { defaultTerm } from './default-term.js';
import type { InitPlan, InitZone } from './init-plan.js';
import type { InitOptions } from './options.js';
import { schoolDays } from './school-days.js';
import { zoneOf } from './zone-of.js';

/** The plan that the options ask for; what they leave open has a default. */
export function readPlan(options: InitOptions, folder: string, place: string, now: Instant): InitPlan {
  const name = readName(options.name ?? basename(folder), '--name') || 'my-school';
  return {
    id: idOf(basename(folder)),
    name,
    city: options.city === undefined ? undefined : readName(options.city, '--city'),
    grades: readGrades(options.grades.length > 0 ? options.grades : ['P1']),
    term: options.term === undefined ? defaultTerm(now) : readTerm(options.term),
    zones: readZones(options.zones.length > 0 ? options.zones : ['main']),
    sample: options.sample ?? 'small',
    pipeline: options.pipeline ?? 'github',
    place,
  };
}

/** Characters of a name: it is in titles, which boxes cut. */
const NAME_MAX = 40;

export function readName(written: string, option: OptionName): string {
  const name = cleanText(plainText(written));
  const length = [...name].length;
  if (length <= NAME_MAX) return name;
  throw new UsageError({
    zh: `${option} 有 ${length} 个字，最多 ${NAME_MAX} 个`,
    en: `${option} has ${length} characters, at most ${NAME_MAX} are possible`,
  });
}

/** What YAML reads as a number or a truth value. */
const NO_TEXT = /^(?:\d+(?:e\d+)?|0x[\da-f]+|0o[0-7]+|true|false|null)$/;

/** Latin letters and digits of the folder's name; ids name files, also on Windows. */
function idOf(folder: string): string {
  const id = folder
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  if (id === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id)) return 'my-school';
  return NO_TEXT.test(id) ? `school-${id}` : id;
}

/** `P1-P3`, `J1`, `P` for a stage, `一年级`. */
export function readGrades(words: readonly string[]): readonly Grade[] {
  const chosen = new Set(words.flatMap((word) => gradesOf(word.trim())));
  return shippedGrades.filter((grade) => chosen.has(grade));
}

function gradesOf(word: string): readonly Grade[] {
  if (/^[PJS]$/i.test(word)) return shippedGrades.filter(({ id }) => id.startsWith(word.toUpperCase()));
  const ends = word.split(/[-~～—–至]+/).map(gradeOf);
  const [first, last = first] = ends;
  if (first !== undefined && last !== undefined && ends.length <= 2) {
    const [from, to] = [shippedGrades.indexOf(first), shippedGrades.indexOf(last)];
    if (from <= to) return shippedGrades.slice(from, to + 1);
  }
  const known = shippedGrades.map(({ id }) => id);
  const near = suggestion(word, known);
  throw new UsageError({
    zh: `--grades：看不懂年级“${word}”${near.zh}；可写 ${known.join('、')}，或 P1-P3`,
    en: `--grades: "${word}" is not a grade${near.en}; possible are ${known.join(', ')}, or P1-P3`,
  });
}

function gradeOf(word: string): Grade | undefined {
  const folded = word.trim().toLowerCase();
  return shippedGrades.find(({ id, name, aliases }) =>
    [id, ...Object.values(name), ...aliases].some((known) => known.toLowerCase() === folded),
  );
}

/** Days; a longer term is a slip in a year. */
const TERM_MAX = 400;

export function readTerm(text: string): DayRange {
  const [from = '', to = '', ...more] = text.split('/').map((word) => word.trim());
  if (to === '' || more.length > 0) {
    throw new UsageError({
      zh: `--term 应写作 第一天/最后一天，如 2026-09-01/2027-01-20；收到“${text}”`,
      en: `--term takes the first day/the last, as in 2026-09-01/2027-01-20, not "${text}"`,
    });
  }
  const term = { from: readDay(from, '--term'), to: readDay(to, '--term') };
  if (term.to < term.from) {
    throw new UsageError({
      zh: `--term：最后一天 ${to} 早于第一天 ${from}`,
      en: `--term: the last day, ${to}, is before the first, ${from}`,
    });
  }
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days > TERM_MAX) {
    throw new UsageError({
      zh: `--term 有 ${days} 天，最多 ${TERM_MAX} 天；请核对年份`,
      en: `--term has ${days} days, at most ${TERM_MAX} are possible; check the years`,
    });
  }
  if (schoolDays(term).length === 0) {
    throw new UsageError({
      zh: `--term：${from} 至 ${to} 没有一个上课日（只有周末和假日）`,
      en: `--term: ${from} to ${to} has no school day, only weekends and holidays`,
    });
  }
  return term;
}

export function readZones(words: readonly string[]): readonly InitZone[] {
  const zones = new Map(words.map((word) => [zoneOf(word.trim()).id, zoneOf(word.trim())] as const));
  return [...zones.values()];
}
