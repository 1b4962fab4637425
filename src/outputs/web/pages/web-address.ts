/** An address that a browser may open; `undefined` for `javascript:`, `rtsp:` and whatever else is not of the web. */
export function webAddress(address: string): string | undefined {
  const parsed = URL.parse?.(address) ?? parse(address);
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? address : undefined;
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
