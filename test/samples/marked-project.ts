import { EVERY_FIELD } from './every-field.js';

/** A mark in a text, one of its own for each; its letters and digits are the same in every charset. */
export const MARK = /Q\d+Q/g;

type Json = unknown;

/** Values of `EVERY_FIELD` that files show, beside texts in two languages and addresses. */
const SHOWN = new Set([
  ...['一', '三', '四', '五', '六', '七', '八', '九', '统编', '上册', '教育', 'P1 alias'],
  ...['a.mp4', 'card.png', 'slate.png'],
]);
/** The zone's own values would stand in place of the project's texts. */
const OUT_OF_THE_WAY = new Set(['Category', 'Series', 'Program', 'Schedule', 'Picture']);

/** The project of `EVERY_FIELD` with a mark in every text, address and file that may go out. */
export function markedProject(): Readonly<Record<string, Json>> {
  let marks = 0;
  const next = () => `Q${++marks}Q`;
  const marked = (data: Json, key: string): Json => {
    if (typeof data === 'string') return markedText(data, key, next);
    if (Array.isArray(data)) return data.map((item) => marked(item, key));
    if (typeof data !== 'object' || data === null) return data;
    const entries = Object.entries(data).filter(([name]) => key !== 'values' || !OUT_OF_THE_WAY.has(name));
    return Object.fromEntries(entries.map(([name, value]) => [name, marked(value, name)]));
  };
  return Object.fromEntries(Object.entries(EVERY_FIELD).map(([path, data]) => [path, marked(data, path)]));
}

function markedText(text: string, key: string, next: () => string): string {
  if (key === 'aliases') return `${text}${next()}`;
  if (key === 'formats' || key === 'allowed-hosts') return text;
  if (text === '文字' || text === 'Text' || SHOWN.has(text))
    return /\.\w+$/.test(text) ? `${next()}${text}` : `${text}${next()}`;
  if (key === 'media-folder') return `${text}${next()}`;
  const place = /^(\w+:\/\/[^/]+\/)(.*)$/.exec(text);
  return place === null ? text : `${place[1]}${next()}${place[2]}`;
}
