/** Removes accounts from addresses: messages of other programs may repeat a password. */
export function withoutAccounts(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/?#"'<>]*@/gi, '$1…@');
}
