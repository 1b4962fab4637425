import type { Zone } from '../../model/zone.js';
import { isPastPlace } from '../channels/live-places.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { list, record } from '../json.js';
import type { ProjectTexts } from '../texts/project-texts.js';
import { type Said, TextCheck } from '../texts/text-check.js';
import { jsonWords } from '../texts/words.js';

/** How each zone carries the timeline. */
export const zonesReader: FormatReader = {
  id: 'zones',
  reads: ({ zone, path }) => zone === undefined && path === 'timeline/zones.json',
  open: (_, blame, release) =>
    wholeText((text) => {
      const { publisher, zones, fillers } = record(JSON.parse(text));
      const check = new TextCheck(release.plan?.project, blame);
      check.compare('publisher', jsonWords('publisher', publisher), (project) => [
        jsonWords('publisher', project.publisher),
      ]);
      check.compare('fillers', jsonWords('fillers', list(fillers, 'fillers')), (project) => [fillerTexts(project)]);
      for (const zone of list(zones, 'zones').map(record)) {
        const id = String(zone.id);
        check.compare(id, zoneSaid(zone), (project) => {
          const known = project.zones.get(id);
          return known === undefined ? [] : [zoneTexts(known)];
        });
        for (const channel of list(zone.channels, 'channels').map(record))
          check.compare(String(channel.id), channelSaid(channel), (project) =>
            channelTexts(channel, project.zones.get(id)),
          );
      }
    }),
};

type Data = Readonly<Record<string, unknown>>;

function zoneSaid({ title, 'media-folder': folder }: Data): Said {
  return [...jsonWords('title', title), ...jsonWords('media-folder', folder)];
}

function zoneTexts({ title, playout }: Zone): Said {
  return zoneSaid({ title, 'media-folder': playout?.mediaFolder });
}

function channelSaid({ number, id, name, stream, streams = [stream], 'catch-up': past }: Data): Said {
  const values = { number, id, name, stream, streams, 'catch-up': past };
  return Object.entries(values).flatMap(([field, value]) => jsonWords(field, value));
}

function channelTexts({ channel, 'catch-up': past }: Data, zone: Zone | undefined): readonly Said[] {
  const entries = zone?.lineup.filter((entry) => entry.channel.id === channel) ?? [];
  return entries.map((entry) => {
    const { number, id, name, stream, streams, catchUp } = entry;
    const isKnown = past === undefined || (zone?.channels && isPastPlace(String(past), entry, zone.channels));
    return channelSaid({ number, id, name, stream, streams, 'catch-up': isKnown === true ? past : catchUp });
  });
}

/** Files that do not say when they play. */
function fillerTexts({ fill, slate }: ProjectTexts): Said {
  const programmes = [fill.afterLesson, fill.between, fill.offHours].flatMap((part) => part.programmes);
  const files = [...programmes.flatMap(({ file }) => file ?? []), ...(slate === undefined ? [] : [slate])];
  return jsonWords('fillers', [...new Set(files)].sort());
}
