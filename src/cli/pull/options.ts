import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { nowOption } from '../shared-options.js';

export const pullOptions = {
  '--into <project>': { zh: '地方项目的文件夹', en: 'folder of the locality’s project', default: '.' },
  '--write': {
    zh: '换上新的计划（默认只显示会怎样）',
    en: 'put the new plan in place (default: only show what it does)',
  },
  '--dry-run': { zh: '只显示，不写', en: 'show it, write nothing' },
  '--accept-older': { zh: '允许换成比现有的更早的版本', en: 'the plan may be older than the one that is there' },
  '--discard-edits': {
    zh: '丢掉取来之后在计划里手工作的改动',
    en: 'throw away what was edited by hand in the plan since it was pulled',
  },
  ...nowOption,
} as const satisfies OptionDefinitions;
export type PullOptions = OptionsOf<typeof pullOptions>;
