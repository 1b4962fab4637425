import type { Problem } from '../diagnostics/problem.js';

const OURS = {
  zh: '这是在写好的文件上核对出来的，课表没有错；发布已被拒绝，原来的版本仍在。请报告此缺陷。',
  en: 'This was found in the written files, and the timetable is not at fault: the release was refused and the one before it stays. Please report the defect.',
};

export const zonesDiffer: Problem = {
  id: 'zones-differ',
  severity: 'error',
  summary: {
    zh: '两个专区的节目单在同一时刻对同一频道说法不同',
    en: 'The guides of two zones disagree on one channel at one instant',
  },
  rationale: {
    zh: `同一年级在各专区必须同时播出同一课。${OURS.zh}`,
    en: `A grade has the same lesson at the same instant in every zone. ${OURS.en}`,
  },
};

export const onDemandEarly: Problem = {
  id: 'on-demand-early',
  severity: 'error',
  summary: {
    zh: '点播在该课首播之前开放',
    en: 'An on-demand item opens before the first broadcast of its lesson',
  },
  rationale: {
    zh: `点播与播出同时开放，不得提前。${OURS.zh}`,
    en: `On demand opens with the broadcast and never before it. ${OURS.en}`,
  },
};

export const onDemandLate: Problem = {
  id: 'on-demand-late',
  severity: 'error',
  summary: {
    zh: '点播在该课首播之后才开放',
    en: 'An on-demand item opens after the first broadcast of its lesson',
  },
  rationale: {
    zh: `错过播出的学生要等。点播与播出同时开放。${OURS.zh}`,
    en: `Pupils who missed the broadcast would have to wait; on demand opens with it. ${OURS.en}`,
  },
};

export const onDemandMissing: Problem = {
  id: 'on-demand-missing',
  severity: 'error',
  summary: {
    zh: '节目单里首播的课不在点播目录中',
    en: 'A lesson that the guide shows for the first time is not on demand',
  },
  rationale: {
    zh: `每一课播出后都应能点播。${OURS.zh}`,
    en: `Every lesson that was broadcast can be watched again. ${OURS.en}`,
  },
};

export const streamChanged: Problem = {
  id: 'stream-changed',
  severity: 'warning',
  summary: { zh: '频道的播放地址与现有版本不同', en: 'A channel’s stream address is not that of the current release' },
  rationale: {
    zh: '许多播放器按名称加地址认频道，地址一变就成了新频道，收藏与预约随之丢失。若确需更换，请提前告知用户；否则改回 zones/*.yaml 中的 stream。',
    en: 'Many players know a channel by its name and address, so a changed address is a new channel: favourites and timers are lost. If it must change, tell viewers before; if not, put the stream in zones/*.yaml back.',
  },
};

/** Found on the files of a release, not on the model. */
export const releaseProblems: readonly Problem[] = [
  zonesDiffer,
  onDemandEarly,
  onDemandLate,
  onDemandMissing,
  streamChanged,
];
