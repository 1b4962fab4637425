// node firefox.mjs <folder> <page>...: prints each page as Firefox does with the page's own paper and margins, to
// <folder>/<name>.pdf. Firefox is driven by its own protocol, which needs no other program:
// https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const [, , folder, ...pages] = process.argv;
const START = 60_000;

const profile = mkdtempSync(join(tmpdir(), 'airclass-firefox-'));
// Any free port; Firefox writes which one into the profile.
writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
const browser = spawn('firefox-esr', ['--headless', '--no-remote', '--marionette', '--profile', profile], {
  stdio: 'ignore',
});
const ended = once(browser, 'exit');
try {
  const socket = connect(await portOf(profile), '127.0.0.1');
  const replies = repliesOf(socket);
  await replies.next();
  let last = 0;
  const send = async (command, parameters) => {
    const text = JSON.stringify([0, ++last, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const { value } = await replies.next();
    const [, , error, result] = value;
    if (error !== null) throw new Error(`${command}: ${error.message}`);
    return result;
  };
  await send('WebDriver:NewSession', {});
  for (const page of pages) {
    await send('WebDriver:Navigate', { url: pathToFileURL(resolve(page)).href });
    // Paper, orientation and margins are those of the style sheet, as in the dialogue of Firefox.
    const { value } = await send('WebDriver:Print', {
      background: true,
      shrinkToFit: false,
      page: { width: 21, height: 29.7 },
      margin: { top: 0, bottom: 0, left: 0, right: 0 },
    });
    writeFileSync(join(folder, `${basename(page, '.html')}.pdf`), Buffer.from(value, 'base64'));
  }
  await send('Marionette:Quit', { flags: ['eForceQuit'] });
  await ended;
} finally {
  browser.kill('SIGKILL');
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function portOf(of) {
  const file = join(of, 'MarionetteActivePort');
  for (const until = Date.now() + START; Date.now() < until; await wait(100)) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
  }
  throw new Error('Firefox does not start');
}

/** `<bytes>:<JSON>`, one after another. */
async function* repliesOf(socket) {
  let rest = Buffer.alloc(0);
  for await (const bytes of socket) {
    rest = Buffer.concat([rest, bytes]);
    for (let colon = rest.indexOf(':'); colon > 0; colon = rest.indexOf(':')) {
      const end = colon + 1 + Number(rest.subarray(0, colon));
      if (rest.length < end) break;
      yield JSON.parse(rest.subarray(colon + 1, end));
      rest = rest.subarray(end);
    }
  }
}
