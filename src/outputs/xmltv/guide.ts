import { inLanguage } from '../../model/local-text.js';
import type { Project } from '../../model/project.js';
import type { LineupEntry } from '../../model/zone.js';
import { BlockWriter } from '../block-writer.js';
import { carriedEvents, guideEvents } from '../guide-events.js';
import type { Output, ZoneView } from '../output.js';
import { daysOf, guideWindow } from '../window.js';
import { xmlDocument } from '../xml-tree.js';
import { ProgrammeWriter } from './programme-writer.js';

export const xmltv: Output = {
  *files(view) {
    if (view.zone.xmltv !== undefined) yield { path: 'guide.xml', chunks: () => guide(view), gzip: true };
  },
};

function* guide(view: ZoneView): Iterable<Uint8Array> {
  const out = new BlockWriter();
  const { project, zone, timeline } = view;
  out.text(opening(project));
  for (const entry of zone.lineup) out.text(channelXml(entry, project));
  const programmes = new ProgrammeWriter(view, out);
  const window = guideWindow(view);
  const [days, first] = [[...daysOf(window)], window.from];
  for (const entry of zone.lineup) {
    const line = timeline.lines.get(entry.channel.id);
    if (line === undefined) continue;
    programmes.turnTo(entry);
    // A guide has no gap at its start: a lesson that runs over midnight is still on air then.
    for (const event of carriedEvents(line, first, view)) programmes.write(event);
    for (const day of days) {
      for (const event of guideEvents(line, day, view)) {
        programmes.write(event);
        if (out.isFull) yield out.take();
      }
    }
  }
  out.ascii('</tv>\n');
  yield out.take();
}

/** No DOCTYPE: parsers that follow it ask the server for a DTD that does not exist. */
function opening({ title, publisher, languages }: Project): string {
  const [language = 'zh'] = languages;
  const tv = xmlDocument().ele('tv', {
    'source-info-name': inLanguage(publisher?.name ?? title, language, languages),
    ...(publisher?.url === undefined ? {} : { 'source-info-url': publisher.url }),
    'generator-info-name': 'AirClass',
  });
  const start = tv.toString().replace(/\/>$/, '>');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${start}\n`;
}

function channelXml({ id, name, aliases, number, logo }: LineupEntry, { languages }: Project): string {
  const channel = xmlDocument().ele('channel', { id });
  const own = languages.filter((language) => name[language] !== undefined);
  for (const language of own.length > 0 ? own : Object.keys(name).slice(0, 1)) {
    channel.ele('display-name', { lang: language }).txt(name[language] ?? '');
  }
  // Jellyfin takes a numeric name as the channel's number.
  channel.ele('display-name').txt(String(number));
  // Apps look up a channel by its name in their own list; without a tvg-id, display-name is compared with the id too.
  for (const other of [...aliases, id]) channel.ele('display-name').txt(other);
  if (logo !== undefined) channel.ele('icon', { src: logo });
  return `${channel.toString({ prettyPrint: true, indent: '  ', offset: 1 })}\n`;
}
