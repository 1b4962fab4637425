import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { ChannelList } from '../../channel/channel-list.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { channelServer } from '../../published/channel/channel-server.js';
import { openPackages } from '../../published/channel/open-packages.js';
import { knownRelease } from '../../release/links.js';
import { cannotListen } from '../cannot-listen.js';
import { existingRelease } from '../existing-release.js';
import type { Session } from '../io.js';
import type { ChannelOptions } from './options.js';
import { checkSlates, releasedChannels } from './released-lists.js';
import { writeChannels } from './write-channels.js';

const OWN_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
/** Milliseconds between two looks at which release is on air: a new one changes nothing for two minutes. */
const LOOK_EVERY = 2000;

export async function channel(options: ChannelOptions, session: Session): Promise<void> {
  if (options.write === undefined) await serveChannels(options, session);
  else writeChannels(options.write, options, session);
}

/** Runs until it is stopped. */
async function serveChannels(options: ChannelOptions, session: Session): Promise<void> {
  const out = resolve(session.cwd, options.out);
  const packages = resolve(session.cwd, options.packages);
  const find = openPackages(packages, session.now);
  const lists = followLists(out, session);
  checkSlates(lists(), find, packages);
  const isOwn = OWN_HOSTS.has(options.host);
  const server = channelServer({ lists, find, packages, now: session.now, hosts: isOwn ? OWN_HOSTS : undefined });
  server.listen({ port: options.port, host: options.host });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw cannotListen(options, error);
  }
  const { address, port } = server.address() as AddressInfo;
  const where = `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
  session.announce({
    zh: `正在提供 ${lists().size} 个频道，按 Ctrl+C 结束：`,
    en: `Serving ${lists().size} channels; Ctrl+C ends it:`,
  });
  for (const name of lists().keys()) session.out(`${where}/${name}/index.m3u8\n`);
  if (!session.signal.aborted) await once(session.signal, 'abort');
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  session.accomplish({ zh: '已停止提供频道', en: 'the channels are no longer served' });
}

/** The lists of the release that is on air. One that cannot be read leaves the lists before in place, and is reported once. */
function followLists(out: string, session: Session): () => ReadonlyMap<string, ChannelList> {
  let release = existingRelease(out, undefined);
  let lists = releasedChannels(out, release).lists;
  let lookAt = session.now() + LOOK_EVERY;
  return () => {
    const now = session.now();
    if (now < lookAt && now >= lookAt - LOOK_EVERY) return lists;
    lookAt = now + LOOK_EVERY;
    const current = knownRelease(out);
    if (current === undefined || current === release) return lists;
    release = current;
    try {
      lists = releasedChannels(out, current).lists;
      session.tell({ zh: `换到版本 ${current}`, en: `now follows release ${current}` });
    } catch (error) {
      const why = error instanceof UsageError ? error.text : { zh: String(error), en: String(error) };
      session.tell(
        {
          zh: `版本 ${current} 用不了，频道照上一版本继续：${why.zh}`,
          en: `release ${current} cannot be used, channels go on as before: ${why.en}`,
        },
        'error',
      );
    }
    return lists;
  };
}
