import type { Text } from '../diagnostics/text.js';
import type { FaultCode, FaultReason } from './recording.js';

const TEXTS: Readonly<Record<FaultCode, Text>> = {
  'outside-folder': {
    zh: '其真实路径在媒体文件夹之外，请把文件本身放进媒体文件夹，或把它所在的文件夹写进 media.folders',
    en: 'its real path is outside the media folder; put the file itself into the folder, or name the folder that it is in with media.folders',
  },
  'not-a-file': {
    zh: '它不是普通文件（是文件夹、管道、设备或断开的链接），请换成录像文件',
    en: 'it is not a regular file (a folder, a pipe, a device or a broken link); put the recording there',
  },
  empty: { zh: '文件是空的，请重新传送', en: 'the file is empty; deliver it again' },
  'kind-not-accepted': {
    zh: '不接受这种文件扩展名，请转成 .mp4、.mov、.ts、.mpg、.mkv，静止画面用 .png 或 .jpg',
    en: 'files with this extension are not accepted; make it .mp4, .mov, .ts, .mpg or .mkv, a still picture .png or .jpg',
  },
  'cannot-open': { zh: '文件无法打开，请检查读取权限', en: 'the file cannot be opened; check who may read it' },
  'changed-while-measured': {
    zh: '测量期间文件仍在变化，请等传送结束后再测量',
    en: 'the file changed while it was measured; measure it again once it has been delivered',
  },
  'still-arriving': {
    zh: '文件仍在传送，停止增长后再测量',
    en: 'the file is still being delivered; it is measured once it has stopped growing',
  },
  'not-its-kind': {
    zh: '文件内容与扩展名不符，请重新导出或改正扩展名',
    en: 'its content is not what its extension says; export it again or fix the extension',
  },
  'box-past-end': {
    zh: '文件在中途断开：有数据块延伸到文件末尾之后，请重新传送',
    en: 'the file breaks off: a box reaches past its end; deliver it again',
  },
  'no-index': {
    zh: '文件没有索引（moov），通常是录制或传送中断所致，请重新导出',
    en: 'the file has no index (moov), as when recording or delivery was cut off; export it again',
  },
  'data-past-end': {
    zh: '索引指向文件末尾之后的画面或声音，文件不完整，请重新传送',
    en: 'its index points at picture or sound past the end of the file; deliver it again',
  },
  'packets-end-early': {
    zh: '画面和声音比文件声明的长度提前结束，请重新导出',
    en: 'picture and sound end long before the length that the file claims; export it again',
  },
  'tool-refused': { zh: 'ffprobe 无法读取，请重新导出', en: 'ffprobe cannot read it; export it again' },
  'tool-crashed': { zh: 'ffprobe 读取时崩溃，请重新导出', en: 'ffprobe crashed on it; export it again' },
  'tool-silent': {
    zh: 'ffprobe 没有给出可用的回答，请用“airclass doctor”检查 ffprobe',
    en: 'ffprobe gave no usable answer; check ffprobe with "airclass doctor"',
  },
  'tool-flooded': {
    zh: 'ffprobe 的回答过长，已停止，请重新导出',
    en: 'ffprobe’s output did not end, so it was stopped; export it again',
  },
  'timed-out': {
    zh: '在限定时间内没有测完，请检查文件和磁盘，或用 --timeout 放宽',
    en: 'measuring did not end in time; check the file and the disk, or allow more with --timeout',
  },
  'no-streams': {
    zh: '文件里没有画面和声音，请重新导出',
    en: 'there is neither picture nor sound in it; export it again',
  },
  'no-length': { zh: '文件没有可用的时长，请重新导出', en: 'no length can be found in it; export it again' },
  'length-not-believable': {
    zh: '文件声明的时长不可信，请重新导出',
    en: 'the length that it states is impossible; export it again',
  },
  'files-joined': {
    zh: '它是几个文件首尾相接拼成的（如用 cat 或 copy /b），播放器只放第一个，请用剪辑软件合成一个文件',
    en: 'it is several files put one after the other, as by cat or copy /b, and a player stops after the first; join them in an editor',
  },
};

/** Why a file cannot be used and what to do; goes after a colon. */
export function faultText({ code, detail }: FaultReason): Text {
  const text = TEXTS[code];
  return detail === undefined ? text : { zh: `${text.zh}（${detail}）`, en: `${text.en} (${detail})` };
}
