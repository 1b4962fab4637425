import { type FormatReader, wholeText } from '../format-reader.js';
import { readTracks } from '../playout/xspf-tracks.js';

export const xspfChannelsReader: FormatReader = {
  id: 'xspf-channels',
  reads: ({ path }) => path === 'channels.xspf',
  open: ({ zone = '', path }, blame, release) =>
    wholeText((text) => {
      const tracks = readTracks(text);
      tracks.forEach(({ location, title }, index) => {
        if (title.trim() !== '' && /^[^\s"'<>\\^`{|}]+$/.test(location)) return;
        const place = `track[${index}]`;
        blame({ text: { zh: `${place} 有误`, en: `${place} is faulty` } });
      });
      release.addChannelList(zone, {
        path,
        channels: tracks.map(({ location, title }) => ({ name: title, address: location })),
      });
    }),
};
