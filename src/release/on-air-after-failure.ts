import type { Text } from '../diagnostics/text.js';
import { flatFaults } from './flat-layout.js';
import { layoutOf } from './layout.js';
import { currentRelease } from './links.js';
import { readManifest } from './releases.js';

/** What is on air after a publication that failed; `before` was when it began. */
export function onAirAfterFailure(out: string, before: string | undefined): Text {
  try {
    const now = currentRelease(out);
    if (now !== before) {
      return {
        zh: `${now} 已切换上线，但可能还没有落盘；请再构建一次`,
        en: `${now} is on air, but a power cut might still undo it: build again`,
      };
    }
    if (now === undefined) return { zh: '没有发布', en: 'nothing was published' };
    if (layoutOf(out) === 'flat' && [...flatFaults(out, now, readManifest(out, now).files)].length > 0) {
      return {
        zh: `没有发布；清单仍是 ${now}，但有些固定名称的文件已是新的；请再构建一次`,
        en: `nothing was published: the manifest is that of ${now} as before, but some fixed names are new already: build again`,
      };
    }
    return {
      zh: `没有发布；已发布的内容没有改动，仍是 ${now}`,
      en: `nothing was published; what was published before is unchanged: ${now}`,
    };
  } catch {
    return {
      zh: '没有发布；现在读不出已发布的是哪个版本',
      en: 'nothing was published, and what was published before cannot be read now',
    };
  }
}
