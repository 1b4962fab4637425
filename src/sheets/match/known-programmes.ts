import type { Text } from '../../diagnostics/text.js';

/** What is on air besides lessons, as schools name it. */
export interface KnownProgramme {
  readonly id: string;
  readonly title: Text;
  readonly kind: ProgrammeKind;
  readonly names: readonly string[];
}

export const PROGRAMME_KINDS = [
  'exercise',
  'activity',
  'break',
  'ceremony',
  'reading',
  'self-study',
  'announcement',
  'other',
] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

export const knownProgrammes: readonly KnownProgramme[] = [
  known('eye-exercises', '眼保健操', 'Eye exercises', 'exercise', ['眼操']),
  known('gymnastics', '广播体操', 'Gymnastics', 'exercise', ['广播操', '课间操', '早操', '做操']),
  known('flag-raising', '升旗仪式', 'Flag raising', 'ceremony', ['升旗', '升国旗', '升旗仪式/晨会']),
  known('morning-reading', '早读', 'Morning reading', 'reading', ['晨读', '早自习', '晨诵']),
  known('break', '课间休息', 'Break', 'break', ['课间', '休息', '课间十分钟']),
  known('long-break', '大课间', 'Long break', 'activity', ['大课间活动', '阳光大课间']),
  known('noon', '午间休息', 'Noon', 'break', ['午休', '午餐', '午饭', '中午休息', '午餐午休', '午餐、午休', '午间']),
  known('activity', '课外活动', 'Activity', 'activity', ['活动', '体育活动', '体育锻炼', '户外活动', '阳光体育']),
  known('self-study', '自习', 'Self-study', 'self-study', ['自修', '自主学习', '晚自习', '写作业']),
];

function known(id: string, zh: string, en: string, kind: ProgrammeKind, names: readonly string[]): KnownProgramme {
  return { id, title: { zh, en }, kind, names: [zh, en, ...names] };
}
