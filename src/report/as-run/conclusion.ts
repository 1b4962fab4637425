import type { Text } from '../../diagnostics/text.js';
import type { AsRun } from '../../published/as-run/as-run.js';
import type { AsRunChannel } from '../../published/as-run/compare-as-run.js';
import { isFault } from '../../published/as-run/verdict.js';

export interface Conclusion {
  /** Planned items that were compared, on all channels. */
  readonly compared: number;
  readonly faults: number;
  /** Ids of channels of which nothing was compared. */
  readonly left: readonly string[];
  /** Some of the log could not be read. */
  readonly isPartial: boolean;
  /** Whether all of it was as planned, as far as there was a plan; nothing less ends with exit code 0. */
  readonly isWell: boolean;
}

/** The result of a run. A log without faults proves nothing if nothing was compared. */
export function conclude({ channels, diagnostics }: AsRun): Conclusion {
  const faults = channels.flatMap(({ rows }) => rows).filter(isFault).length;
  const compared = channels.reduce((sum, channel) => sum + channel.compared, 0);
  const left = channels.filter((channel) => channel.compared === 0);
  const isPartial = diagnostics.some(({ severity }) => severity === 'error');
  return {
    ...{ compared, faults, isPartial, left: left.map(({ channel }) => channel) },
    isWell: faults === 0 && !isPartial && channels.length > 0 && left.every(({ isIdle }) => isIdle),
  };
}

/** The closing line of every format. */
export function conclusionText({ compared, faults, left, isPartial }: Conclusion, release: string): Text {
  if (faults > 0) {
    return {
      zh: `与版本 ${release} 相比，${faults} 处不符${compared === 0 ? '；没有比对任何计划内的节目' : ''}。`,
      en: `${faults} ${faults === 1 ? 'item' : 'items'} not as release ${release} planned${compared === 0 ? '; nothing that it planned was compared' : ''}.`,
    };
  }
  if (compared === 0) {
    return { zh: `没有与版本 ${release} 比对任何节目。`, en: `Nothing was compared with release ${release}.` };
  }
  const but = [
    ...(left.length === 0 ? [] : [{ zh: `没有比对 ${left.join('、')}`, en: `not compared: ${left.join(', ')}` }]),
    ...(isPartial ? [UNREAD] : []),
  ];
  if (but.length === 0) return { zh: `与版本 ${release} 一致。`, en: `As release ${release} planned.` };
  return {
    zh: `比对过的与版本 ${release} 一致；${but.map(({ zh }) => zh).join('；')}。`,
    en: `What was compared is as release ${release} planned; ${but.map(({ en }) => en).join('; ')}.`,
  };
}

const UNREAD: Text = {
  zh: '日志有无法识别的行，没有比对',
  en: 'lines of the log that could not be read were left out',
};

/** Why nothing was compared on a channel; `undefined` where something was. */
export function whyNothing({ compared, window, isIdle, rows }: AsRunChannel): Text | undefined {
  if (compared > 0) return undefined;
  if (window === undefined) return { zh: '日志与版本没有共同的时段', en: 'log and release have no time in common' };
  if (!isIdle) {
    return {
      zh: '没有比对：没有节目在这段时间里开始，或开始时离结尾不到容差',
      en: 'nothing was compared: nothing planned begins in this time, or only within the tolerance of its end',
    };
  }
  return rows.length > 0
    ? {
        zh: '没有比对：版本在这段时间里没有安排节目',
        en: 'nothing was compared: the release plans nothing in this time',
      }
    : {
        zh: '没有比对：版本在这段时间里没有安排节目，也没有播垫片以外的内容',
        en: 'nothing was compared: the release plans nothing in this time, and nothing but filler was on',
      };
}
