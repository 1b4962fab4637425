import type { Text } from '../diagnostics/text.js';

/** What a caller learns from the exit code; docs/nightly.md and the READMEs show the same. */
export const EXIT_CODES = {
  0: { zh: '一切正常', en: 'all is well' },
  1: {
    zh: '课表、录像、版本或播出有误，通知没有送到，`tonight` 今晚有事要做，或 `diff --exit-code` 发现变化，没有发布',
    en: 'timetable, recordings, release or air at fault, a notice not delivered, `tonight` finds something to do, or `diff --exit-code` a change; nothing was published',
  },
  2: { zh: '命令行或环境不对', en: 'a wrong command line or environment' },
  3: {
    zh: '已发布，但有错的频道或专区沿用了上一个正确的版本',
    en: 'published, but a channel or zone with errors kept what it had',
  },
  70: { zh: 'AirClass 的缺陷，请报告', en: 'a defect of AirClass; please report it' },
  75: { zh: '另一个 airclass 正在发布，稍后再试', en: 'another airclass is publishing; try again later' },
  130: { zh: '被 SIGINT（Ctrl+C）中断，没有发布', en: 'stopped by SIGINT (Ctrl+C); nothing was published' },
  143: { zh: '被 SIGTERM 中断，没有发布', en: 'stopped by SIGTERM; nothing was published' },
} as const satisfies Readonly<Record<number, Text>>;

/** The release is on air, and something in the project has to be fixed. */
export const PUBLISHED_IN_PART = 3;

/** As a shell says it of a process that a signal ended: 128 and the signal's number. */
export function exitCodeOf(signal: unknown): 130 | 143 {
  return signal === 'SIGINT' ? 130 : 143;
}
