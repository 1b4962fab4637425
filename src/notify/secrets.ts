import type { Text } from '../diagnostics/text.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Shorter ones would blot out ordinary words. */
const MIN_LENGTH = 3;
const HIDDEN = '***';

/** Reads what is secret from the environment, and keeps it out of everything that is printed. */
export class Secrets {
  /** Variables that were asked for and are not set. */
  readonly missing = new Set<string>();
  readonly #words = new Set<string>();

  constructor(readonly env: Environment) {}

  /** `undefined` if it is not set. */
  read(variable: string): string | undefined {
    const value = this.env[variable]?.trim();
    if (value === undefined || value === '') {
      this.missing.add(variable);
      return undefined;
    }
    for (const word of partsOf(value)) this.#words.add(word);
    return value;
  }

  hideIn({ zh, en }: Text): Text {
    return { zh: this.hide(zh), en: this.hide(en) };
  }

  /** Before it is cut: a part of a secret is not found. */
  hide(text: string): string {
    // The longest first: a part may be within another.
    const words = [...this.#words].filter(({ length }) => length >= MIN_LENGTH).sort((a, b) => b.length - a.length);
    return words.reduce((hidden, word) => hidden.replaceAll(word, HIDDEN), text).replace(/(?:\*\*\*)+/g, HIDDEN);
  }
}

/** A secret as others may repeat it: whole, encoded, and the parts of an address that open it. */
function partsOf(value: string): readonly string[] {
  const own = [value, encodeURIComponent(value), Buffer.from(value).toString('base64')];
  if (!URL.canParse(value)) return own;
  const { username, password, pathname, search, searchParams } = new URL(value);
  const account = [username, password].filter((part) => part !== '').flatMap((part) => [part, decoded(part)]);
  // RFC 4616: as AUTH PLAIN sends both.
  const login = Buffer.from(`\0${decoded(username)}\0${decoded(password)}`).toString('base64');
  return [
    ...own,
    ...account,
    ...account.map((part) => Buffer.from(part).toString('base64')),
    ...(account.length === 0 ? [] : [login]),
    ...(pathname.length > 1 ? [pathname, ...pathname.split('/').filter((part) => part.length >= 16)] : []),
    ...(search.length > 1 ? [search, ...searchParams.values()] : []),
  ];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
