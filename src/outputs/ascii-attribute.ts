/** An attribute's value in ASCII, so that blocks need no encoding; other characters as character references. */
export function asciiAttribute(value: string): string {
  return value.replace(/[^ -~]|[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}
