import type { Text } from '../diagnostics/text.js';
import type { Recording } from './recording.js';

export interface ProfileDifference {
  readonly part: Text;
  readonly is: string;
  readonly wanted: string;
}

/**
 * How a recording differs from the national lesson file: MP4, H.264, 16:9, the channel's frame rate, AAC. The number of
 * pixels is left out: any 16:9 picture plays everywhere.
 */
export function profileDifferences(
  { container, streams = [] }: Recording,
  frameRate: number,
): readonly ProfileDifference[] {
  const video = streams.find(({ type }) => type === 'video');
  const audio = streams.find(({ type }) => type === 'audio');
  const differences: ProfileDifference[] = [];
  const compare = (zh: string, en: string, is: string | undefined, wanted: string, fits: boolean): void => {
    if (is !== undefined && !fits) differences.push({ part: { zh, en }, is, wanted });
  };
  const isMp4 = container?.split(',').includes('mp4') === true;
  compare('文件格式', 'container', container?.split(',')[0], 'mp4', isMp4);
  compare('画面编码', 'picture codec', video?.codec, 'h264', video?.codec === 'h264');
  if (video?.width !== undefined && video.height !== undefined) {
    const isWide = Math.abs(video.width / video.height - 16 / 9) < 0.02;
    compare('画面比例', 'picture shape', `${video.width}x${video.height}`, '16:9', isWide);
  }
  if (video?.frameRate !== undefined) {
    const fits = Math.abs(video.frameRate - frameRate) < 0.01;
    compare('帧率', 'frame rate', String(video.frameRate), String(frameRate), fits);
  }
  compare('声音编码', 'sound codec', audio?.codec, 'aac', audio?.codec === 'aac');
  return differences;
}
