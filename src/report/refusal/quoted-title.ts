import type { Text } from '../../diagnostics/text.js';
import type { TimelineAiring } from '../../published/release-timeline.js';
import { asText } from '../diff/diff-report.js';

/** `“小学一年级语文：识字 2”（重播）` */
export function quotedTitle({ item, run }: Pick<TimelineAiring, 'item' | 'run'>): Text {
  const { zh, en } = asText(item.title);
  return run === 'repeat' ? { zh: `“${zh}”（重播）`, en: `"${en}" (repeat)` } : { zh: `“${zh}”`, en: `"${en}"` };
}
