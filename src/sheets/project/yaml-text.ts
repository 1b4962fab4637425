import type { Text } from '../../diagnostics/text.js';

/** Words of any language that YAML takes for text, also inside brackets. */
const SAFE = /^(?!(?:true|false|null|none|yes|no|on|off|~)$)\p{L}[\p{L}\p{M}\p{N} ·（）《》、。！？“”‘’-]*$/iu;

export function scalar(text: string): string {
  return SAFE.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text);
}

export function textValue(text: Text | string): string {
  return typeof text === 'string' ? scalar(text) : `{zh: ${scalar(text.zh)}, en: ${scalar(text.en)}}`;
}
