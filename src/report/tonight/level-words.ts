import type { Text } from '../../diagnostics/text.js';
import type { Level } from '../../published/tonight/tasks.js';

export const LEVELS = {
  green: { zh: '绿：一切正常', en: 'GREEN: all is well' },
  yellow: { zh: '黄：今晚正常，有事要做', en: 'YELLOW: tonight is well, but see below' },
  red: { zh: '红：今晚有事要做', en: 'RED: something must be done tonight' },
} as const satisfies Readonly<Record<Level, Text>>;
