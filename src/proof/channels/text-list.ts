import { type FormatReader, wholeText } from '../format-reader.js';
import type { RenderedChannel } from '../rendered-lists.js';
import { plainAddress } from '../texts/addresses.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { textListGroup, textListTexts } from './list-texts.js';
import { readM3uForm } from './m3u-form.js';

const GROUP = /^([^,#]+),#genre#$/;
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
      const check = new TextCheck(release.plan?.project, blame);
      const channels: RenderedChannel[] = [];
      lines.forEach((line, index) => {
        const [, name = '', rest = ''] = CHANNEL.exec(line) ?? [];
        const addresses = rest.split('#');
        const isSound = index === 0 ? GROUP.test(line) : addresses.every((address) => ADDRESS.test(address));
        if (!isSound) blame({ line: index + 1, text: { zh: '这一行有误', en: 'a faulty line' } });
        const place = { line: index + 1 };
        if (index > 0) channels.push(...addresses.map((address) => ({ name, address })));
        else
          check.compare(
            '#genre#',
            [['group', readM3uForm(GROUP.exec(line)?.[1])]],
            (project) => [textListGroup(zoneOf(project, zone), project)],
            place,
          );
        for (const address of index > 0 ? addresses : [])
          check.compare(
            name,
            [
              ['name', readM3uForm(name)],
              ['address', plainAddress(address)],
            ],
            (project) => {
              const own = zoneOf(project, zone);
              const entry = own.lineup[index - 1];
              return entry === undefined ? [] : textListTexts(entry, own, project);
            },
            place,
          );
      });
      release.add({ of: 'channels', zone, list: { path, channels } });
    }),
};
