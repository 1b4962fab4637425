// The sweeps: a publisher is killed, or its disk fails, at one call after the other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterSwitch, errors, kill, lies } from './hits.mjs';
import { sample } from './points.mjs';
import { say } from './say.mjs';
import { prepare, publishing, rollingBack } from './scenarios.mjs';
import { sweep } from './sweep.mjs';

/** Places in each layout; all of them take hours: `K=2000 E=2000 A=2000 node .ci/sweeps/kills-and-errors.mjs`. */
const [KILLS, ERRORS, AFTER] = [Number(process.env.K ?? 80), Number(process.env.E ?? 40), Number(process.env.A ?? 25)];
const bin = fileURLToPath(new URL('../../bin/airclass.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'airclass-sweeps-'));
try {
  const prepared = prepare(bin, work);
  for (const layout of process.argv.length > 2 ? process.argv.slice(2) : ['links', 'flat']) {
    const scenario = publishing(prepared, layout);
    const back = rollingBack(prepared, layout);
    await tell('killed', scenario, sample(scenario.points, KILLS, ({ changes }) => changes).map(kill));
    await tell(
      'its disk fails',
      scenario,
      errors(
        sample(scenario.points, ERRORS, ({ changes }) => changes),
        scenario,
      ),
    );
    // Every call, also those that only read: files of the release that was left, programs loaded late.
    const after = sample(afterSwitch(scenario), AFTER, ({ changes }) => changes);
    await tell('a call fails once it is on air', scenario, errors(after, scenario));
    await tell('its disk lies', scenario, lies(scenario.points));
    await tell('killed', back, back.points.filter(({ changes }) => changes).map(kill));
    await tell(
      'its disk fails',
      back,
      errors(
        back.points.filter(({ changes }) => changes),
        back,
      ),
    );
    await tell('a call fails once it is on air', back, errors(afterSwitch(back), back));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function tell(what, scenario, hits) {
  const begun = Date.now();
  const faults = await sweep(bin, scenario, hits, work);
  const calls = new Set(hits.map(({ point: { call } }) => call)).size;
  const seconds = Math.round((Date.now() - begun) / 1000);
  say(
    faults,
    `${scenario.name}: ${what} at ${hits.length} of ${scenario.points.length} places (${calls} kinds of call), ${seconds} s`,
  );
}
