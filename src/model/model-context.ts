import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { suggestion } from '../diagnostics/did-you-mean.js';
import type { Problem, Related } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { Text } from '../diagnostics/text.js';
import type { WrittenText } from '../load/file-types.js';
import type { FileKind, SourceFileOf, SourceFiles } from '../load/source-file.js';
import { type Ingredients, type Memory, NO_MEMORY, type Watch } from '../memory/memory.js';
import type { LocalText } from './local-text.js';
import { plainText } from './plain-text.js';
import { textEmpty, textNeedsQuotes, unknownReference } from './problems.js';

/** What every part of the model is built from: the files, the languages and where to report. */
export class ModelContext {
  languages: readonly string[] = ['zh', 'en'];
  #faulty: ReadonlyMap<FileKind, boolean>;

  constructor(
    public sources: SourceFiles,
    readonly diagnostics: DiagnosticList,
    readonly memory: Memory = NO_MEMORY,
  ) {
    this.#faulty = new Map(sources.faulty.map(({ kind }) => [kind, true] as const));
  }

  /** A part of the model, made anew where its ingredients have changed; files that cannot be read are among them. */
  recall<T>(
    { key, of, looks = [] }: Ingredients,
    make: (modelContext: ModelContext, watch: Watch, before: T | undefined) => T,
  ): T {
    const ingredients = { key, of: [this.languages.join(), ...of], looks: [this.#faulty, ...looks] };
    return this.memory.recall<T>(ingredients, this.diagnostics, (diagnostics, watch, before) => {
      const own = new ModelContext(this.sources, diagnostics, this.memory);
      own.languages = this.languages;
      own.#faulty = watch(this.#faulty);
      return make(own, watch, before);
    });
  }

  files<Kind extends FileKind>(kind: Kind): readonly SourceFileOf<Kind>[] {
    return this.sources.files.filter((file): file is SourceFileOf<Kind> => file.kind === kind);
  }

  /** True where a file of this kind could not be read: what it defines is unknown, not missing. */
  isFaulty(kind: FileKind): boolean {
    return this.#faulty.has(kind);
  }

  report(problem: Problem, span: Span, message: Text, related: readonly Related[] = []): void {
    this.diagnostics.report(problem, { message, span, related });
  }

  /** Reports an undefined name, unless the file that may define it is itself faulty. */
  unknown(what: Text, name: string, known: Iterable<string>, definedIn: FileKind, span: Span): void {
    if (this.isFaulty(definedIn)) return;
    const guess = suggestion(name, known);
    this.report(unknownReference, span, {
      zh: `没有${what.zh}“${name}”${guess.zh}`,
      en: `there is no ${what.en} "${name}"${guess.en}`,
    });
  }

  /** A text in its languages, fit for every output: no control characters, no line breaks, NFC. */
  text(written: WrittenText, span: Span): LocalText {
    const first = this.languages[0] ?? 'zh';
    const entries = typeof written === 'string' ? [[first, written] as const] : Object.entries(written);
    const cleaned = entries.map(([language, text]) => [language, cleanText(text)] as const);
    for (const [language, text] of cleaned) {
      if (text === '')
        this.report(textEmpty, span, { zh: `“${language}”的文字为空`, en: `the text in "${language}" is empty` });
      else if (MISREAD.test(text)) this.#checkQuotes(text, language, span);
    }
    return Object.fromEntries(cleaned);
  }

  /** A text that is the same in every language, cleaned the same way. */
  line(written: string, span: Span): string {
    const text = cleanText(written);
    if (text === '') this.report(textEmpty, span, { zh: '文字为空', en: 'the text is empty' });
    return text;
  }

  #checkQuotes(text: string, language: string, around: Span): void {
    const source = this.sources.texts.get(around.file)?.slice(around.start, around.end) ?? '';
    const at = plainAt(source, text, language);
    if (at === undefined) return;
    const start = around.start + at;
    const span = { file: around.file, start, end: start + text.length };
    this.diagnostics.report(textNeedsQuotes, {
      message: {
        zh: `请给“${text}”加引号："${text}"，否则别的 YAML 程序会读成别的值`,
        en: `put ${text} in quotes: "${text}"; other YAML readers take it for something else`,
      },
      span,
      fix: [{ span, text: `"${text}"` }],
    });
  }
}

/** What YAML 1.1 takes for a boolean, a number of base 60 or 2, a number with `_`, or a day. */
const MISREAD =
  /^(?:y|n|yes|no|on|off|[-+]?[1-9][\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|[-+]?0b[01_]+|[-+]?\d[\d_]*_[\d_]*|\d{4}-\d\d?-\d\d?)$/i;

/** Where `text` is without quotes in what was written: by itself, in its language, or as the title of more. */
function plainAt(source: string, text: string, language: string): number | undefined {
  if (source === text) return 0;
  for (const key of [language, 'title']) {
    const before = `(?:^|[{,\\s])${escaped(key)}:\\s+`;
    const found = new RegExp(`(${before})${escaped(text)}(?=\\s*(?:[,}]|\\s#|$))`, 'm').exec(source);
    if (found !== null) return found.index + (found[1] ?? '').length;
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&');
}

/** Control characters, line separators and runs of blanks become one space, lone surrogates U+FFFD, odd characters plain. */
export function cleanText(text: string): string {
  return plainText(text.toWellFormed())
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s\uFEFF\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}
