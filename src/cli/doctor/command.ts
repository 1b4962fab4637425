import { command } from '../command/entry.js';
import { doctorOptions } from './options.js';

export const doctorCommand = command(
  {
    name: 'doctor',
    text: { zh: '检查这台机器上的 ffprobe 等工具', en: 'what this machine has: ffprobe, guards, Node, time zones' },
    options: doctorOptions,
    examples: ['airclass doctor', 'airclass doctor --ffprobe /opt/ffmpeg/bin/ffprobe'],
  },
  async () => (await import('./run.js')).doctor,
);
