import { READER_IDS } from '../../published/preview/reader-ids.js';
import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { outOption, zoneOption } from '../shared-options.js';

export const previewOptions = {
  '--as <reader>': { zh: '哪一种播放器', en: 'which player', choices: READER_IDS, required: true },
  ...zoneOption,
  ...outOption,
  '--format <format>': { zh: '输出格式', en: 'form of the answer', choices: ['pretty', 'json'], default: 'pretty' },
} as const satisfies OptionDefinitions;
export type PreviewOptions = OptionsOf<typeof previewOptions>;
