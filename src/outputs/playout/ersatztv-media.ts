import type { Recording, Recordings } from '../../media/recording.js';
import type { ProbeHintSettings } from '../../model/zone.js';
import type { Clip } from '../clip.js';
import { isPicture } from './is-picture.js';
import type { MediaPlaces } from './playout-day.js';
import { hasScheme, inMediaFolder, mediaAddress } from './playout-source.js';
import { SHIPPED_SLATE } from './slate.js';

/** What an item of ErsatzTV next plays. Without sound, the server would put black in its place: silence is added. */
export function ersatztvMedia(clip: Clip, recordings: Recordings, settings: MediaPlaces): object {
  const { kind, source } = clip;
  const live = kind === 'relay' ? liveSource(source ?? '') : undefined;
  if (live !== undefined) return { source: live };
  if (kind === 'relay') return { source: fileSource(SHIPPED_SLATE, settings), ...SILENCE };
  const file = source ?? SHIPPED_SLATE;
  if (isPicture(clip, { recordings })) return { source: fileSource(file, settings), ...SILENCE };
  const recording = recordings.get(file);
  const film = {
    ...fileSource(file, settings),
    in_point_ms: clip.in,
    out_point_ms: clip.out,
    probe_hint: settings.probeHint && recording && probeHint(recording, settings.probeHint),
  };
  const isSilent = recording?.streams?.every(({ type }) => type !== 'audio') === true;
  return isSilent ? { source: film, ...SILENCE } : { source: film };
}

const SILENCE = {
  tracks: {
    audio: {
      source: {
        source_type: 'lavfi',
        params: 'anullsrc=channel_layout=stereo:sample_rate=48000',
        probe_hint: { audio: [{ stream_index: 0, codec: 'pcm_s16le', channels: 2 }], format_name: 'lavfi' },
      },
    },
  },
} as const;

/** `undefined` for what the server cannot receive: that was reported, and the slate plays. */
function liveSource(address: string): object | undefined {
  // The server takes `{{NAME}}` for one of its secrets.
  const uri = address.replace(/[{}]/g, encodeURIComponent);
  if (/^https?:/i.test(uri)) return { source_type: 'http', uri, is_live: true };
  return /^rtsps?:/i.test(uri) ? { source_type: 'rtsp', uri } : undefined;
}

function fileSource(file: string, settings: MediaPlaces): object {
  return hasScheme(settings.mediaFolder)
    ? { source_type: 'http', uri: mediaAddress(file, settings) }
    : { source_type: 'local', path: inMediaFolder(file, settings) };
}

/** Replaces ffprobe's answer, so it has every stream that ffprobe would find; `undefined` if one is not known. */
function probeHint(recording: Recording, { pixelFormat, audioChannels }: ProbeHintSettings): object | undefined {
  const { streams, container, length } = recording;
  if (streams === undefined || container === undefined) return undefined;
  const numbered = streams.map((stream, index) => ({ ...stream, index }));
  const video = numbered.flatMap(({ type, codec, width, height, frameRate, index }) => {
    if (type !== 'video') return [];
    const frames = frameRate === undefined ? {} : { frame_rate: String(frameRate) };
    return [{ stream_index: index, codec, width, height, pix_fmt: pixelFormat, ...frames }];
  });
  const audio = numbered.flatMap(({ type, codec, index }) =>
    type === 'audio' ? [{ stream_index: index, codec, channels: audioChannels }] : [],
  );
  const isKnown = video.length > 0 && video.every(({ width, height }) => width !== undefined && height !== undefined);
  return isKnown ? { video, audio, format_name: container, duration_ms: length } : undefined;
}
