import type { OptionsOf } from '../command/options-of.js';
import { outOption } from '../shared-options.js';

export const releasesOptions = outOption;
export type ReleasesOptions = OptionsOf<typeof releasesOptions>;
