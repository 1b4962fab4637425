// node whole-day.mjs <list>: whether a day's ffconcat list plays for 24 hours without a complaint or a second of no sound.
import { spawnSync } from 'node:child_process';
import { soundGaps } from './sound-gaps.mjs';

const [list] = process.argv.slice(2);
const DAY = 86_400;
const { longest, longestAt, end } = soundGaps(list, DAY);
const read = ['-v', 'error', '-xerror', '-nostdin', '-stats', '-safe', '0', '-i', list, '-f', 'null', '-'];
const { status, stderr } = spawnSync('ffmpeg', read, { encoding: 'utf8' });
const clock = [...stderr.matchAll(/time=(\S+)/g)].at(-1)?.[1] ?? '';
console.log(
  `${longest.toFixed(3)} s without sound at ${longestAt.toFixed(3)}, until ${end.toFixed(3)}; plays ${clock}`,
);
process.exitCode = longest < 1 && status === 0 && clock.startsWith('24:00:00') ? 0 : 1;
