import { spokenLength } from '../calendar/spoken.js';
import type { Rule } from './rule.js';
import { airTime, lessonsWith, severityByDue } from './shared/lessons-on-air.js';

const PARTS = { picture: { zh: '画面', en: 'picture' }, sound: { zh: '声音', en: 'sound' } } as const;

export const recordingPartMissing: Rule = {
  id: 'recording-part-missing',
  severity: 'error',
  each: 'course',
  summary: { zh: '录像有一大段没有画面或没有声音', en: 'A long part of a recording has no picture or no sound' },
  rationale: {
    zh: '播放器播放文件的第一条（默认）画面和声音。其中一条缺 10 秒以上，或缺一半以上，学生就只看得见或只听得到。请检查轨道的顺序和默认标记，重新导出。',
    en: 'A player takes the first (default) picture and sound track of a file. Where one of them lacks more than 10 s, or more than half, pupils only see or only hear. Check the order of the tracks and which is the default, and export it again.',
  },
  *check(input) {
    for (const { lesson, use, media, verdict } of lessonsWith(input, 'part-missing')) {
      const when = airTime(use, input.project);
      const [part, length] = [PARTS[verdict.part], spokenLength(verdict.for)];
      yield {
        message: {
          zh: `“${lesson.id}”的录像“${lesson.file}”有 ${length.zh}没有${part.zh}，请重新导出（${when.zh}）`,
          en: `the recording "${lesson.file}" of "${lesson.id}" has no ${part.en} for ${length.en}; export it again (it airs ${when.en})`,
        },
        span: lesson.span,
        severity: severityByDue(use, media, input.now),
        subject: lesson.id,
      };
    }
  },
};
