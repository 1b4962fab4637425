import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import type { Deviation } from '../../model/deviation.js';
import { inLanguage } from '../../model/local-text.js';

export interface ListedDeviation extends Pick<Deviation, 'by' | 'kind' | 'channel' | 'what' | 'since' | 'reason'> {
  /** Folder of the locality in which it was found. */
  readonly project: string;
}

export interface DeviationsReport {
  readonly deviations: readonly ListedDeviation[];
  /** How many projects were looked at. */
  readonly projects: number;
  readonly language: MessageLanguage;
}

export const KINDS: Readonly<Record<Deviation['kind'], Text>> = {
  hours: { zh: '时刻', en: 'hours' },
  'first-lesson': { zh: '起始课', en: 'first lesson' },
  cell: { zh: '格子', en: 'cell' },
  timetable: { zh: '课表', en: 'timetable' },
  calendar: { zh: '校历', en: 'calendar' },
  teacher: { zh: '教师', en: 'teacher' },
};

export const HEADS: Readonly<Record<MessageLanguage, readonly string[]>> = {
  zh: ['地方', '什么', '频道', '不同之处', '自', '原因'],
  en: ['Locality', 'Kind', 'Channel', 'What', 'Since', 'Why'],
};

/** The cells of a row, in the order of the heads. */
export function cellsOf(one: ListedDeviation, language: MessageLanguage): readonly string[] {
  const { by, kind, channel = '', what, since, reason } = one;
  return [by, KINDS[kind][language], channel, what[language], since, inLanguage(reason ?? {}, language, ['zh', 'en'])];
}
