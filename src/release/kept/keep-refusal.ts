import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import type { Keeping } from './keeping.js';
import type { Owner } from './owner.js';
import { type BothPlans, suspects } from './suspects.js';

/** Why nothing can be published although an earlier release is there. */
export class KeepRefusal extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

export const NOTHING_SOUND: Text = {
  zh: '没有一个频道是正确的，没有可以发布的新内容',
  en: 'no channel is without errors, so there is nothing new to publish',
};

export const UNREADABLE: Text = {
  zh: '现有版本的项目文件现在读不成完整的项目',
  en: 'the files that the release on air was compiled from make no whole project any more',
};

/** Why the release on air has nothing in place of what is faulty. */
export function whyOpen(fault: Diagnostic, { plans, units }: Keeping): Text {
  const { file } = fault.span;
  const found = [...suspects(fault, plans)];
  const unit = found.find(({ isKnown }) => !isKnown) ?? found[0];
  if (unit === undefined)
    return {
      zh: `“${file}”由各频道、各专区共用，其中的错误影响全部`,
      en: `"${file}" is shared by all channels and zones, so an error in it concerns all of them`,
    };
  const names = namesOf(unit.owners);
  if (!unit.isKnown)
    return {
      zh: `${names.zh}没有发布过，没有可以沿用的内容`,
      en: `${names.en} was never published: there is nothing to keep`,
    };
  const changed = changedShared(plans);
  if (changed.length > 0) {
    const isKept = units.has(unit);
    return {
      zh: `${names.zh}的文件${isKept ? '换成已发布的也不行' : '与已发布的相同'}，因为共用的${changed.map((path) => `“${path}”`).join('、')}改动了`,
      en: `${isKept ? `the published files of ${names.en} do not help` : `the files of ${names.en} are those that are published`}, because what all share has changed: ${changed.map((path) => `"${path}"`).join(', ')}`,
    };
  }
  return {
    zh: `错误不在${names.zh}的文件里，没有别的可以沿用；若是缺录像，请补上，或用 --allow-missing`,
    en: `the error does not come from the files of ${names.en}, so there is nothing else to keep; a recording that is missing has to be delivered, or allowed with --allow-missing`,
  };
}

function changedShared({ now, onAir }: BothPlans): readonly string[] {
  const paths = new Set([...now.texts.keys(), ...onAir.texts.keys()]);
  return [...paths].filter(
    (path) => !now.owners.has(path) && !onAir.owners.has(path) && now.texts.get(path) !== onAir.texts.get(path),
  );
}

const KINDS: Readonly<Record<Owner['kind'], Text>> = {
  channel: { zh: '频道', en: 'channel' },
  zone: { zh: '专区', en: 'zone' },
  grade: { zh: '年级', en: 'grade' },
};

/** Grades only where no channel carries them. */
export function namesOf(owners: readonly Owner[]): Text {
  const shown = shownOwners(owners).map(({ kind, id }) => ({
    zh: `${KINDS[kind].zh}“${id}”`,
    en: `${KINDS[kind].en} "${id}"`,
  }));
  return { zh: shown.map(({ zh }) => zh).join('、'), en: shown.map(({ en }) => en).join(', ') };
}

/** What people know it by. */
export function shownOwners(owners: readonly Owner[]): readonly Owner[] {
  const seen = owners.filter(({ kind }) => kind !== 'grade');
  return seen.length > 0 ? seen : owners;
}
