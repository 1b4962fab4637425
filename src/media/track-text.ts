import { spokenLength } from '../calendar/spoken.js';
import type { Text } from '../diagnostics/text.js';
import type { Millis } from '../model/time.js';
import type { OtherTrack } from './recording.js';

const NAMES: Readonly<Record<OtherTrack['type'], Text>> = {
  video: { zh: '画面', en: 'picture' },
  audio: { zh: '声音', en: 'sound' },
  subtitle: { zh: '字幕', en: 'subtitle' },
  data: { zh: '数据', en: 'data' },
  chapter: { zh: '章节', en: 'the chapters' },
};

/** Which track it is, and how much longer or shorter than what plays. */
export function trackText({ track, type, ends }: OtherTrack, length: Millis): Text {
  const [name, by] = [NAMES[type], spokenLength(Math.abs(ends - length))];
  const which = track === undefined ? name : { zh: `第 ${track} 轨（${name.zh}）`, en: `${name.en} track ${track}` };
  const isLonger = ends > length;
  const verb = track === undefined ? 'end' : 'ends';
  return {
    zh: `${which.zh}${isLonger ? '长' : '短'} ${by.zh}`,
    en: `${which.en} ${verb} ${by.en} ${isLonger ? 'after' : 'before'} what plays`,
  };
}
