import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { lineColumn } from '../../diagnostics/line-column.js';
import { checkNodes } from '../check-nodes.js';
import { parseYaml } from '../parse-yaml.js';
import { partsOfDocument } from '../parts-of-document.js';
import { type Part, placesOf } from '../places.js';
import { readSimpleYaml } from '../read-simple-yaml.js';
import type { Validator } from '../validators.js';
import { violationsOf } from '../violation.js';
import type { Excerpt } from './excerpt.js';

/** How far a text is from being sound. */
export interface Verdict {
  /** The line, from 0, at which it stops being YAML; `undefined` where it is YAML. */
  readonly brokenAt: number | undefined;
  /** Defects of its shape. */
  readonly faults: number;
  /** What it says, in one text; two sound texts that say the same are equal. */
  readonly meaning: string;
  /** Lines, from 0, of keys that do not belong where they are. */
  readonly strayKeys: readonly number[];
}

/** Characters that are looked at for one file at most: repairs are tried one by one, and a file may be long. */
const MAX_CHARACTERS = 1_000_000;
const MAX_TEXTS = 400;

/** Judges texts of one kind of file, as long as that does not take too long. */
export class Judge {
  #characters = 0;
  readonly #verdicts = new Map<string, Verdict>();

  constructor(readonly validator: Validator) {}

  get isTired(): boolean {
    return this.#characters > MAX_CHARACTERS || this.#verdicts.size > MAX_TEXTS;
  }

  judge(text: string): Verdict {
    const known = this.#verdicts.get(text);
    if (known !== undefined) return known;
    const verdict = this.#look(text);
    this.#characters += text.length;
    this.#verdicts.set(text, verdict);
    return verdict;
  }

  /** Judges some lines as if the text had no others; lines of the verdict are those of the text. */
  judgePart(text: string, excerpt: Excerpt): Verdict {
    const lines = text.split('\n');
    const { brokenAt, strayKeys, ...verdict } = this.judge(excerpt.map((index) => lines[index]).join('\n'));
    const lineOf = (line: number) => excerpt[line] ?? lines.length;
    return {
      ...verdict,
      brokenAt: brokenAt === undefined ? undefined : lineOf(brokenAt),
      strayKeys: strayKeys.map(lineOf),
    };
  }

  #look(text: string): Verdict {
    const simple = readSimpleYaml(text);
    if (simple !== undefined) return this.#ofData(text, simple.data, simple.root, 0);
    const diagnostics = new DiagnosticList();
    const document = parseYaml('', text, diagnostics);
    if (document === undefined) {
      const [first] = diagnostics.sorted();
      const brokenAt = lineColumn(text, first?.span.start ?? 0).line - 1;
      return { brokenAt, faults: 0, meaning: '', strayKeys: [] };
    }
    checkNodes({ file: '', text, diagnostics }, document, new Set());
    const faults = diagnostics.sorted().length;
    return this.#ofData(text, document.toJS({ maxAliasCount: 0 }), partsOfDocument(text, document), faults);
  }

  #ofData(text: string, data: unknown, root: Part, faults: number): Verdict {
    const violations = violationsOf(this.validator, data);
    const places = placesOf('', root);
    const strayKeys = violations.flatMap(({ path, error }) => {
      const key: unknown = error.params.additionalProperty ?? error.propertyName;
      return typeof key === 'string' ? [lineColumn(text, places.keySpan([...path, key]).start).line - 1] : [];
    });
    return { brokenAt: undefined, faults: faults + violations.length, meaning: JSON.stringify(data), strayKeys };
  }
}

export function isSound({ brokenAt, faults }: Verdict): boolean {
  return brokenAt === undefined && faults === 0;
}

/** Negative: `a` is nearer to being sound. */
export function compareVerdicts(a: Verdict, b: Verdict): number {
  const [own, other] = [a, b].map(({ brokenAt }) => brokenAt ?? Number.MAX_SAFE_INTEGER);
  return own === other ? a.faults - b.faults : (other ?? 0) - (own ?? 0);
}
