import { readFileSync } from 'node:fs';

const [, , tracePath, folder, ffprobe] = process.argv;
// What the loader, libc, libselinux and libgcrypt open by themselves when a program of Debian's starts.
const own =
  /^\/(?:lib|lib64|usr\/lib|usr\/local\/lib|etc\/ld\.so|etc\/gcrypt|proc\/(?:self|filesystems|cpuinfo|sys)|sys\/devices\/system|dev\/null)/;
const probes = new Set();
const faults = [];
let connects = 0;
let opens = 0;

for (const line of wholeCalls(readFileSync(tracePath, 'latin1'))) {
  const pid = line.slice(0, line.indexOf(' '));
  if (line.includes(`execve("${ffprobe}"`)) probes.add(pid);
  if (/ (?:connect|sendto)\(/.test(line)) {
    connects += 1;
    faults.push(line);
  }
  const opened = / open(?:at)?\([^"]*"((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
  if (opened === undefined || / = -1 /.test(line)) continue;
  if (opened === `${folder}/secret.mp4` && !line.includes('O_WRONLY')) faults.push(line);
  if (!probes.has(pid)) continue;
  opens += 1;
  if (!opened.startsWith(`${folder}/media/`) && !own.test(opened)) faults.push(line);
}
console.log(
  `  ${probes.size} calls of ffprobe, ${opens} files opened by it, ${connects} connections, ${faults.length} faults`,
);
for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
process.exitCode = faults.length === 0 && probes.size > 100 ? 0 : 1;

/** Calls that another process interrupted are on two lines; their result is on the second. */
function* wholeCalls(trace) {
  const begun = new Map();
  for (const line of trace.split('\n')) {
    const pid = line.slice(0, line.indexOf(' '));
    if (line.endsWith('<unfinished ...>')) begun.set(pid, line.replace('<unfinished ...>', ''));
    else if (/<\.\.\. \w+ resumed>/.test(line)) yield `${begun.get(pid)}${line.replace(/^.* resumed>/, '')}`;
    else yield line;
  }
}
