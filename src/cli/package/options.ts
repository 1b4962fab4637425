import { UsageError } from '../../diagnostics/usage-error.js';
import type { OptionDefinitions, OptionName } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { projectOptions } from '../shared-options.js';

export const packageOptions = {
  ...projectOptions,
  '--to <folder>': { zh: '分段写入的文件夹', en: 'folder for the packages', default: 'packages' },
  '--size <size>': {
    zh: '需要重新编码的录像和图片的画面大小',
    en: 'picture size of what has to be coded anew, and of held pictures',
    default: '1280x720',
    read: readSize,
  },
} as const satisfies OptionDefinitions;
export type PackageOptions = OptionsOf<typeof packageOptions>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Even numbers: 4:2:0 has one colour for two pixels. */
function readSize(text: string, option: OptionName): Size {
  const [, width = 0, height = 0] = (/^(\d{2,4})x(\d{2,4})$/.exec(text) ?? []).map(Number);
  if (width >= 64 && height >= 64 && width <= 1920 && height <= 1088 && width % 2 === 0 && height % 2 === 0)
    return { width, height };
  throw new UsageError({
    zh: `${option} 应为偶数的宽x高，最大 1920x1088，如 1280x720；收到“${text}”`,
    en: `${option} takes an even width and height of at most 1920x1088, such as 1280x720, not "${text}"`,
  });
}
