import type { MessageLanguage } from '../../diagnostics/text.js';
import type { Tonight } from '../../published/tonight/tonight.js';
import type { Places } from './task-command.js';

/** What both formats of `tonight` are made from. */
export interface TonightReport {
  readonly tonight: Tonight;
  readonly places: Places;
  readonly language: MessageLanguage;
  readonly colour: boolean;
}
