// A release's guide as XMLTV says it, read by a parser that is not ours.
import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) =>
    ['programme', 'channel', 'title', 'sub-title', 'desc', 'category', 'episode-num', 'actor'].includes(name),
  parseTagValue: false,
});
const text = (element) => (typeof element === 'object' ? (element['#text'] ?? '') : (element ?? ''));

/** `20200309090500 +0800` in milliseconds of the epoch. */
function instant(value) {
  const [, year, month, day, hour, minute, second, sign, hours, minutes] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d) ([+-])(\d\d)(\d\d)$/.exec(value);
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000;
}

/** Programmes by channel id, each as the guide's first language has it. */
export function readGuide(path) {
  const { tv } = parser.parse(readFileSync(path));
  const programmes = new Map(tv.channel.map((channel) => [channel['@id'], []]));
  for (const programme of tv.programme) {
    const numbers = programme['episode-num'] ?? [];
    programmes.get(programme['@channel']).push({
      start: instant(programme['@start']),
      stop: instant(programme['@stop']),
      title: text(programme.title[0]),
      subTitle: text(programme['sub-title']?.[0]),
      description: text(programme.desc?.[0]),
      categories: (programme.category ?? []).map(text),
      actors: (programme.credits?.actor ?? []).map(text),
      /** Zero-based, as xmltv_ns counts. */
      episode: /\.(\d+)\./.exec(text(numbers.find((number) => number['@system'] === 'xmltv_ns')))?.[1],
    });
  }
  return programmes;
}

/** Channels of an M3U list: id, number, name, address. */
export function readChannelList(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (!line.startsWith('#EXTINF')) return [];
    const value = (name) => new RegExp(` ${name}="([^"]*)"`).exec(line)?.[1];
    return [
      {
        id: value('tvg-id'),
        number: Number(value('tvg-chno')),
        name: line.slice(line.lastIndexOf(',') + 1),
        stream: lines[index + 1],
      },
    ];
  });
}
