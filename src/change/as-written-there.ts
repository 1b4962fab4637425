import { findSubject } from '../model/build-vocabulary.js';
import { wordOfCell } from '../model/parse-cell.js';
import type { Vocabulary } from '../model/vocabulary.js';

/** A cell's words with the subject as the file calls it: `重播 语文 3` is `重播 chinese 3` where the grid says `chinese`. */
export function asWrittenThere(show: string, text: string, vocabulary: Vocabulary): string {
  const word = wordOfCell(show, vocabulary);
  const subject = word === undefined ? undefined : findSubject(vocabulary, word);
  if (word === undefined || subject === undefined || hasWord(text, word)) return show;
  const used = [subject.id, ...Object.values(subject.name), ...subject.aliases].find((name) => hasWord(text, name));
  return used === undefined ? show : show.replace(word, used);
}

function hasWord(text: string, word: string): boolean {
  const letters = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${letters}(?![\\p{L}\\p{N}_-])`, 'u').test(text);
}
