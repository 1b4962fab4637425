import { join, resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { releaseServer, type ServedRelease } from '../../published/serve/release-server.js';
import { layoutOf } from '../../release/layout.js';
import { currentRelease } from '../../release/links.js';
import { existingRelease } from '../existing-release.js';
import type { Session } from '../io.js';
import { hostsOf, serveUntil, startListening } from '../listening.js';
import type { ServeOptions } from './options.js';

/** Beside the files of the release that is on air, the folder of the flat layout has its own books. */
const BOOKS = /^\/(?:releases|files|c2|notify)(?:\/|$)/i;

/** Runs until it is stopped. */
export async function serve(release: string | undefined, options: ServeOptions, session: Session): Promise<void> {
  const out = resolve(session.cwd, options.out);
  const folder = folderOf(out, release, options);
  const isLeftOut = (path: string) => layoutOf(out) === 'flat' && BOOKS.test(path);
  const hosts = hostsOf(options);
  const server = releaseServer({ folder, hosts, isLeftOut });
  const where = `${await startListening(server, options)}/`;
  session.announce({ zh: `正在 ${where} 提供预览，按 Ctrl+C 结束`, en: `Serving at ${where}; Ctrl+C ends it` });
  if (hosts === undefined)
    session.tell(
      {
        zh: `airclass: 能连到 ${options.host} 的机器都能读到整个版本，包括报告、项目文件和其中的联系人`,
        en: `airclass: whoever reaches ${options.host} can read the whole release, its report, its plan and the contacts in it`,
      },
      'warning',
    );
  await serveUntil(session.signal, server);
  session.accomplish({ zh: '预览已结束', en: 'the preview has ended' });
}

function folderOf(out: string, release: string | undefined, { watch }: ServeOptions): ServedRelease['folder'] {
  const id = existingRelease(out, release);
  if (layoutOf(out) === 'flat') {
    // Its releases are files named by their hash; only what is on air has names.
    if (id === currentRelease(out)) return () => out;
    throw new UsageError({
      zh: `“${out}”是 flat 布局，只能预览当前版本`,
      en: `"${out}" has the layout flat: only the current release can be served`,
    });
  }
  if (watch !== true) return () => join(out, 'releases', id);
  if (release !== undefined) {
    throw new UsageError({
      zh: '--watch 跟随 current，不能与某个版本一起用',
      en: '--watch follows current and cannot be given with a release',
    });
  }
  return () => join(out, 'releases', currentRelease(out) ?? id);
}
