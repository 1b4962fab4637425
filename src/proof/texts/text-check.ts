import type { Text } from '../../diagnostics/text.js';
import type { Blame } from '../stage-fault.js';
import type { ProjectTexts } from './project-texts.js';
import { shownName } from './shown-items.js';

/** The texts of one thing in a file, in their order, each with the name of the field that holds it. */
export type Said = readonly (readonly [field: string, text: string | undefined])[];

interface Place {
  readonly offset?: number;
  readonly line?: number;
}

/** Compares the texts of one file with the project's, and reports the first that differs. */
export class TextCheck {
  #isBlamed = false;
  /** What events show, with texts that were found sound. */
  readonly #sound = new Set<string>();

  constructor(
    /** Without it nothing is compared. */
    readonly project: ProjectTexts | undefined,
    readonly blame: Blame,
  ) {}

  /**
   * `of` names the thing. `expected` answers what it may say, mostly one; none where the project does not have such a
   * thing. Fields without a text count as absent. True where nothing differs.
   */
  compare(of: string, found: Said, expected: (project: ProjectTexts) => Iterable<Said>, place: Place = {}): boolean {
    if (this.project === undefined) return true;
    const said = withText(found);
    let nearest: Difference | undefined;
    for (const other of expected(this.project)) {
      const difference = firstDifference(said, withText(other));
      if (difference === undefined) return true;
      if (nearest === undefined || difference.at > nearest.at) nearest = difference;
    }
    if (!this.#isBlamed) this.blame({ ...place, isOfText: true, text: messageOf(of, nearest) });
    this.#isBlamed = true;
    return false;
  }

  /** The same of an event: whenever it is on air, what it shows says the same, and is compared once. */
  compareEvent(event: string, found: Said, expected: (project: ProjectTexts) => Iterable<Said>, place?: Place): void {
    const key = found.reduce((text, [field, said]) => `${text}\0${field}\0${said}`, shownName(event));
    if (this.#sound.has(key)) return;
    if (this.compare(event, found, expected, place)) this.#sound.add(key);
  }
}

interface Difference {
  /** Position of the field. */
  readonly at: number;
  readonly field: string;
  readonly found: string | undefined;
  readonly expected: string | undefined;
}

function withText(said: Said): Said {
  return said.filter(([, text]) => text !== undefined);
}

function firstDifference(found: Said, expected: Said): Difference | undefined {
  const length = Math.max(found.length, expected.length);
  for (let at = 0; at < length; at++) {
    const [[name, text] = [], [otherName, otherText] = []] = [found[at], expected[at]];
    if (name === otherName && text === otherText) continue;
    if (name === otherName || otherName === undefined)
      return { at, field: name ?? '', found: text, expected: otherText };
    // A field that is missing, or one too many.
    const isThere = found.slice(at).some(([field]) => field === otherName);
    if (isThere) return { at, field: name ?? otherName, found: text, expected: undefined };
    return { at, field: otherName, found: undefined, expected: otherText };
  }
  return undefined;
}

function messageOf(of: string, difference: Difference | undefined): Text {
  if (difference === undefined) return { zh: `项目中没有 ${of}`, en: `the project has no ${of}` };
  const { field, found, expected } = difference;
  if (found === undefined)
    return {
      zh: `${of} 没有 ${field}，项目中是“${expected}”`,
      en: `${of} has no ${field}, and "${expected}" in the project`,
    };
  if (expected === undefined)
    return {
      zh: `${of} 的 ${field} 是“${found}”，项目中没有`,
      en: `${field} of ${of} is "${found}", and nothing in the project`,
    };
  return {
    zh: `${of} 的 ${field} 是“${found}”，项目中是“${expected}”`,
    en: `${field} of ${of} is "${found}", and "${expected}" in the project`,
  };
}
