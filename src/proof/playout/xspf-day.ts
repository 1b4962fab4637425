import { type FormatReader, wholeText } from '../format-reader.js';
import type { Blame } from '../stage-fault.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { bareAddress, itemSources, itemTitles, oneOf } from './item-texts.js';
import { airingsOf, checkSum, type ListedItem, stretchOf } from './listed-day.js';
import { type RenderedTrack, readTracks } from './xspf-tracks.js';

const PATH = /^playout\/([^/]+)\/xspf\/(\d{4}-\d{2}-\d{2})\.xspf$/;
const NOTE = /^(\S+) (\S+)$/;
const OPTION = /^(start-time|stop-time|run-time|image-duration)=(\d+)\.(\d{3})$/;

export const xspfDayReader: FormatReader = {
  id: 'xspf',
  onlyFacts: true,
  reads: ({ path }) => PATH.test(path),
  open({ zone = '', path }, blame, release) {
    const [, channel = '', day = ''] = PATH.exec(path) ?? [];
    return wholeText((text) => {
      const { title, tracks } = readTracks(text);
      const check = new TextCheck(release.plan?.project, blame);
      check.compare('playlist', [['title', title]], (project) =>
        zoneOf(project, zone)
          .lineup.filter((entry) => entry.channel.id === channel)
          .map((entry) => [['title', `${entry.id} ${day}`]]),
      );
      const items = tracks.map((track, index) => {
        const item = readItem(track, index, blame);
        check.compareEvent(item.id, [['title', track.title]], (project) =>
          oneOf('title', itemTitles(item.id, false, project)),
        );
        check.compareEvent(item.id, [['source', bareAddress(track.location)]], (project) =>
          oneOf(
            'source',
            itemSources(item.id, { isRecording: false, asAddress: true }, zoneOf(project, zone), project),
          ),
        );
        return item;
      });
      const stretch = stretchOf(day, items, release.plan);
      checkSum(items, 'track', stretch, blame);
      const listed = { format: 'xspf', path, channel, ...stretch, items: airingsOf(items) } as const;
      release.add({ of: 'playout', zone, day: listed });
    });
  },
};

function readItem(track: RenderedTrack, index: number, blame: Blame): ListedItem {
  const [, begins = '', id = ''] = NOTE.exec(track.annotation) ?? [];
  const start = Date.parse(begins);
  const lasts = /^\d+$/.test(track.duration) ? Number(track.duration) : Number.NaN;
  const isSound = !Number.isNaN(start) && lasts > 0 && playsFor(track) === lasts && track.title.trim() !== '';
  if (!isSound || !/^[^\s"'<>\\^`{|}]+$/.test(track.location)) {
    const place = `track[${index}]`;
    blame({ text: { zh: `${place} 有误`, en: `${place} is faulty` } });
  }
  return { id, start, lasts };
}

/** How long VLC plays the track, as its options say. */
function playsFor({ options }: RenderedTrack): number {
  const times = new Map<string, number>();
  for (const option of options) {
    const [, name, seconds, thousandths] = OPTION.exec(option) ?? [];
    if (name === undefined || times.has(name)) return Number.NaN;
    times.set(name, Number(seconds) * 1000 + Number(thousandths));
  }
  const [whole] = [times.get('run-time'), times.get('image-duration')].filter((time) => time !== undefined);
  return whole ?? (times.get('stop-time') ?? Number.NaN) - (times.get('start-time') ?? 0);
}
