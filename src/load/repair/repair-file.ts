import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { lineColumn } from '../../diagnostics/line-column.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import { keyHomes } from '../schema-keys.js';
import type { Validator } from '../validators.js';
import { keyMeant } from '../written/key-meant.js';
import type { Cause } from './causes.js';
import { reportConflicts } from './merge-conflict.js';
import { type Repaired, repairText } from './repair-text.js';
import { reportRepaired } from './report-repaired.js';

/** Quotes and brackets may belong elsewhere where something is still wrong with their line. */
const GUESSES: readonly Cause[] = ['bracket', 'needs-quotes', 'quote'];

function isGuess({ text, lines }: Repaired, offset: number): boolean {
  const { line } = lineColumn(text, offset);
  return lines.get(line - 1)?.causes.some((cause) => GUESSES.includes(cause)) === true;
}

/** What was found lately, by file and text: `check --fix` and watching read the same faulty text several times. */
const lately = new Map<string, readonly Diagnostic[] | undefined>();
const MAX_KEPT = 16;

/**
 * What a person did in a file that cannot be used, where that can be seen; `undefined` where it cannot. `readAgain` says
 * what is wrong with a text.
 */
export function causesIn(
  file: string,
  text: string,
  validator: Validator,
  isTimetable: boolean,
  readAgain: (text: string) => readonly Diagnostic[],
): readonly Diagnostic[] | undefined {
  const key = `${String(validator.schema.$id)}\n${file}\n${text}`;
  const causes = lately.has(key) ? lately.get(key) : findCauses(file, text, validator, isTimetable, readAgain);
  // The one that was needed last is the last to go.
  lately.delete(key);
  lately.set(key, causes);
  for (const old of lately.keys()) if (lately.size > MAX_KEPT) lately.delete(old);
  return causes;
}

function findCauses(
  file: string,
  text: string,
  validator: Validator,
  isTimetable: boolean,
  readAgain: (text: string) => readonly Diagnostic[],
): readonly Diagnostic[] | undefined {
  const diagnostics = new DiagnosticList();
  if (reportConflicts(file, text, diagnostics)) return diagnostics.sorted();
  // JSON was written by a program, and its lines are not those of YAML.
  if (/^\s*[{[]/.test(text)) return undefined;
  const keys = ['zh', 'en', ...keyHomes(validator.schema).keys()];
  const repaired = repairText(text, validator, { isTimetable, isKey: (word) => keyMeant(word, keys) !== undefined });
  if (repaired === undefined) return undefined;
  const others = readAgain(repaired.text);
  if (others.some(({ span }) => isGuess(repaired, span.start))) return undefined;
  reportRepaired(file, text, repaired, others, diagnostics);
  return diagnostics.sorted();
}
