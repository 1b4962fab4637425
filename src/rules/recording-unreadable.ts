import type { Finding } from '../diagnostics/problem.js';
import { faultText } from '../media/fault-text.js';
import type { Rule, RuleInput } from './rule.js';
import { airTime, lessonsWith, severityByDue } from './shared/lessons-on-air.js';

export const recordingUnreadable: Rule = {
  id: 'recording-unreadable',
  severity: 'error',
  each: 'course',
  summary: { zh: '录像文件读不出来', en: 'A recording cannot be read' },
  rationale: {
    zh: '播出服务器也会读不出来，电视上就是黑屏。请按所说的原因重新导出或重新传送；不接受伪装成视频的播放列表。',
    en: 'The playout server would fail on it as well, and pupils would see a black screen. Export or deliver it again as the reason says; a playlist disguised as a video is never accepted.',
  },
  *check(input) {
    for (const { lesson, use, media, verdict } of lessonsWith(input, 'unreadable')) {
      // A path that leaves the folder is reported where the file is looked for.
      if (verdict.reason.code === 'outside-folder') continue;
      const when = airTime(use, input.project);
      const why = faultText(verdict.reason);
      yield {
        message: {
          zh: `“${lesson.id}”的录像“${lesson.file}”读不出来（${when.zh}）：${why.zh}`,
          en: `the recording "${lesson.file}" of "${lesson.id}" cannot be read (it airs ${when.en}): ${why.en}`,
        },
        span: lesson.span,
        severity: severityByDue(use, media, input.now),
        subject: lesson.id,
      };
    }
    yield* programmeFindings(input);
  },
};

function* programmeFindings({ project, recordings }: RuleInput): Iterable<Finding> {
  for (const programme of project.programmes.values()) {
    const recording = programme.file === undefined ? undefined : recordings.get(programme.file);
    if (recording?.reason === undefined || recording.reason.code === 'outside-folder') continue;
    const why = faultText(recording.reason);
    yield {
      message: {
        zh: `节目“${programme.id}”的文件“${recording.file}”不能用，播出时会用垫片：${why.zh}`,
        en: `the file "${recording.file}" of programme "${programme.id}" cannot be used, the slate plays instead: ${why.en}`,
      },
      span: programme.span,
      severity: 'warning',
      subject: programme.id,
    };
  }
}
