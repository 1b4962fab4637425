import type { Stage } from '../../model/vocabulary.js';
import type { Sample } from './init-plan.js';

/** A row of the grid: minutes of the day at which it begins, minutes that it lasts, a cell for each weekday or for all. */
export interface SampleRow {
  readonly at: number;
  readonly lasts: number;
  readonly cells: string | readonly string[];
}

export interface SampleRepeat {
  readonly of: 'today' | 'yesterday';
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

export interface SampleWeek {
  readonly rows: readonly SampleRow[];
  readonly repeats: readonly SampleRepeat[];
}

/** Minutes of the day. */
const clock = (hours: number, minutes: number) => hours * 60 + minutes;
const row = (hours: number, minutes: number, lasts: number, cells: string): SampleRow => ({
  at: clock(hours, minutes),
  lasts,
  cells: cells.includes(' ') ? cells.split(' ') : cells,
});

/** One lesson a day. */
const SMALL: SampleWeek = {
  rows: [row(9, 0, 20, 'chinese math chinese math chinese'), row(9, 20, 5, 'eye-exercises')],
  repeats: [{ of: 'today', from: clock(9, 0), to: clock(9, 20), at: clock(16, 0) }],
};

/** As the sample of Sichuan 2020: at most five lessons of 20 minutes, breaks of 20 minutes, two hours of activity. */
const SICHUAN: Readonly<Record<'primary' | 'junior' | 'senior', SampleWeek>> = {
  primary: {
    rows: [
      row(8, 50, 10, 'flag-raising ~ ~ ~ ~'),
      row(9, 5, 20, 'chinese'),
      row(9, 45, 20, 'math'),
      row(10, 5, 5, 'eye-exercises'),
      row(10, 10, 25, 'activity'),
      row(10, 35, 20, 'morality-law music morality-law fine-art science'),
      row(15, 5, 20, 'pe-health science mental-health labour class-meeting'),
      row(15, 25, 5, 'eye-exercises'),
      row(15, 45, 95, 'sport'),
    ],
    repeats: [{ of: 'today', from: clock(9, 5), to: clock(10, 55), at: clock(17, 30) }],
  },
  junior: {
    rows: [
      row(8, 15, 10, 'flag-raising ~ ~ ~ ~'),
      row(8, 30, 20, 'chinese math english chinese math'),
      row(9, 10, 20, 'math english chinese math english'),
      row(9, 30, 5, 'eye-exercises'),
      row(9, 35, 25, 'activity'),
      row(10, 0, 20, 'english chinese math english chinese'),
      row(10, 40, 20, 'morality-law history geography biology history'),
      row(14, 30, 20, 'geography biology mental-health labour class-meeting'),
      row(14, 50, 5, 'eye-exercises'),
      row(15, 10, 95, 'sport'),
    ],
    repeats: [
      { of: 'yesterday', from: clock(8, 30), to: clock(11, 0), at: clock(11, 25) },
      { of: 'today', from: clock(8, 30), to: clock(11, 0), at: clock(18, 20) },
    ],
  },
  senior: {
    rows: [
      row(8, 0, 10, 'flag-raising ~ ~ ~ ~'),
      row(8, 15, 20, 'chinese math english chinese math'),
      row(8, 55, 20, 'math english chinese math english'),
      row(9, 15, 5, 'eye-exercises'),
      row(9, 20, 25, 'activity'),
      row(9, 45, 20, 'english chinese math english chinese'),
      row(10, 25, 20, 'physics chemistry biology physics geography'),
      row(14, 15, 20, 'politics history mental-health info-tech-s class-meeting'),
      row(14, 35, 5, 'eye-exercises'),
      row(14, 55, 95, 'sport'),
    ],
    repeats: [
      { of: 'yesterday', from: clock(8, 15), to: clock(10, 45), at: clock(11, 20) },
      { of: 'today', from: clock(8, 15), to: clock(10, 45), at: clock(17, 0) },
    ],
  },
};

export function sampleWeek(sample: Sample, stage: Stage): SampleWeek {
  if (sample === 'small') return SMALL;
  return stage === 'junior' || stage === 'senior' ? SICHUAN[stage] : SICHUAN.primary;
}

/** Programmes that the samples' cells name; every other word is a course. */
export const SAMPLE_PROGRAMMES: Readonly<Record<string, string>> = {
  'flag-raising': '{title: {zh: 升旗仪式, en: Flag-raising ceremony}, kind: ceremony}',
  'eye-exercises': '{title: {zh: 眼保健操, en: Eye exercises}, kind: exercise}',
  activity: '{title: {zh: 大课间活动, en: Exercise break}, kind: exercise}',
  sport: '{title: {zh: 体育锻炼与家务劳动, en: Sport and housework}, kind: activity}',
};
