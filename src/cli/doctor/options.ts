import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';

export const doctorOptions = {
  '--ffprobe <path>': { zh: '使用这个 ffprobe', en: 'use this ffprobe' },
} as const satisfies OptionDefinitions;
export type DoctorOptions = OptionsOf<typeof doctorOptions>;
