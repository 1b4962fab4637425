import { type FormatReader, wholeText } from '../format-reader.js';
import type { RenderedChannel } from '../rendered-lists.js';
import { TextCheck } from '../texts/text-check.js';
import { compareItem, type ListItem } from './m3u-item.js';

/** How catch-up is requested: a query on the live address, or a separate address. */
const CATCH_UP = / catchup="([a-z]*)".* catchup-source="([^"]*)"/;
const SOURCES: Readonly<Record<string, RegExp>> = { append: /^[?&]?[a-z]+=/, default: /^(?:https?|rtsps?):\/\//i };
const INFORMATION = /^#EXTINF:-?\d+(?: [a-z-]+="[^"]*")*,([^",]+)$/;
const PATH = /^(?:(channels(?:-kodi)?)|on-demand)\.m3u$/;

export const m3uReader: FormatReader = {
  id: 'm3u',
  reads: ({ zone, path }) => zone !== undefined && PATH.test(path),
  open: ({ zone = '', path }, blame, release) =>
    wholeText((text) => {
      const lines = text.split('\n');
      const fault = (index: number, zh: string, en: string) => blame({ line: index + 1, text: { zh, en } });
      if (!/^#EXTM3U( |$)/.test(lines[0] ?? '')) fault(0, '不以 #EXTM3U 开头', 'does not begin with #EXTM3U');
      if (lines.pop() !== '') fault(lines.length, '最后一行没有写完', 'the last line is not complete');
      const check = new TextCheck(release.plan?.project, blame);
      const isOfChannels = PATH.exec(path)?.[1] !== undefined;
      const compare = (item: ListItem) => compareItem(item, { zone, isOfChannels }, check);
      compare({ line: 1, information: lines[0] ?? '', name: undefined, address: undefined });
      const channels: RenderedChannel[] = [];
      let information = '';
      let name: string | undefined;
      let isNamed = false;
      lines.forEach((line, index) => {
        if (line.startsWith('#EXTINF:')) {
          information = line;
          name = INFORMATION.exec(line)?.[1];
          const [, mode, source] = CATCH_UP.exec(line) ?? [];
          const asks = mode === undefined || SOURCES[mode]?.test(source ?? '') === true;
          if (name === undefined || !asks) fault(index, '#EXTINF 行有误', 'a faulty #EXTINF line');
          if (isNamed) fault(index, '上一项没有地址', 'the item before it has no address');
          isNamed = true;
        } else if (!line.startsWith('#')) {
          if (!/^\S+$/.test(line)) fault(index, '不是地址', 'not an address');
          if (!isNamed) fault(index, '地址前没有 #EXTINF', 'an address without its #EXTINF');
          channels.push({ name: name ?? '', address: line });
          compare({ line: index, information, name, address: line });
          isNamed = false;
        }
      });
      if (isNamed) fault(lines.length - 1, '最后一项没有地址', 'the last item has no address');
      if (isOfChannels) release.add({ of: 'channels', zone, list: { path, channels } });
    }),
};
