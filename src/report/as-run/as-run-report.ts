import { spokenLength } from '../../calendar/spoken.js';
import { TimeText } from '../../calendar/time-text.js';
import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { inLanguage } from '../../model/local-text.js';
import type { Instant, Millis } from '../../model/time.js';
import type { AsRun } from '../../published/as-run/as-run.js';
import type { PlayedName } from '../../published/as-run/played-item.js';
import { type AsRunRow, type Lost, type Verdict, weighted } from '../../published/as-run/verdict.js';
import type { ReportInput } from '../problems/report.js';
import type { LogPlaces } from './log-places.js';

/** What every format of `as-run` is made from. */
export interface AsRunReport extends Pick<ReportInput, 'language' | 'colour'> {
  readonly places: LogPlaces;
  readonly release: string;
  readonly timeZone: string;
  readonly tolerance: Millis;
  /** Also what is as planned. */
  readonly isFull: boolean;
  readonly run: AsRun;
}

export type AsRunFormat = (report: AsRunReport) => string;

export const VERDICT_NAMES: Readonly<Record<Verdict, Text>> = {
  'as-planned': { zh: '按计划', en: 'as planned' },
  authorised: { zh: '授权变更', en: 'authorised' },
  late: { zh: '晚播', en: 'late' },
  early: { zh: '早播', en: 'early' },
  interrupted: { zh: '中断', en: 'interrupted' },
  'off-air': { zh: '垫片代播', en: 'off air' },
  'wrong-item': { zh: '错播', en: 'wrong item' },
  missing: { zh: '未播', en: 'missing' },
  unplanned: { zh: '计划外', en: 'unplanned' },
};

/** What happened, in one sentence. */
export function sentenceOf({ verdict, late, lost, played, authority }: AsRunRow): Text {
  const on: Text = played === undefined ? { zh: '无', en: 'nothing' } : nameOf(played.played.name);
  const away = roughLength(lost.nothing + lost.other + lost.filler);
  switch (authority?.instead ?? verdict) {
    case 'late':
    case 'early': {
      const by = roughLength(Math.abs(late ?? 0));
      return authorised({
        zh: `${VERDICT_NAMES[verdict].zh} ${by.zh}`,
        en: `${VERDICT_NAMES[verdict].en} by ${by.en}`,
      });
    }
    case 'interrupted':
      return authorised({ zh: `其中 ${away.zh} 没有播出`, en: `${away.en} of it was not on air` });
    case 'off-air':
      return authorised({
        zh: `播的是垫片${on.zh}，共 ${away.zh}`,
        en: `filler was on instead, ${on.en}, ${away.en}`,
      });
    case 'wrong-item':
      return authorised({ zh: `播的是${on.zh}，共 ${away.zh}`, en: `${on.en} was on instead, ${away.en}` });
    case 'missing':
      return authorised({ zh: `没有播任何内容，共 ${away.zh}`, en: `nothing was on air, ${away.en}` });
    case 'unplanned':
      return authorised({ zh: `播了${on.zh}，计划里没有`, en: `${on.en} was on, and nothing was planned` });
    default:
      return authorised(VERDICT_NAMES['as-planned']);
  }

  function authorised(text: Text): Text {
    if (authority === undefined) return text;
    const because = (language: MessageLanguage): string =>
      [inLanguage(authority.reason, language), authority.by].filter((part) => part !== undefined).join(', ');
    const source: Text =
      authority.from === 'timetable'
        ? { zh: '课表中的变更', en: 'a change in the timetable' }
        : VERDICT_NAMES.authorised;
    return { zh: `${text.zh}；${source.zh}：${because('zh')}`, en: `${text.en}; ${source.en}: ${because('en')}` };
  }
}

export function nameOf(name: PlayedName): Text {
  if (name.kind === 'live') return { zh: '直播信号', en: 'a live input' };
  const word = name.kind === 'file' ? name.path : name.id;
  return { zh: `“${word}”`, en: `"${word}"` };
}

/** To a tenth of a second, which is the precision of logs. */
export function roughLength(length: Millis): Text {
  return spokenLength(Math.round(length / 100) * 100);
}

/** `2020-03-09 09:05:00` on the project's clock. */
export function clockTime(at: Instant, timeZone: string): string {
  return new TimeText(timeZone).iso(at).slice(0, 19).replace('T', ' ');
}

export function titleOf({ planned }: AsRunRow, language: MessageLanguage): string {
  return planned === undefined ? '' : inLanguage(planned.airing.item.title, language);
}

/** How much of what was planned was off air, filler at half weight. */
export function lossText(lost: Lost): Text {
  const [all, filler] = [roughLength(weighted(lost)), roughLength(lost.filler)];
  if (lost.filler === 0) return all;
  return { zh: `${all.zh}（垫片 ${filler.zh} 折半）`, en: `${all.en} (filler for ${filler.en} at half weight)` };
}
