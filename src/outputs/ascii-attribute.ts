/** An attribute's value in ASCII alone, which blocks take without encoding; anything else as character references. */
export function asciiAttribute(value: string): string {
  return value.replace(/[^ -~]|[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}
