import {
  Composer,
  type Document,
  type DocumentOptions,
  Lexer,
  type ParseOptions,
  Parser,
  type SchemaOptions,
} from 'yaml';
import { NestingGuard } from './nesting-guard.js';

/** Marks the lexeme after it as a plain scalar, see the lexer's own documentation. */
const SCALAR = '\u001f';

/**
 * All documents of a text; like the library's own, but a lone `-` between brackets is the text `-`. Throws `TooDeep` for
 * what nests deeper than the parser can follow.
 */
export function parseDocuments(
  text: string,
  options: ParseOptions & DocumentOptions & SchemaOptions,
): readonly Document.Parsed[] {
  return [...new Composer(options).compose(tokens(text), true, text.length)];
}

function* tokens(text: string) {
  const parser = new Parser();
  for (const lexeme of lexemes(text)) yield* parser.next(lexeme);
  yield* parser.end();
}

/**
 * An empty cell of a timetable is written `-`, as on paper: `[chinese, -, math]`. YAML takes that dash for the start of a
 * block list, which cannot stand between brackets, so nothing else can be meant by it.
 */
function* lexemes(text: string): Generator<string> {
  let depth = 0;
  let behindDash = false;
  let held: string | undefined;
  const guard = new NestingGuard();
  for (const lexeme of new Lexer().lex(text)) {
    guard.follow(lexeme);
    if (held !== undefined) {
      // The lexer sets an empty scalar where it expects the dash's item.
      if (lexeme !== '') yield* [held, lexeme];
      held = undefined;
      continue;
    }
    if (lexeme === '[' || lexeme === '{') depth++;
    else if (lexeme === ']' || lexeme === '}') depth--;
    if (lexeme === SCALAR && behindDash) held = lexeme;
    else {
      if (lexeme === '-' && depth > 0) yield SCALAR;
      yield lexeme;
    }
    if (lexeme.trim() !== '' && lexeme !== SCALAR) behindDash = lexeme === '-' && depth > 0;
  }
}
