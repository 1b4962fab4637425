// Two builds at once, a holder of the lock that dies, signals to the whole group, and a clock that steps back.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { breakPublisher } from './break.mjs';
import { debris, judge } from './judge.mjs';
import { buildWords, ENVIRONMENT } from './project.mjs';
import { say } from './say.mjs';
import { prepare } from './scenarios.mjs';

const bin = fileURLToPath(new URL('../../bin/airclass.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'airclass-locks-'));
const out = join(work, 'out');
const run = (words, { program = bin, env = {} } = {}) =>
  spawnSync(process.execPath, [program, ...words], { env: { ...ENVIRONMENT, ...env }, encoding: 'utf8' });

try {
  const { projects, versions } = prepare(bin, work);
  const words = (name) => buildWords(projects[name], out);
  const isLive = (name) => {
    const { version, faults } = judge(out, 'links', versions);
    return [...faults, ...debris(out, 'links'), ...(version === name ? [] : [`${version} is live instead of ${name}`])];
  };
  const expecting = ({ status, stdout, stderr }, code, pattern) =>
    status === code && pattern.test(stdout + stderr) ? [] : [`${status}: ${stdout}${stderr}`];

  say(expecting(run(words('a')), 0, /^Published/), 'a first build publishes');
  say(
    expecting(run(words('b'), { env: { SHELL: '/usr/sbin/nologin' } }), 0, /^Published/),
    'so does one of an account without a shell',
  );

  // Stopped in the midst of its stage.
  let stopped = await stopInTheMidst(words('c'));
  const begun = Date.now();
  const second = run(words('a'));
  const took = Date.now() - begun;
  const answers = expecting(second, 75, /airclass: another airclass is publishing into/);
  say(
    [...answers, ...(took < 5000 ? [] : [`after ${took} ms`])],
    `a second build answers at once: exit 75 after ${took} ms`,
  );
  say(expecting(run(['rollback', '--out', out, '--lang', 'zh']), 75, /另一个 airclass 正在/), 'and so does going back');
  process.kill(stopped.pid, 'SIGKILL');
  const freed = await untilFree(join(out, '.lock'));
  say(freed < 1000 ? [] : [`after ${freed} ms`], `kill -9 of the holder frees the lock within a second: ${freed} ms`);
  await stopped.ended;
  say(
    expecting(run(words('c')), 0, /^Published/).concat(isLive('c')),
    'the next build publishes, and no stage is left',
  );

  // Somebody ends flock and what it runs, and lets the build go on.
  stopped = await stopInTheMidst(words('b'));
  for (const pid of stopped.lockers) process.kill(pid, 'SIGKILL');
  process.kill(stopped.pid, 'SIGCONT');
  const lost = await stopped.ended;
  say(
    expecting({ status: lost.code, stdout: '', stderr: lost.err }, 75, /another process ended the lock/).concat(
      isLive('c'),
    ),
    'a build whose lock was ended does not switch',
  );

  // As a terminal's Ctrl-C, and as systemd ends a service: every process of it, at any time.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const faults = [];
    const codes = new Map();
    for (let delay = 20; delay < 700; delay += 40) {
      const child = spawn(process.execPath, [bin, ...words(delay % 80 ? 'a' : 'b')], {
        env: ENVIRONMENT,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const all = read(child);
      await sleep(delay);
      for (const pid of [child.pid, ...below(child.pid)]) tryKill(pid, signal);
      const { code, signal: died, err, ms } = await all;
      codes.set(code ?? died, (codes.get(code ?? died) ?? 0) + 1);
      // Before it is up and running, the signal ends Node as it does by itself.
      if (![0, signal === 'SIGINT' ? 130 : 143].includes(code) && died !== signal)
        faults.push(`${delay} ms: exit ${code} ${err}`);
      if (ms > delay + 2000) faults.push(`${delay} ms: it ended ${ms - delay} ms later`);
      faults.push(...judge(out, 'links', versions).faults.map((fault) => `${delay} ms: ${fault}`));
      if (died === null) faults.push(...debris(out, 'links').map((name) => `${delay} ms: leaves ${name}`));
    }
    say(
      [...faults, ...expecting(run(words('c')), 0, /./), ...isLive('c')],
      `${signal} to all of it at ${[...codes].map(([code, count]) => `${count} times ${code}`).join(', ')}`,
    );
  }

  // The clock.
  const faked = (time, ...more) =>
    spawnSync('faketime', [time, process.execPath, bin, 'build', projects.a, '--out', out, '--lang', 'en', ...more], {
      env: { ...ENVIRONMENT, TZ: 'Asia/Shanghai', FAKETIME_DONT_FAKE_MONOTONIC: '1' },
      encoding: 'utf8',
    });
  rmSync(out, { recursive: true });
  const night = faked('2020-03-11 02:00:00');
  say(expecting(night, 0, /^Published 000001/), 'a night publishes by the clock');
  const current = readlinkSync(join(out, 'current'));
  const back = faked('2020-03-10 02:00:00');
  const stays = () => (readlinkSync(join(out, 'current')) === current ? [] : ['another release is live']);
  say(
    expecting(back, 1, /2020-03-10 is before 2020-03-11, the first day of the current release; check the clock/).concat(
      stays(),
    ),
    'a clock that stepped back a day is noticed',
  );
  say(
    expecting(faked('1970-01-02 00:00:00'), 1, /1970-01-02 is before 2020-03-11/).concat(stays()),
    'and one that begins anew in 1970',
  );
  const allowed = faked('2020-03-10 02:00:00', '--accept-earlier', '--accept-shrink', '--keep', '1');
  const ids = readdirSync(join(out, 'releases')).sort();
  say(
    expecting(allowed, 0, /^Published 000002/).concat(
      ids.length === 2 && readlinkSync(join(out, 'current')).endsWith(ids[1]) ? [] : ids,
    ),
    'what is allowed is published under the next number, and nothing newer is removed',
  );

  // A publisher without the lock is found out.
  const unlocked = breakPublisher(join(work, 'unlocked'), [
    ['release/build-lock.js', "['-n', path,", "['-n', path + process.pid,"],
  ]);
  stopped = await stopInTheMidst(words('c'), unlocked);
  const intruder = run(words('b'), { program: unlocked });
  process.kill(stopped.pid, 'SIGKILL');
  await stopped.ended;
  say(
    intruder.status === 75 ? ['it was not found'] : [],
    `a publisher without a lock is found: the second build ends with ${intruder.status}`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** A build that is stopped while it writes its stage. */
async function stopInTheMidst(words, program = bin) {
  const log = join(work, 'log');
  rmSync(log, { force: true });
  const place = join(out, 'releases/.stage-new/one/guide.xml');
  const traced = ['-f', '-q', '-o', log, '-e', 'trace=fsync', '-P', place, '-e', 'inject=fsync:signal=SIGSTOP:when=1'];
  const tracer = spawn('strace', [...traced, process.execPath, program, ...words], {
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = read(tracer);
  while (!existsSync(log) || !/stopped by SIGSTOP/.test(readFileSync(log, 'latin1'))) await sleep(20);
  const [pid] = below(tracer.pid);
  return { pid, lockers: below(pid), ended };
}

/** Descendants, the nearest first. */
function below(pid) {
  const table = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)]);
  const of = (parent) => table.filter(([, above]) => above === parent).flatMap(([child]) => [child, ...of(child)]);
  return of(pid);
}

function parentOf(pid) {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1]);
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

function tryKill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

async function untilFree(lock) {
  const begun = Date.now();
  while (spawnSync('flock', ['-n', lock, 'true']).status !== 0) await sleep(10);
  return Date.now() - begun;
}

async function read(child) {
  const begun = Date.now();
  let err = '';
  child.stderr.on('data', (bytes) => {
    err += bytes;
  });
  child.stdout.resume();
  const [code, signal] = await once(child, 'close');
  return { code, signal, err, ms: Date.now() - begun };
}
