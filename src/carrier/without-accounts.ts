/** Text in which no address holds an account: what another program says or asks for may repeat a password. */
export function withoutAccounts(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/?#"'<>]*@/gi, '$1…@');
}
