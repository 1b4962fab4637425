import type { Text } from '../../diagnostics/text.js';
import type { AirEvent } from '../../monitor/events/hearing.js';

export const STATE_WORDS: Readonly<Record<AirEvent['state'], Text>> = {
  'as-planned': { zh: '按编单', en: 'as planned' },
  late: { zh: '晚了', en: 'late' },
  early: { zh: '早了', en: 'early' },
  'wrong-lesson': { zh: '播错课', en: 'wrong lesson' },
  filler: { zh: '课上播了填充', en: 'filler over a lesson' },
  slate: { zh: '课上播了垫片', en: 'slate over a lesson' },
  black: { zh: '黑屏', en: 'black' },
  frozen: { zh: '静帧', en: 'frozen' },
  silent: { zh: '无声', en: 'silent' },
  unreachable: { zh: '收不到', en: 'unreachable' },
  unknown: { zh: '不明内容', en: 'unknown content' },
  unclear: { zh: '换节目', en: 'between programmes' },
  'not-judged': { zh: '无可对照', en: 'not judged' },
  'zones-apart': { zh: '专区不同步', en: 'zones apart' },
};
