import { createHash } from 'node:crypto';
import { shippedVocabulary } from '../../model/vocabulary/shipped-vocabulary.js';

/** Which grades, subjects, themes and limits the tool shipped when a release was made. */
export function vocabularyDigest(): string {
  const text = JSON.stringify(shippedVocabulary, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
