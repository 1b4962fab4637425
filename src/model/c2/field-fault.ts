import type { Text } from '../../diagnostics/text.js';
import type { C2Field, C2Shape, LengthUnit } from '../c2-carrier.js';

const SHAPES: Readonly<Record<C2Shape, RegExp>> = {
  YYYYMMDD: /^\d{8}$/,
  YYYYMMDDHHMMSS: /^\d{14}$/,
  HHMMSS: /^([01]\d|2[0-3])[0-5]\d[0-5]\d$/,
  HHMM: /^([01]\d|2[0-3])[0-5]\d$/,
  HHMISSFF: /^\d\d[0-5]\d[0-5]\d\d\d$/,
};

/** A text's length as the carrier counts it. */
export function lengthIn(unit: LengthUnit, text: string): number {
  return unit === 'bytes' ? Buffer.byteLength(text) : [...text].length;
}

/** The start of a text that fits into a field, cut between characters. */
export function cutToLength(text: string, max: number, unit: LengthUnit): string {
  if (lengthIn(unit, text) <= max) return text;
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += lengthIn(unit, character);
    if (length > max) break;
    kept += character;
  }
  return kept.trimEnd();
}

/** What a value should be; `undefined` if it fits. */
export function fieldFault(value: string, field: C2Field, unit: LengthUnit): Text | undefined {
  switch (field.kind) {
    case 'text':
      return lengthIn(unit, value) <= field.max ? undefined : textLimit(field.max, unit);
    case 'integer':
      return /^\d+$/.test(value) && value.length <= field.digits
        ? undefined
        : { zh: `最多 ${field.digits} 位的整数`, en: `a whole number of at most ${field.digits} digits` };
    case 'digits':
      return SHAPES[field.shape].test(value)
        ? undefined
        : { zh: `写作 ${field.shape} 的数字`, en: `digits as in ${field.shape}` };
    case 'code':
      return field.codes.includes(value)
        ? undefined
        : { zh: `${field.codes.join('、')} 之一`, en: `one of ${field.codes.join(', ')}` };
  }
}

function textLimit(max: number, unit: LengthUnit): Text {
  return unit === 'bytes'
    ? { zh: `不超过 ${max} 字节的文字`, en: `a text of at most ${max} bytes` }
    : { zh: `不超过 ${max} 字的文字`, en: `a text of at most ${max} characters` };
}
