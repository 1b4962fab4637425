import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { ChannelList } from '../../channel/channel-list.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { readChannelLists } from '../../published/channel/channel-lists.js';
import { channelServer } from '../../published/channel/channel-server.js';
import { openPackages } from '../../published/channel/open-packages.js';
import { readTimeline } from '../../published/read-timeline.js';
import { layoutOf } from '../../release/layout.js';
import { knownRelease } from '../../release/links.js';
import { readManifest } from '../../release/releases.js';
import { cannotListen } from '../cannot-listen.js';
import { existingRelease } from '../existing-release.js';
import type { Session } from '../io.js';
import type { ChannelOptions } from './options.js';

const OWN_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
/** Milliseconds between two looks at which release is on air: a new one changes nothing for two minutes. */
const LOOK_EVERY = 2000;

/** Runs until it is stopped. */
export async function serveChannels(options: ChannelOptions, session: Session): Promise<void> {
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
  let lists = listsOf(out, release);
  let lookAt = session.now() + LOOK_EVERY;
  return () => {
    const now = session.now();
    if (now < lookAt && now >= lookAt - LOOK_EVERY) return lists;
    lookAt = now + LOOK_EVERY;
    const current = knownRelease(out);
    if (current === undefined || current === release) return lists;
    release = current;
    try {
      lists = listsOf(out, current);
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

function listsOf(out: string, release: string): ReadonlyMap<string, ChannelList> {
  // In the flat layout, what is on air lies in the folder itself.
  const folder = layoutOf(out) === 'flat' ? out : join(out, 'releases', release);
  const timeline = readTimeline(folder, readManifest(out, release).files);
  const lists = readChannelLists(folder, timeline?.zones ?? []);
  if (lists.size > 0) return lists;
  throw new UsageError(
    {
      zh: `版本 ${release} 没有 channel 输出；请在专区的 outputs 里写上 channel: {}，再 airclass build`,
      en: `release ${release} has no channels; write channel: {} below outputs of a zone, and run airclass build`,
    },
    { exitCode: 1 },
  );
}

function checkSlates(lists: ReadonlyMap<string, ChannelList>, find: (name: string) => unknown, packages: string): void {
  const missing = [...new Set([...lists.values()].map(({ slate }) => slate))].filter(
    (name) => find(name) === undefined,
  );
  if (missing.length === 0) return;
  throw new UsageError(
    {
      zh: `“${packages}”里没有垫片 ${missing.join('、')}：缺录像时无画面可播；请先运行 airclass package`,
      en: `"${packages}" has no package of the slate ${missing.join(', ')}, which is shown where a recording is missing; run airclass package first`,
    },
    { exitCode: 1 },
  );
}
