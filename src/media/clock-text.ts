import { spokenLength } from '../calendar/spoken.js';
import type { Text } from '../diagnostics/text.js';
import type { BrokenClock } from './recording.js';

/** What is wrong with a recording's clock. */
export function clockText({ breaks = 0, at = 0, by = 0, startsAt, wraps }: BrokenClock): Text {
  const parts: Text[] = [];
  if (breaks > 0) {
    const [after, far] = [spokenLength(at), spokenLength(Math.abs(by))];
    const times = breaks === 1 ? { zh: '', en: '' } : { zh: `，共 ${breaks} 次`, en: `, ${breaks} times in all` };
    parts.push({
      zh: `播放 ${after.zh}后时间码${by < 0 ? '倒退' : '跳过'} ${far.zh}${times.zh}`,
      en: `after ${after.en} of playing its clock ${by < 0 ? 'steps back' : 'jumps ahead'} by ${far.en}${times.en}`,
    });
  }
  if (startsAt !== undefined) {
    const start = spokenLength(startsAt);
    parts.push({ zh: `时间码从 ${start.zh}开始`, en: `its clock starts at ${start.en}` });
  }
  if (wraps === true) parts.push({ zh: '时间码中途归零', en: 'its clock wraps around to zero' });
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}
