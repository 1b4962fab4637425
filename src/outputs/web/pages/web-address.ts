/** An address that a browser may open; `undefined` for `javascript:`, `rtsp:` and whatever else is not of the web. */
export function webAddress(address: string): string | undefined {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : undefined;
}
