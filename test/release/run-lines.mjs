// Runs command lines one after the other, in one process that may be killed when it hangs: a list of {cwd, argv} in, a
// line of JSON for each out.
import { writeSync } from 'node:fs';
import { main } from '../../dist/bundle/main.js';

for (const { cwd, argv } of JSON.parse(process.argv[2])) {
  let said = '';
  const say = (text) => {
    said += text;
  };
  const { signal } = new AbortController();
  const world = { env: process.env, cwd, now: () => Date.now(), isTerminal: false, columns: 100, signal };
  const code = await main(['--lang', 'en', ...argv], { ...world, out: say, err: say });
  writeSync(1, `${JSON.stringify({ code, said })}\n`);
}
