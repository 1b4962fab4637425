import { resolve } from 'node:path';
import type { ChannelList } from '../../channel/channel-list.js';
import { channelServer } from '../../published/channel/channel-server.js';
import { openPackages } from '../../published/channel/open-packages.js';
import type { Session } from '../io.js';
import { hostsOf, serveUntil, startListening } from '../listening.js';
import { ReleaseOnAir } from '../release-on-air.js';
import type { ChannelOptions } from './options.js';
import { checkSlates, releasedChannels } from './released-lists.js';
import { writeChannels } from './write-channels.js';

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
  const server = channelServer({ lists, find, packages, now: session.now, hosts: hostsOf(options) });
  const where = await startListening(server, options);
  session.announce({
    zh: `正在提供 ${lists().size} 个频道，按 Ctrl+C 结束：`,
    en: `Serving ${lists().size} channels; Ctrl+C ends it:`,
  });
  for (const name of lists().keys()) session.out(`${where}/${name}/index.m3u8\n`);
  await serveUntil(session.signal, server);
  session.accomplish({ zh: '已停止提供频道', en: 'the channels are no longer served' });
}

/** The lists of the release that is on air, looked for now and then. */
function followLists(out: string, session: Session): () => ReadonlyMap<string, ChannelList> {
  const onAir = new ReleaseOnAir(out, (id) => releasedChannels(out, id).lists, session);
  let lookAt = session.now() + LOOK_EVERY;
  return () => {
    const now = session.now();
    if (now < lookAt && now >= lookAt - LOOK_EVERY) return onAir.value;
    lookAt = now + LOOK_EVERY;
    onAir.look();
    return onAir.value;
  };
}
