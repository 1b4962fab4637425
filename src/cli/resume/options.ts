import type { OptionsOf } from '../command/options-of.js';
import { outOption } from '../shared-options.js';

export const resumeOptions = outOption;
export type ResumeOptions = OptionsOf<typeof resumeOptions>;
