import type { RenderedRelease } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { StageFault } from '../stage-fault.js';

/** A platform knows an asset by its provider and id alone. */
export const adiAssetsOnce: StageCheck = {
  summary: {
    zh: '每个 ADI 资产标识只在一个包里出现一次',
    en: 'no two ADI packages of a release have an asset of the same name',
  },
  begin: (release) => ({ faults: () => twins(release) }),
};

function* twins({ adiAssets }: RenderedRelease): Iterable<StageFault> {
  for (const [asset, [first, ...others]] of adiAssets) {
    for (const path of others)
      yield { path, text: { zh: `资产 ${asset} 已在 ${first} 中`, en: `the asset ${asset} is in ${first} already` } };
  }
}
