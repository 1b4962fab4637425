import { command } from '../command/entry.js';
import { channelOptions } from './options.js';

export const channelCommand = command(
  {
    name: 'channel',
    text: {
      zh: '由打包好的录像按编单提供 HLS 频道，不用播出服务器',
      en: 'serves HLS channels of packaged recordings, as the release on air plans',
    },
    options: channelOptions,
    examples: [
      'airclass channel --packages /data/packages --port 8080',
      'airclass channel --out /srv/out --host 0.0.0.0',
      'airclass channel --out /srv/out --packages /data/packages --write /srv/hls --hours 48',
    ],
  },
  async () => (await import('./run.js')).channel,
);
