import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import type { Instant } from '../../model/time.js';
import type { Tonight } from '../../published/tonight/tonight.js';
import type { SignatureState } from '../../published/tonight/tonight-input.js';
import { clockOn, roughLength } from './clock-words.js';
import { cutTo } from './fit-line.js';

/** Columns of who published. */
const MAX_NAME = 12;

export const SIGNATURES: Readonly<Record<SignatureState, Text>> = {
  sound: { zh: '签名正确', en: 'signature good' },
  wrong: { zh: '签名不符', en: 'signature WRONG' },
  unchecked: { zh: '已签名', en: 'signed' },
  none: { zh: '未签名', en: 'unsigned' },
};

/** Which release is on air, since when, by whom; until when it lasts; whether the timetable is what is published. */
export function releaseLine(tonight: Tonight, language: MessageLanguage): string {
  return visible(
    releaseWords(tonight)
      .map((part) => part[language])
      .join('  '),
  );
}

export function releaseWords({ release, project, runsOut, now, timeZone, holds }: Tonight): readonly Text[] {
  if (release.kind === 'none') return [{ zh: '还没有发布过', en: 'nothing was published yet' }];
  if (release.kind !== 'sound') {
    return release.id === undefined
      ? [{ zh: '看不出上线的是哪个版本', en: 'the release on air is not known' }]
      : [{ zh: `${release.id} 已损坏`, en: `${release.id} is damaged` }];
  }
  const { id, made, by, signature } = release;
  const clock = clockOn(now, timeZone);
  const number = id.split('-')[0] ?? id;
  return [
    madeWords(number, made, by, now),
    ...(holds.held.length > 0 ? [{ zh: '保持中', en: 'HELD' }] : []),
    SIGNATURES[signature],
    ...(runsOut === undefined ? [] : [{ zh: `播到 ${clock(runsOut)}`, en: `to ${clock(runsOut)}` }]),
    project.isPublished
      ? { zh: '与课表一致', en: 'timetable published' }
      : { zh: '课表有改动', en: 'timetable differs' },
  ];
}

function madeWords(number: string, made: Instant | undefined, by: string | undefined, now: Instant): Text {
  if (made === undefined) return { zh: `版本 ${number}`, en: `release ${number}` };
  const age = roughLength(now - made);
  const who = by === undefined ? undefined : cutTo(by, MAX_NAME);

  return {
    zh: `版本 ${number} ${who === undefined ? '' : `${who} `}${age.zh}前发布`,
    en: `release ${number} ${who === undefined ? '' : `by ${who} `}${age.en} ago`,
  };
}
