// What a node makes playlists with, bundled from the sources: for programs that ask it about any instant.
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: {
    contents: `export { asChannelList } from './src/channel/channel-list.ts';
export { MASTER_PLAYLIST } from './src/channel/master-playlist.ts';
export { mediaPlaylist } from './src/channel/media-playlist.ts';
export { openPackages } from './src/published/channel/open-packages.ts';`,
    resolveDir: process.cwd(),
  },
  ...{ bundle: true, write: false, format: 'esm', platform: 'node' },
});
const code = `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`;
export const { asChannelList, MASTER_PLAYLIST, mediaPlaylist, openPackages } = await import(code);
