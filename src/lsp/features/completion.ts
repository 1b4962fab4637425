import { type CompletionItem, CompletionItemKind, type Position, type TextEdit } from 'vscode-languageserver';
import { isSchema, schemaIn } from '../schema/load-schemas.js';
import { keySchemasAt, type PlacedSchema, schemasAt } from '../schema/schemas-at.js';
import { descriptionIn, titleIn, valuesOf } from '../schema/words-of-schema.js';
import { partOf } from '../tree/yaml-node.js';
import type { Definition } from '../words/definition.js';
import { kindOfPath } from '../words/kind-of-path.js';
import { type SiteContent, siteAt, THINGS, type Thing } from '../words/sites.js';
import { THING_NAMES } from '../words/thing-names.js';
import { cellCompletions } from './cell-completions.js';
import { type Cursor, keyAtCursor, valueAtCursor } from './cursor.js';
import type { View } from './view.js';

/** What may be written at a position: keys, listed values, and words for things of the whole project. */
export async function completionsAt(view: View, position: Position): Promise<readonly CompletionItem[]> {
  const kind = kindOfPath(view.path);
  const { text } = view.places;
  const offset = view.offset(position);
  if (kind === undefined || isInComment(text, offset)) return [];
  const key = keyAtCursor(kind, text, offset);
  const value = valueAtCursor(kind, text, offset);
  const keys = key === undefined ? [] : await keysAt(view, key);
  // A word alone on its line may be the beginning of a key or an item of a list.
  const values =
    value === undefined || (key !== undefined && typeof value.path.at(-1) !== 'number')
      ? []
      : await valuesAt(view, value);
  return [...keys, ...values];
}

function isInComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*#|\s#\s/.test(line) && !/["'].*#.*["']?/.test(line);
}

async function keysAt(view: View, cursor: Cursor): Promise<readonly CompletionItem[]> {
  const { kind, root, path } = cursor;
  const schemas = await schemasAt(kind, root, path);
  const map = partOf(root, ...path);
  const written = new Set(map?.parts.map(({ key }) => key?.text));
  const { language } = view.workbench;
  const items: CompletionItem[] = [];
  for (const { schema, of } of schemas) {
    for (const [name, below] of Object.entries(schemaIn(schema, 'properties'))) {
      if (written.has(name) || !isSchema(below) || items.some(({ label }) => label === name)) continue;
      const described = [{ schema: below, of }];
      items.push({
        label: name,
        kind: CompletionItemKind.Property,
        detail: titleIn(described, language) ?? '',
        documentation: descriptionIn(described, language) ?? '',
        sortText: `${isRequired(schemas, name) ? 0 : 1}${String(items.length).padStart(3, '0')}`,
        textEdit: replacing(view, cursor, `${name}${cursor.after}`),
      });
    }
  }
  const named = [...path, '*'];
  const site = siteAt(kind, 'key', named);
  const words =
    site === undefined || (site.defines === true && site.content !== 'course')
      ? []
      : thingItems(view, cursor, site.content, cursor.after);
  const enumerated = valuesOf(await keySchemasAt(kind, root, path)).map(
    (word): CompletionItem => ({
      label: word,
      kind: CompletionItemKind.EnumMember,
      textEdit: replacing(view, cursor, `${word}${cursor.after}`),
    }),
  );
  return [...items, ...[...words, ...enumerated].filter(({ label }) => !written.has(label))];
}

function isRequired(schemas: readonly PlacedSchema[], name: string): boolean {
  return schemas.some(({ schema }) => Array.isArray(schema.required) && schema.required.includes(name));
}

async function valuesAt(view: View, cursor: Cursor): Promise<readonly CompletionItem[]> {
  const { kind, root, path } = cursor;
  const site = siteAt(kind, 'value', path);
  if (site?.content === 'cell') return cellCompletions(view, cursor);
  const schemas = await schemasAt(kind, root, path);
  const { language } = view.workbench;
  const listed = valuesOf(schemas).map(
    (word): CompletionItem => ({
      label: word,
      kind: CompletionItemKind.EnumMember,
      detail: titleIn(schemas, language) ?? '',
      documentation: descriptionIn(schemas, language) ?? '',
      textEdit: replacing(view, cursor, /^(?:off|on|yes|no|~)$/.test(word) ? `"${word}"` : word),
    }),
  );
  const words = site === undefined ? [] : thingItems(view, cursor, site.content, '', site.defines === true);
  return [...words, ...listed];
}

const THINGS_OF: Partial<Readonly<Record<SiteContent, readonly Thing[]>>> = {
  course: ['subject'],
  'grade-range': ['grade'],
  'short-name': ['grade', 'subject', 'course'],
  waived: ['course', 'lesson', 'teacher', 'organisation', 'programme', 'channel', 'zone', 'grade'],
};

/** Words for things: their ids, and the names that may be written in place of them. */
export function thingItems(
  view: View,
  cursor: Cursor,
  content: SiteContent,
  after: string,
  isDefinition = false,
): readonly CompletionItem[] {
  const things = THINGS_OF[content] ?? THINGS.filter((thing) => thing === content);
  const idsOnly =
    content === 'waived' || content === 'short-name' || content === 'grade-range' || content === 'channel';
  return things.flatMap((thing) =>
    view.index.definitions.all(thing).flatMap((one) => {
      // What a file defines is its own; a channel may have several timetables.
      if (isDefinition && thing !== 'channel') return [];
      return itemsFor(view, cursor, one, idsOnly, after);
    }),
  );
}

function itemsFor(
  view: View,
  cursor: Cursor,
  one: Definition,
  idsOnly: boolean,
  after: string,
): readonly CompletionItem[] {
  const detail = [THING_NAMES[one.thing][view.workbench.language], ...one.names.slice(0, 2)].join(' · ');
  // Grades and subjects of the project come before all others that there are.
  const rank = one.places.length > 0 || view.index.definitions.coursesOf(one.id).length > 0 ? 0 : 1;
  const names = idsOnly ? [] : one.names.filter((name) => /^\p{Script=Han}+$/u.test(name));
  const chosen = view.index.definitions.find(one.thing, names[0] ?? '')?.id === one.id ? names.slice(0, 1) : [];
  return [one.id, ...chosen].map((word, index) => ({
    label: word,
    kind: index === 0 ? CompletionItemKind.Reference : CompletionItemKind.Text,
    detail,
    filterText: [word, one.id, ...one.names].join(' '),
    sortText: `${rank}${index}${word}`,
    textEdit: replacing(view, cursor, `${word}${after}`),
  }));
}

export function replacing(view: View, { start, end }: Pick<Cursor, 'start' | 'end'>, newText: string): TextEdit {
  return { range: view.places.range({ start, end }), newText };
}
