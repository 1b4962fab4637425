/** An address that a browser may open; `undefined` for `javascript:`, `rtsp:` and whatever else is not of the web. */
export function webAddress(address: string): string | undefined {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}
