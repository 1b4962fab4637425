import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Text } from '../diagnostics/text.js';
import { escapeUnit, UNPRINTABLE } from '../diagnostics/visible.js';
import { FileRefusal, readRegular } from '../files/regular-file.js';
import { type DecodedText, decodeText } from './decode-text.js';
import { fileProblems } from './file-problems.js';
import { quotable } from './quotable.js';

/** Bytes; a grade's courses of a whole year take about 50,000. */
const LARGEST = 2_000_000;

export interface ReadText {
  readonly text: string;
  /** Whether the text is the file's true content. */
  readonly sound: boolean;
}

/** A file's text without byte order mark; lossily decoded, so that it can be shown, when it is not UTF-8. */
export function readText(absolute: string, file: string, diagnostics: DiagnosticList, edited?: string): ReadText {
  if (edited !== undefined) {
    const size = Buffer.byteLength(edited);
    if (size > LARGEST) return refused(tooLarge(size), file, diagnostics);
    reportControlCharacters(edited, file, diagnostics);
    return { text: edited, sound: true };
  }
  const bytes = readBytes(absolute);
  if (!Buffer.isBuffer(bytes)) return refused(bytes, file, diagnostics);
  const text = new TextDecoder('utf-8').decode(bytes);
  const start = firstLostCharacter(bytes, text);
  const decoded = start === undefined && !text.includes('\0') ? undefined : decodeText(bytes);
  if (decoded !== undefined) {
    reportDecoded(decoded, file, diagnostics);
    return { text: decoded.text, sound: false };
  }
  if (start !== undefined) {
    reportEncoding(bytes, start, file, diagnostics);
    return { text, sound: false };
  }
  reportControlCharacters(text, file, diagnostics);
  return { text, sound: true };
}

function refused(refusal: Refusal, file: string, diagnostics: DiagnosticList): ReadText {
  const problem = refusal.tooLarge ? fileProblems.tooLarge : fileProblems.unreadable;
  diagnostics.report(problem, { message: refusal.message(file), span: { file, start: 0, end: 0 } });
  return { text: '', sound: false };
}

interface Refusal {
  readonly tooLarge: boolean;
  message(file: string): Text;
}

/** At once: hundreds of small files take several times as long when each waits for its turn. */
function readBytes(absolute: string): Buffer | Refusal {
  try {
    return readRegular(absolute, LARGEST);
  } catch (error) {
    if (error instanceof FileRefusal) {
      return error.reason === 'too-large'
        ? tooLarge(error.size)
        : refusal((file) => ({ zh: `“${file}”不是普通文件`, en: `"${file}" is not an ordinary file` }));
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    return refusal((file) => ({ zh: `“${file}”无法读取（${code}）`, en: `"${file}" cannot be read (${code})` }));
  }
}

function tooLarge(size: number): Refusal {
  const megabytes = (size / 1_000_000).toFixed(1);
  return {
    tooLarge: true,
    message: (file) => ({
      zh: `“${file}”有 ${megabytes} MB，超过上限 2 MB，未读取；请拆成几个文件`,
      en: `"${file}" has ${megabytes} MB, more than the 2 MB that are read; split it into several files`,
    }),
  };
}

function refusal(message: Refusal['message']): Refusal {
  return { tooLarge: false, message };
}

/** Shows what the text says in its own encoding: the reader sees whether it is right. */
function reportDecoded({ text, encoding }: DecodedText, file: string, diagnostics: DiagnosticList): void {
  const [sample = ''] = /\P{ASCII}(?:.{0,18}\P{ASCII})?/u.exec(text) ?? [];
  const start = Math.max(0, text.indexOf(sample));
  const shown = quotable(sample === '' ? text.slice(0, 20) : sample);
  diagnostics.report(fileProblems.notUtf8, {
    message: {
      zh: `“${file}”是 ${encoding} 编码，其中的文字是“${shown}”；请另存为 UTF-8`,
      en: `"${file}" is in ${encoding} and says "${shown}"; save it as UTF-8`,
    },
    span: { file, start, end: start + Math.max(1, sample.length) },
    change: { kind: 'recode' },
  });
}

function reportEncoding(bytes: Buffer, start: number, file: string, diagnostics: DiagnosticList): void {
  const utf16 = bytes.length >= 2 && ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2));
  diagnostics.report(fileProblems.notUtf8, {
    message: utf16
      ? { zh: `“${file}”是 UTF-16 编码；请另存为 UTF-8`, en: `"${file}" is in UTF-16; save it as UTF-8` }
      : {
          zh: `此处的字节不是 UTF-8，文件可能是 GBK 编码；请另存为 UTF-8`,
          en: 'the bytes here are not UTF-8, the file may be in GBK or another encoding; save it as UTF-8',
        },
    span: { file, start, end: start + 1 },
  });
}

/** Where the decoder first had to put U+FFFD; one that is in the file itself is not its doing. */
function firstLostCharacter(bytes: Buffer, text: string): number | undefined {
  let offset = bytes.toString('hex', 0, 3) === 'efbbbf' ? 3 : 0;
  let counted = 0;
  for (let index = text.indexOf('\uFFFD'); index !== -1; index = text.indexOf('\uFFFD', index + 1)) {
    offset += Buffer.byteLength(text.slice(counted, index));
    counted = index;
    if (bytes.toString('hex', offset, offset + 3) !== 'efbfbd') return index;
  }
  return undefined;
}

/** Marks that keep Arabic and Latin letters in order are part of such texts; all else that is invisible is not. */
const NEEDED_MARKS = new Set(['\u061C', '\u200E', '\u200F']);

/** A file that is not text at all has thousands. */
const MOST_REPORTED = 20;

function reportControlCharacters(text: string, file: string, diagnostics: DiagnosticList): void {
  let reported = 0;
  for (const { 0: character, index } of text.matchAll(UNPRINTABLE)) {
    if (reported === MOST_REPORTED) return;
    if (NEEDED_MARKS.has(character)) continue;
    if (character === '\r' && text[index + 1] === '\n') continue;
    const name = escapeUnit(character);
    diagnostics.report(fileProblems.controlCharacter, {
      message: {
        zh: `此处有看不见的控制字符 ${name}；请删除`,
        en: `there is an invisible control character ${name} here; delete it`,
      },
      span: { file, start: index, end: index + 1 },
      // Others, such as a vertical tab, may stand for a blank.
      fix: /\p{Cf}/u.test(character) ? [{ span: { file, start: index, end: index + 1 }, text: '' }] : undefined,
    });
    reported += 1;
  }
}
