import type { Text } from '../../diagnostics/text.js';
import { printable } from '../../diagnostics/visible.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import type { XmlTree } from '../../outputs/xml-tree.js';

/** The content of a cell or paragraph: a text in both languages, or one that is the same in each. */
export type Content = Text | string | readonly Piece[];
export interface Piece {
  readonly text: Text | string;
  /** Relative: a page that is copied with its release keeps its links. */
  readonly href?: string;
  readonly kind?: 'code' | 'time' | 'good' | 'bad' | 'odd' | 'quiet';
}

/** Both languages are on the page; a radio button at its top chooses which is seen. */
export function put(parent: XmlTree, content: Content): XmlTree {
  const pieces = Array.isArray(content) ? content : [{ text: content }];
  for (const piece of pieces) putPiece(parent, piece);
  return parent;
}

function putPiece(parent: XmlTree, { text, href, kind }: Piece): void {
  const linked = href === undefined ? parent : parent.ele('a', { href });
  const holder = kind === undefined ? linked : ofKind(linked, kind);
  if (typeof text === 'string' || text.zh === text.en) {
    holder.txt(printable(typeof text === 'string' ? text : text.zh));
    return;
  }
  holder.ele('span', { class: 'zh', lang: 'zh' }).txt(printable(text.zh));
  holder.ele('span', { class: 'en', lang: 'en' }).txt(printable(text.en));
}

/** Times do not wrap; they are texts for people, which `<time>` does not allow. */
function ofKind(parent: XmlTree, kind: NonNullable<Piece['kind']>): XmlTree {
  if (kind === 'code') return parent.ele('code');
  return parent.ele(kind === 'time' ? 'span' : 'b', { class: kind });
}

export interface Column {
  readonly head: Text;
  readonly isNumber?: true;
}

export interface Row {
  readonly cells: readonly Content[];
  readonly kind?: 'bad' | 'odd' | undefined;
}

/** A wide table scrolls by itself, so that the page fits a phone. */
export function table(parent: XmlTree, columns: readonly Column[], rows: readonly Row[]): void {
  const element = parent.ele('div', { class: 'wide' }).ele('table');
  const head = element.ele('thead').ele('tr');
  for (const column of columns) put(head.ele('th', { scope: 'col', ...numeric(column) }), column.head);
  const body = element.ele('tbody');
  for (const { cells, kind } of rows) {
    const line = body.ele('tr', kind === undefined ? {} : { class: kind });
    cells.forEach((cell, index) => {
      put(line.ele('td', numeric(columns[index])), cell);
    });
  }
}

function numeric(column: Column | undefined): { readonly class?: string } {
  return column?.isNumber === true ? { class: 'number' } : {};
}

export function section(parent: XmlTree, id: string, title: Text): XmlTree {
  const element = parent.ele('section', { id });
  put(element.ele('h2'), title);
  return element;
}

/** A project's text in the page's languages. */
export function ofProject(text: LocalText, languages: readonly string[]): Text {
  return { zh: inLanguage(text, 'zh', languages), en: inLanguage(text, 'en', languages) };
}
