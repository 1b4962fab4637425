// A headless Kodi with the simple IPTV client, on a home, a display and a port of its own, at a date of our choosing.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const BINARY = '/usr/lib/x86_64-linux-gnu/kodi/kodi.bin';
const setting = ([id, value]) => `<setting id="${id}">${value}</setting>`;
const settings = (values) => `<settings version="2">${Object.entries(values).map(setting).join('')}</settings>\n`;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Writes a home in which Kodi loads `list` and `guide`. */
function furnish(home, { list, guide, port, timeZone }) {
  const data = join(home, '.kodi', 'userdata');
  const client = join(data, 'addon_data', 'pvr.iptvsimple');
  mkdirSync(client, { recursive: true });
  writeFileSync(
    join(data, 'guisettings.xml'),
    settings({
      'services.webserver': true,
      'services.webserverport': port,
      'services.webserverauthentication': false,
      'services.esenabled': true,
      'services.zeroconf': false,
      'services.upnp': false,
      'general.addonupdates': 2,
      // Select plays what is over, where it can be played.
      'epg.selectaction': 5,
      'epg.pastdaystodisplay': 14,
      'epg.futuredaystodisplay': 14,
      'pvrmanager.usebackendchannelnumbers': true,
      'locale.timezone': timeZone,
    }),
  );
  // No sound card: without a sink Kodi waits for one.
  writeFileSync(join(home, '.asoundrc'), 'pcm.!default { type null }\nctl.!default { type null }\n');
  const ofClient = {
    m3uPathType: 0,
    m3uPath: list,
    m3uCache: false,
    epgPathType: 0,
    epgPath: guide,
    epgCache: false,
    catchupEnabled: true,
    // A viewer's margins around a programme are no part of what is compared.
    catchupWatchEpgBeginBufferMins: 0,
    catchupWatchEpgEndBufferMins: 0,
  };
  writeFileSync(join(client, 'settings.xml'), settings(ofClient));
  // Since version 20 the client keeps the settings of each of its instances in a file of their own.
  writeFileSync(
    join(client, 'instance-settings-1.xml'),
    settings({ kodi_addon_instance_name: 'zone', kodi_addon_instance_enabled: true, ...ofClient }),
  );
}

/** Starts Kodi; `ask(method, params)` is its JSON-RPC, `stop()` ends it and its display. */
export async function startKodi({ home, list, guide, at, timeZone }) {
  const port = await freePort();
  furnish(home, { list, guide, port, timeZone });
  const log = openSync(join(home, 'log'), 'w');
  const number = 100 + (port % 20000);
  const display = `:${number}`;
  const screen = spawn('Xvfb', [display, '-screen', '0', '640x480x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', log, log],
    detached: true,
  });
  // Without a display Kodi ends at once; on a busy machine the display takes its time.
  const socket = `/tmp/.X11-unix/X${number}`;
  await until(async () => (existsSync(socket) ? true : undefined), 30_000, `Xvfb does not start: ${home}/log`);
  const kodi = spawn('faketime', ['-f', `@${at}`, BINARY, '--standalone', '--windowing=x11'], {
    stdio: ['ignore', log, log],
    detached: true,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      DISPLAY: display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      TZ: timeZone,
      LC_ALL: 'C.UTF-8',
    },
  });
  const ask = async (method, params = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/jsonrpc`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      signal: AbortSignal.timeout(20_000),
    });
    const { result, error } = await response.json();
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result;
  };
  const stop = async () => {
    await ask('Application.Quit').catch(() => {});
    await Promise.race([new Promise((resolve) => kodi.once('exit', resolve)), wait(8000)]);
    for (const { pid } of [kodi, screen]) {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    }
  };
  try {
    await until(() => ask('JSONRPC.Ping').catch(() => undefined), 120_000, 'Kodi does not answer');
    await until(
      () => ask('Addons.SetAddonEnabled', { addonid: 'pvr.iptvsimple', enabled: true }).catch(() => undefined),
      30_000,
      'the IPTV client does not start',
    );
    return { ask, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Asks again until there is an answer. */
export async function until(question, milliseconds, complaint) {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    const answer = await question();
    if (answer !== undefined) return answer;
    await wait(500);
  }
  throw new Error(complaint);
}
