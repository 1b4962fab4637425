// What a concat list leaves without sound packets: the longest time, and where the last one ends, in seconds.
import { execFileSync } from 'node:child_process';

export function soundGaps(list, seconds) {
  const input = [
    '-v',
    'error',
    '-safe',
    '0',
    '-f',
    'concat',
    '-i',
    list,
    '-select_streams',
    'a',
    '-read_intervals',
    `%+${seconds}`,
  ];
  const entries = ['-show_entries', 'packet=pts_time,duration_time', '-of', 'csv=p=0'];
  const packets = execFileSync('ffprobe', [...input, ...entries], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  let [end, longest, longestAt] = [0, 0, 0];
  for (const line of packets.trim().split('\n')) {
    const [at, lasts = 0] = line.split(',').map(Number);
    if (at - end > longest) [longest, longestAt] = [at - end, end];
    end = Math.max(end, at + lasts);
  }
  return { longest: Math.max(longest, seconds - end), longestAt, end };
}
