import { decodeWords, isDecodedWell } from '../media/decode-words.js';
import type { Rule } from './rule.js';
import { lessonsWithRecording, severityByDue } from './shared/lessons-on-air.js';

export const recordingDecodedFaulty: Rule = {
  id: 'recording-decoded-faulty',
  severity: 'warning',
  each: 'course',
  summary: { zh: '完整解码录像时发现问题', en: 'Decoding a recording in full found faults' },
  rationale: {
    zh: '这是上次“airclass probe --decode”的结果，文件没有变就一直有效。解码错误是损坏，请重新导出；长时间黑屏、静止或静音以及响度请由人判断，无误的可在 project.yaml 豁免。',
    en: 'This is what the last "airclass probe --decode" found, and holds until the file changes. Errors are damage: export it again. Whether long stretches of black, a frozen picture, silence or the loudness are faults is for people to judge; waive what is meant in project.yaml.',
  },
  *check(input) {
    for (const { lesson, use, recording, media } of lessonsWithRecording(input)) {
      const { decoded } = recording;
      if (decoded === undefined || isDecodedWell(decoded)) continue;
      const words = decodeWords(decoded);
      const isDamaged = decoded.errors > 0;
      yield {
        message: {
          zh: `“${lesson.id}”的录像“${lesson.file}”解码后：${words.zh}；请查看，有误则重新导出`,
          en: `decoding the recording "${lesson.file}" of "${lesson.id}" found: ${words.en}; look at it, and export it again if it is at fault`,
        },
        span: lesson.span,
        severity: use.next === undefined ? 'info' : isDamaged ? severityByDue(use, media, input.now) : 'warning',
        subject: lesson.id,
      };
    }
  },
};
