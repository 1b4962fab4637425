import { SaxesParser } from 'saxes';
import { type FormatReader, wholeText } from '../format-reader.js';

const ENTRY = 'xmltv-lineups/xmltv-lineup/lineup-entry';

/** XMLTV's line-up document: the services that eit.ts names, by those names. */
export const lineupReader: FormatReader = {
  id: 'lineup',
  reads: ({ zone, path }) => zone !== undefined && path === 'lineup.xml',
  open: ({ zone = '' }, blame, release) =>
    wholeText((text) => {
      const services = readLineup(text);
      const names = release.dvb.get(zone)?.names;
      // What cannot be read has been said of it.
      if (names === undefined) return;
      for (const [service, name] of services) {
        if (isName(name, names.get(service))) continue;
        blame({ text: { zh: `业务 ${service} 与 eit.ts 不同`, en: `service ${service} is not what eit.ts says` } });
      }
      if (services.size !== names.size)
        blame({ text: { zh: '业务的数目与 eit.ts 不同', en: 'it has other services than eit.ts' } });
    }),
};

/** Names by service id. */
function readLineup(document: string): ReadonlyMap<number, string> {
  const services = new Map<number, string>();
  const open: string[] = [];
  let [service, words] = [0, ''];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    open.push(name);
    words = '';
  });
  parser.on('text', (part) => {
    words += part;
  });
  parser.on('closetag', () => {
    const path = open.join('/');
    if (path === `${ENTRY}/dvb-channel/service-id`) service = Number(words);
    if (path === `${ENTRY}/dvb-channel/service-name`) services.set(service, words);
    open.pop();
  });
  parser.write(document).close();
  return services;
}

/** What a charset lacks is a question mark, and what a descriptor lacks is cut. */
function isName(written: string, sent: string | undefined): boolean {
  const [own, others] = [[...written], [...(sent ?? '')]];
  const isCut = others.at(-1) === '…' && own.length > others.length;
  const told = isCut ? others.slice(0, -1) : others;
  return (
    (isCut || own.length === told.length) && told.every((character, at) => character === own[at] || character === '?')
  );
}
