import { createHash } from 'node:crypto';
import type { C2Element } from '../../model/c2-carrier.js';

const MAX_CODE = 128;
const ID_LENGTH = 32;

/** A name that stays with its object: of project, zone, kind and the project's own id. At most 128 characters. */
export function c2Code(...parts: readonly string[]): string {
  const code = parts.join('.');
  return code.length <= MAX_CODE
    ? code
    : `${code.slice(0, MAX_CODE - ID_LENGTH - 1)}-${digest(code).slice(0, ID_LENGTH)}`;
}

/** ID: 32 hexadecimal digits that follow from the code. */
export function c2Id(element: C2Element, code: string): string {
  return digest(`${element}\0${code}`).slice(0, ID_LENGTH);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
