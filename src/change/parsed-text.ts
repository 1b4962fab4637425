import { parseDocuments } from '../load/parse-documents.js';
import { partsOfDocument } from '../load/parts-of-document.js';
import type { Part } from '../load/places.js';

export interface ParsedText {
  readonly data: unknown;
  readonly root: Part;
}

/** A file of one mapping; `undefined` for anything else and for what is not YAML. */
export function parsedText(text: string): ParsedText | undefined {
  const [document, ...more] = parseDocuments(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
    merge: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  if (document === undefined || more.length > 0 || document.errors.length > 0) return undefined;
  const root = partsOfDocument(text, document);
  return root.kind === 'map' ? { data: document.toJS({ maxAliasCount: 0 }), root } : undefined;
}
