import { trackText } from '../media/track-text.js';
import type { Rule } from './rule.js';
import { lessonsWith } from './shared/lessons-on-air.js';

export const recordingTracksDiffer: Rule = {
  id: 'recording-tracks-differ',
  severity: 'warning',
  each: 'course',
  summary: {
    zh: '录像中另有轨道、字幕或章节比播放的长或短',
    en: 'Another track of a recording, its subtitles or chapters are longer or shorter than what plays',
  },
  rationale: {
    zh: '时长按播放器播放的第一条（默认）画面和声音计算。别的轨道长短不同，多半是剪辑后没有一起剪，有的播放器会一直播到最长的轨道结束。请去掉这条轨道或重新导出。',
    en: 'The length is that of the first (default) picture and sound track, which is what a player plays. A track of another length was probably not cut with them, and some players go on to the end of the longest one. Remove the track or export the file again.',
  },
  *check(input) {
    for (const { lesson, use, verdict } of lessonsWith(input, 'tracks-differ')) {
      const tracks = verdict.tracks.map((track) => trackText(track, verdict.length));
      yield {
        message: {
          zh: `“${lesson.id}”的录像：${tracks.map(({ zh }) => zh).join('，')}；请去掉或重新导出`,
          en: `in the recording of "${lesson.id}" ${tracks.map(({ en }) => en).join(', ')}; remove it or export again`,
        },
        span: lesson.span,
        severity: use.next === undefined ? 'info' : 'warning',
        subject: lesson.id,
      };
    }
  },
};
