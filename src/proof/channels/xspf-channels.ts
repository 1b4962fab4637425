import { type FormatReader, wholeText } from '../format-reader.js';
import { readTracks } from '../playout/xspf-tracks.js';
import { plainAddress } from '../texts/addresses.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { firstWords } from '../texts/words.js';
import { xspfTexts } from './list-texts.js';

export const xspfChannelsReader: FormatReader = {
  id: 'xspf-channels',
  reads: ({ path }) => path === 'channels.xspf',
  open: ({ zone = '', path }, blame, release) =>
    wholeText((text) => {
      const { title: name, tracks } = readTracks(text);
      const check = new TextCheck(release.plan?.project, blame);
      check.compare('playlist', [['title', name]], (project) => [
        [['title', firstWords(zoneOf(project, zone).title, project)]],
      ]);
      tracks.forEach(({ location, title, image, album, number }, index) => {
        const said = [
          ['location', plainAddress(location)],
          ['title', title],
          ['image', image && plainAddress(image)],
          ['album', album],
          ['trackNum', number],
        ] as const;
        check.compare(`track[${index}]`, said, (project) => {
          const own = zoneOf(project, zone);
          const entry = own.lineup[index];
          return entry === undefined ? [] : xspfTexts(entry, own, project);
        });
        if (title.trim() !== '' && /^[^\s"'<>\\^`{|}]+$/.test(location)) return;
        const place = `track[${index}]`;
        blame({ text: { zh: `${place} 有误`, en: `${place} is faulty` } });
      });
      const channels = tracks.map(({ location, title }) => ({ name: title, address: location }));
      release.add({ of: 'channels', zone, list: { path, channels } });
    }),
};
