import type { Text } from '../diagnostics/text.js';
import { isPlayed } from './played-length.js';
import type { MediaStream, Recording } from './recording.js';

export interface ProfileDifference {
  readonly part: Text;
  readonly is: string;
  readonly wanted: string | Text;
}

/** What every box decodes: 8 bits of 4:2:0, full or limited range. */
const PLAIN_COLOURS = new Set(['yuv420p', 'yuvj420p', 'nv12']);
/** 720x576 at 64:45 is 16:9 to the pixel, at 16:11 (702 of its pixels shown) 1.82. */
const WIDE_SLACK = 0.05;
/** Frames a second by which an average may differ: first and last pictures, and dropped ones. */
const RATE_SLACK = 0.25;

/**
 * How a recording differs from the national lesson file: MP4, H.264, 16:9 as it is shown, the channel's frame rate
 * and picture size throughout, no interlacing, 8 bits of 4:2:0, AAC. The number of pixels is left out: any 16:9 picture plays everywhere.
 */
export function profileDifferences(
  { container, streams = [] }: Recording,
  frameRate: number,
): readonly ProfileDifference[] {
  const video = streams.find((stream) => stream.type === 'video' && isPlayed(stream));
  const audio = streams.find((stream) => stream.type === 'audio' && isPlayed(stream));
  const differences: ProfileDifference[] = [];
  const compare = (part: Text, is: string | undefined, wanted: string | Text, fits: boolean): void => {
    if (is !== undefined && !fits) differences.push({ part, is, wanted });
  };
  const isMp4 = container?.split(',').includes('mp4') === true;
  compare({ zh: '文件格式', en: 'container' }, container?.split(',')[0], 'mp4', isMp4);
  compare({ zh: '画面编码', en: 'picture codec' }, video?.codec, 'h264', video?.codec === 'h264');
  if (video !== undefined) comparePicture(video, frameRate, compare);
  compare({ zh: '声音编码', en: 'sound codec' }, audio?.codec, 'aac', audio?.codec === 'aac');
  return differences;
}

type Compare = (part: Text, is: string | undefined, wanted: string | Text, fits: boolean) => void;

function comparePicture(video: MediaStream, frameRate: number, compare: Compare): void {
  const shape = shownShape(video);
  compare({ zh: '画面比例', en: 'picture shape' }, shape?.text, '16:9', shape?.isWide === true);
  compare(
    { zh: '画面尺寸', en: 'picture size' },
    video.sizes?.join(', '),
    { zh: '始终不变', en: 'one throughout' },
    false,
  );
  compare(
    { zh: '旋转', en: 'rotation' },
    video.rotation === undefined ? undefined : `${video.rotation}°`,
    { zh: '不旋转', en: 'none' },
    false,
  );
  const rates = [video.frameRate, video.averageRate].filter((rate) => rate !== undefined);
  const isSteady = rates.every((rate, index) => Math.abs(rate - frameRate) < (index === 0 ? 0.01 : RATE_SLACK));
  const [nominal, average] = rates;
  const said = average === undefined ? `${nominal}` : `${nominal} (${average} on average)`;
  compare({ zh: '帧率', en: 'frame rate' }, nominal === undefined ? undefined : said, `${frameRate}`, isSteady);
  const scanning = video.interlaced === true ? 'interlaced' : undefined;
  compare({ zh: '扫描方式', en: 'scanning' }, scanning, { zh: '逐行', en: 'progressive' }, false);
  compare({ zh: '色彩', en: 'colours' }, video.pixelFormat, 'yuv420p', PLAIN_COLOURS.has(video.pixelFormat ?? ''));
}

/** The picture as it is on the screen: pixels need not be square, and a player may turn it. */
function shownShape(video: MediaStream): { readonly text: string; readonly isWide: boolean } | undefined {
  const { width, height, pixelShape, rotation = 0 } = video;
  if (width === undefined || height === undefined) return undefined;
  const [across = 1, down = 1] = pixelShape?.split(':').map(Number) ?? [];
  const shape = (width * across) / (height * down);
  const shown = rotation % 180 === 90 ? 1 / shape : shape;
  const pixels = pixelShape === undefined ? '' : ` (pixels ${pixelShape})`;
  return { text: `${width}x${height}${pixels}`, isWide: Math.abs(shown - 16 / 9) < WIDE_SLACK };
}
