import { SaxesParser } from 'saxes';
import { inLanguage } from '../../model/local-text.js';
import type { Zone } from '../../model/zone.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { type ProjectTexts, zoneOf } from '../texts/project-texts.js';
import { type Said, TextCheck } from '../texts/text-check.js';
import { transportStreamReader } from './transport-stream.js';

const ENTRY = 'xmltv-lineups/xmltv-lineup/lineup-entry';

/** XMLTV's line-up document: the services that eit.ts names, by those names. */
export const lineupReader: FormatReader = {
  id: 'lineup',
  reads: ({ zone, path }) => zone !== undefined && path === 'lineup.xml',
  after: [transportStreamReader],
  open: ({ zone = '' }, blame, release) =>
    wholeText((text) => {
      const { services, said } = readLineup(text);
      new TextCheck(release.plan?.project, blame).compare('lineup.xml', said, (project) => [
        lineupTexts(zoneOf(project, zone), project),
      ]);
      const names = release.dvb.get(zone)?.names;
      // Unreadable documents have been reported.
      if (names === undefined) return;
      for (const [service, name] of services) {
        if (isName(name, names.get(service)?.name)) continue;
        blame({ text: { zh: `业务 ${service} 与 eit.ts 不同`, en: `service ${service} is not as in eit.ts` } });
      }
      if (services.size !== names.size)
        blame({ text: { zh: '业务的数目与 eit.ts 不同', en: 'it has other services than eit.ts' } });
    }),
};

interface Lineup {
  /** Names by service id. */
  readonly services: ReadonlyMap<number, string>;
  /** All texts of the project, in their order. */
  readonly said: Said;
}

const TEXTS: ReadonlySet<string> = new Set([
  'xmltv-lineups/xmltv-lineup/display-name',
  `${ENTRY}/preset`,
  `${ENTRY}/station/name`,
  `${ENTRY}/dvb-channel/service-name`,
  `${ENTRY}/dvb-channel/provider-name`,
]);

function readLineup(document: string): Lineup {
  const services = new Map<number, string>();
  const said: (readonly [string, string])[] = [];
  const open: string[] = [];
  let [service, words, field] = [0, '', ''];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    words = '';
    field = attributes.lang === undefined ? name : `${name}@${attributes.lang}`;
    for (const key of ['rfc2838', 'url']) if (attributes[key] !== undefined) said.push([key, attributes[key]]);
    if (name === 'xmltv-lineup') said.push(['id', attributes.id ?? '']);
  });
  parser.on('text', (part) => {
    words += part;
  });
  parser.on('closetag', () => {
    const path = open.join('/');
    if (TEXTS.has(path)) said.push([field, words]);
    if (path === `${ENTRY}/dvb-channel/service-id`) service = Number(words);
    if (path === `${ENTRY}/dvb-channel/service-name`) services.set(service, words);
    open.pop();
  });
  parser.write(document).close();
  return { services, said };
}

function lineupTexts({ id, title, lineup, dvb }: Zone, project: ProjectTexts): Said {
  const [language] = dvb?.languages ?? [];
  const provider = inLanguage(dvb?.provider ?? title, language?.tag ?? 'zh');
  return [
    ['id', id],
    // Only in languages that it has.
    ...project.languages.map((other) => [`display-name@${other}`, title[other]] as const),
    ...lineup
      .filter((entry) => entry.serviceId !== undefined)
      .flatMap((entry): Said => {
        const name = inLanguage(entry.name, language?.tag ?? 'zh');
        return [
          ['preset', String(entry.number)],
          ['rfc2838', entry.id],
          [language === undefined ? 'name' : `name@${language.tag}`, name],
          ['url', entry.logo],
          ['service-name', name],
          ['provider-name', provider],
        ];
      }),
  ];
}

/** Characters that the charset lacks become question marks; what does not fit is cut. */
function isName(written: string, sent: string | undefined): boolean {
  const [own, others] = [[...written], [...(sent ?? '')]];
  const isCut = others.at(-1) === '…' && own.length > others.length;
  const characters = isCut ? others.slice(0, -1) : others;
  return (
    (isCut || own.length === characters.length) &&
    characters.every((character, at) => character === own[at] || character === '?')
  );
}
