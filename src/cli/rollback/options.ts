import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { outOption } from '../shared-options.js';

export const rollbackOptions = {
  '--reason <text>': { zh: '为什么撤下', en: 'why it is taken off air' },
  '--by <name>': { zh: '谁撤下的（默认为登录名）', en: 'who takes it off air (default: the login name)' },
  '--to <release>': { zh: '版本（默认为 previous）', en: 'release (default: previous)' },
  '--dry-run': { zh: '只看观众会看到什么变化，不切换', en: 'show what changes for viewers, switch nothing' },
  ...outOption,
} as const satisfies OptionDefinitions;
export type RollbackOptions = OptionsOf<typeof rollbackOptions>;
