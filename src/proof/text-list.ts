import { type FormatReader, wholeText } from './format-reader.js';
import type { RenderedChannel } from './rendered-release.js';

const GROUP = /^[^,#]+,#genre#$/;
const CHANNEL = /^([^,#$]+),([^,]+)$/;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/[^\s$|]+$/i;

/** The text list of box apps. */
export const textListReader: FormatReader = {
  id: 'text-list',
  reads: ({ path }) => path === 'channels.txt',
  open: ({ zone = '', path }, blame, release) =>
    wholeText((text) => {
      const lines = text.split('\n');
      if (lines.pop() !== '')
        blame({ line: lines.length, text: { zh: '最后一行没有写完', en: 'the last line is not complete' } });
      const channels: RenderedChannel[] = [];
      lines.forEach((line, index) => {
        const [, name = '', rest = ''] = CHANNEL.exec(line) ?? [];
        const addresses = rest.split('#');
        const isSound = index === 0 ? GROUP.test(line) : addresses.every((address) => ADDRESS.test(address));
        if (!isSound) blame({ line: index + 1, text: { zh: '这一行有误', en: 'a faulty line' } });
        if (index > 0) channels.push(...addresses.map((address) => ({ name, address })));
      });
      release.addChannelList(zone, { path, channels });
    }),
};
