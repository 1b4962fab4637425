// What VLC lists of a playlist: `[{name, uri, seconds}]`, as its own HTTP interface says.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const PASSWORD = 'x';
/** VLC refuses to be root. */
const AS_NOBODY = ['setpriv', '--reuid', 'nobody', '--regid', 'nogroup', '--clear-groups'];

export async function vlcList(file) {
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'vlc-'));
  const vlc = ['vlc', '-I', 'http', '--http-host', '127.0.0.1', '--http-port', `${port}`, '--http-password', PASSWORD];
  const quiet = ['--no-dbus', '--vout', 'dummy', '--aout', 'dummy', '--no-metadata-network-access'];
  const [program, ...rest] = [...(process.getuid() === 0 ? AS_NOBODY : []), ...vlc, ...quiet, file];
  const child = spawn(program, rest, { stdio: 'ignore', env: { ...process.env, HOME: home } });
  try {
    return await expanded(port, file);
  } finally {
    child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  }
}

/** VLC puts what a list names in the place of the list's own entry: once that is done, nothing more comes. */
async function expanded(port, file) {
  const own = pathToFileURL(file).href;
  let before = '';
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(200)) {
    const authorization = `Basic ${Buffer.from(`:${PASSWORD}`).toString('base64')}`;
    const answer = await fetch(`http://127.0.0.1:${port}/requests/playlist.json`, { headers: { authorization } })
      .then((response) => response.json())
      .catch(() => undefined);
    const [playlist] = answer?.children ?? [];
    const listed = playlist === undefined ? [] : leaves(playlist);
    const names = listed.map(({ uri }) => uri).join();
    if (listed.length > 0 && names !== own && names === before) return listed;
    before = names;
  }
  throw new Error('VLC does not list it');
}

function leaves(node) {
  if (node.type !== 'leaf') return node.children.flatMap(leaves);
  return [{ name: node.name, uri: node.uri, seconds: node.duration }];
}

function freePort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
