import type { RenderedChannel, RenderedRelease } from '../read-back/rendered-release.js';
import type { StageFault } from '../read-back/stage-fault.js';

/** Every channel list of a zone has the same channels in the same order, whatever its format can write. */
export function* listsAgree({ channelLists }: RenderedRelease): Iterable<StageFault> {
  for (const [zone, [first, ...others]] of channelLists) {
    if (first === undefined) continue;
    for (const { path, channels } of others) {
      const length = Math.max(channels.length, first.channels.length);
      for (let index = 0; index < length; index++) {
        if (isSame(channels[index], first.channels[index])) continue;
        const name = channels[index]?.name ?? first.channels[index]?.name ?? '';
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

/** M3U holds no comma, quote or semicolon in a name: their full-width forms mean the same. */
function isSame(a: RenderedChannel | undefined, b: RenderedChannel | undefined): boolean {
  return a?.address === b?.address && a?.name.normalize('NFKC') === b?.name.normalize('NFKC');
}
