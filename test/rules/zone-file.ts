/** A zone with these lines in its lineup. */
export const zoneFile = (lineup: readonly string[], rest = 'outputs: {}\n') => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n${lineup.map((line) => `  ${line}\n`).join('')}${rest}`,
});

/** One line of a lineup. */
export const carries = (channel: string, number: number, id: string, stream = channel, name = channel) =>
  `${channel}: {number: ${number}, id: ${id}, name: '${name}', stream: "https://example.org/${stream}.m3u8"}`;
