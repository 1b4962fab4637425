import type { RenderedChannel } from '../rendered-lists.js';
import type { RenderedRelease } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { StageFault } from '../stage-fault.js';

interface ListedChannel {
  readonly name: string;
  readonly addresses: readonly string[];
}

/**
 * Every channel list of a zone has the same channels in the same order, whatever its format can write. Where one list
 * has fewer addresses of a channel, they are among those of the other, in their order.
 */
export const listsAgree: StageCheck = {
  summary: {
    zh: '专区的各种频道列表频道相同、次序相同、地址一致',
    en: 'the channel lists of a zone have the same channels, in the same order, with the same addresses',
  },
  begin: (release) => ({ faults: () => differences(release) }),
};

function* differences({ channelLists }: RenderedRelease): Iterable<StageFault> {
  for (const [zone, lists] of channelLists) {
    const max = Math.max(...lists.map(({ channels }) => channels.length));
    const first = lists.find(({ channels }) => channels.length === max);
    if (first === undefined) continue;
    const expected = joined(first.channels);
    for (const { path, channels } of lists) {
      const found = joined(channels);
      const length = Math.max(found.length, expected.length);
      for (let index = 0; index < length; index++) {
        if (isSame(found[index], expected[index])) continue;
        const name = found[index]?.name ?? expected[index]?.name ?? '';
        const text = {
          zh: `第 ${index + 1} 个频道“${name}”与 ${first.path} 不同`,
          en: `its channel ${index + 1} "${name}" is not that of ${first.path}`,
        };
        yield { path: `${zone}/${path}`, text };
        break;
      }
    }
  }
}

/** Consecutive entries of one name are one channel. */
function joined(channels: readonly RenderedChannel[]): readonly ListedChannel[] {
  const found: { name: string; addresses: string[] }[] = [];
  for (const { name, address } of channels) {
    const last = found.at(-1);
    if (last?.name === name) last.addresses.push(address);
    else found.push({ name, addresses: [address] });
  }
  return found;
}

/** M3U holds no comma, quote or semicolon in a name: their full-width forms mean the same. */
function isSame(a: ListedChannel | undefined, b: ListedChannel | undefined): boolean {
  if (a === undefined || b === undefined || a.name.normalize('NFKC') !== b.name.normalize('NFKC')) return false;
  const [fewer, more] = a.addresses.length < b.addresses.length ? [a, b] : [b, a];
  const shared = more.addresses.map(plain).filter((address) => fewer.addresses.map(plain).includes(address));
  return shared.join(' ') === fewer.addresses.map(plain).join(' ');
}

/** The text list percent-encodes what would cut an address there. */
function plain(address: string): string {
  return address.replace(/%(23|24|2C|7C)/gi, decodeURIComponent);
}
