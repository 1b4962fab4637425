/** How files of one extension are opened. */
export interface MediaKind {
  readonly kind: 'video' | 'picture';
  /** ffmpeg's demuxers that may open it: nothing else, whatever the content pretends to be. */
  readonly formats: string;
  readonly layout: 'boxes' | 'ebml' | 'riff' | 'png' | 'jpeg' | 'plain';
}

const VIDEO = (formats: string, layout: MediaKind['layout'] = 'plain'): MediaKind => ({
  kind: 'video',
  formats,
  layout,
});

const KINDS: ReadonlyMap<string, MediaKind> = new Map([
  ...['mp4', 'm4v', 'mov'].map((extension) => [extension, VIDEO('mov', 'boxes')] as const),
  ...['ts', 'm2ts', 'mts'].map((extension) => [extension, VIDEO('mpegts')] as const),
  ...['mpg', 'mpeg', 'vob'].map((extension) => [extension, VIDEO('mpeg')] as const),
  ...['mkv', 'webm'].map((extension) => [extension, VIDEO('matroska', 'ebml')] as const),
  ['avi', VIDEO('avi', 'riff')],
  ['flv', VIDEO('flv')],
  ['mxf', VIDEO('mxf')],
  ['wmv', VIDEO('asf')],
  ['png', { kind: 'picture', formats: 'png_pipe', layout: 'png' }],
  ['jpg', { kind: 'picture', formats: 'jpeg_pipe', layout: 'jpeg' }],
  ['jpeg', { kind: 'picture', formats: 'jpeg_pipe', layout: 'jpeg' }],
]);

/** By the file's extension; `undefined` for kinds that are not accepted. */
export function mediaKind(file: string): MediaKind | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : KINDS.get(name.slice(dot + 1).toLowerCase());
}
