import { parsedText } from '../../change/parsed-text.js';
import type { Grade } from '../../model/vocabulary.js';
import type { ListRow } from '../list/list-row.js';
import { sheetReadSo } from '../problems.js';
import { recordOf } from './course-place.js';
import type { IntoContext } from './into-context.js';

/**
 * Zones carry a new channel as they carry the one before it, where its number and addresses can be made of that one's.
 * Where they cannot, `grade-not-carried` says what is missing.
 */
export function addToLineups(
  grade: Grade,
  channel: string,
  { log, sheet, place }: Pick<ListRow, 'log' | 'sheet' | 'place'>,
  { known, edits }: IntoContext,
): void {
  for (const { span } of known.project.zones.values()) {
    const lineup = recordOf(recordOf(parsedText(edits.text(span.file) ?? '')?.data).lineup);
    const words = wordsLike(lineup, grade, channel);
    if (words === undefined || channel in lineup) continue;
    edits.edit(span.file, { path: ['lineup', channel], words });
    const message = {
      zh: `${span.file} 也转播新频道“${channel}”：${words}；频道号和网址是照前一个频道写的，请核对`,
      en: `${span.file} carries the new channel "${channel}" too: ${words}; its number and addresses are like those of the channel before it: check them`,
    };
    log.report(sheetReadSo, message, sheet, place);
  }
}

/** `undefined` where another channel's entry does not say how this one's is made. */
function wordsLike(lineup: Readonly<Record<string, unknown>>, grade: Grade, channel: string): string | undefined {
  const [last, entry] = Object.entries(lineup).at(-1) ?? [];
  if (last === undefined) return undefined;
  const { number, id, name, stream, ...more } = recordOf(entry);
  if (typeof number !== 'number' || Object.keys(more).length > 0) return undefined;
  const numbers = Object.values(lineup).map((one) => Number(recordOf(one).number));
  const own = [id, stream].map((text) => (text === undefined ? undefined : withWord(text, last, channel)));
  const [ownId, ownStream] = own;
  if ((id !== undefined && ownId === undefined) || (stream !== undefined && ownStream === undefined)) return undefined;
  const named = name === undefined ? [] : [`name: {zh: ${grade.name.zh}, en: ${grade.name.en}}`];
  const parts = [
    `number: ${Math.max(...numbers) + 1}`,
    ...(ownId === undefined ? [] : [`id: ${ownId}`]),
    ...named,
    ...(ownStream === undefined ? [] : [`stream: ${JSON.stringify(ownStream)}`]),
  ];
  return `{${parts.join(', ')}}`;
}

/** `undefined` where a text does not have the word that is replaced. */
function withWord(text: unknown, word: string, other: string): string | undefined {
  if (typeof text !== 'string') return undefined;
  const replaced = text
    .split(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])/u)
    .map((part) => (part === word ? other : part))
    .join('');
  return replaced === text ? undefined : replaced;
}
