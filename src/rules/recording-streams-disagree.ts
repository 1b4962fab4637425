import { spokenLength } from '../calendar/spoken.js';
import type { Text } from '../diagnostics/text.js';
import { LENGTH_RUNGS, type LengthRung, type Recording } from '../media/recording.js';
import type { Rule } from './rule.js';
import { lessonsWith } from './shared/lessons-on-air.js';

const NAMES: Readonly<Record<LengthRung, Text>> = {
  played: { zh: '播放', en: 'what plays' },
  container: { zh: '文件', en: 'the file' },
  video: { zh: '画面', en: 'its picture' },
  audio: { zh: '声音', en: 'its sound' },
  packets: { zh: '数据包', en: 'its packets' },
};

export const recordingStreamsDisagree: Rule = {
  id: 'recording-streams-disagree',
  severity: 'warning',
  each: 'course',
  summary: { zh: '录像的画面与声音长度不一致', en: 'Picture and sound of a recording differ in length' },
  rationale: {
    zh: '结尾会没有画面或没有声音，时长也不可靠。请重新导出；容许的帧数写在 project.yaml 的 media.tolerance.spread-frames。',
    en: 'Its end would have no picture or no sound, and its length cannot be relied on. Export it again; how many frames may differ goes into media.tolerance.spread-frames in project.yaml.',
  },
  *check(input) {
    for (const { lesson, use, recording, verdict } of lessonsWith(input, 'streams-disagree')) {
      const [spread, allowed] = [verdict.spread, verdict.allowed].map(spokenLength);
      const lengths = listLengths(recording);
      yield {
        message: {
          zh: `“${lesson.id}”的录像各部分长度相差 ${spread?.zh}，最多允许 ${allowed?.zh}：${lengths.zh}；请重新导出`,
          en: `lengths within the recording of "${lesson.id}" differ by ${spread?.en}, at most ${allowed?.en} is allowed: ${lengths.en}; export it again`,
        },
        span: lesson.span,
        severity: use.next === undefined ? 'info' : 'warning',
        subject: lesson.id,
      };
    }
  },
};

function listLengths({ lengths = {} }: Recording): Text {
  const parts = LENGTH_RUNGS.flatMap((rung) => {
    const length = lengths[rung];
    if (length === undefined) return [];
    const spoken = spokenLength(length);
    return [{ zh: `${NAMES[rung].zh} ${spoken.zh}`, en: `${NAMES[rung].en} ${spoken.en}` }];
  });
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}
