import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { visible } from '../diagnostics/visible.js';
import type { ReleaseFault } from '../release/verify-release.js';
import { environmentFault } from './environment-fault.js';
import { existingRelease } from './existing-release.js';
import { examples } from './help-words.js';
import type { Session } from './io.js';
import { readList } from './read-options.js';

interface OutOptions {
  readonly out: string;
}

interface VerifyOptions extends OutOptions {
  readonly publicKey?: string;
  readonly notBefore: readonly string[];
}

interface RollBackOptions extends OutOptions {
  readonly to?: string;
  readonly reason?: string;
  readonly by?: string;
}

/** `releases`, `verify` and `rollback`: the history of a release folder. */
export function registerReleases(program: Command, session: Session): void {
  const { say } = session;
  const out: readonly [string, string, string] = [
    '--out <folder>',
    say({ zh: '发布文件夹', en: 'folder of the releases' }),
    'out',
  ];
  program
    .command('releases')
    .description(say({ zh: '列出发布文件夹里的各个版本', en: 'the releases of a folder' }))
    .option(...out)
    .addHelpText('after', examples(session, 'airclass releases', 'airclass releases --out /srv/guides'))
    .action((options: OutOptions) => list(options, session));
  program
    .command('verify')
    .argument('[release]', say({ zh: '版本（默认为 current）', en: 'release (default: the current one)' }))
    .description(say({ zh: '逐字节核对一个版本与其清单', en: 'every byte of a release against its manifest' }))
    .option(...out)
    .option(
      '--public-key <file>',
      say({ zh: '另核对清单的签名（ed25519 公钥，PEM）', en: 'and its signature, with this ed25519 public key (PEM)' }),
    )
    .option(
      '--not-before <release>',
      say({
        zh: '不接受更早的版本：序号、版本号或首日，可用逗号分隔',
        en: 'refuse what is older: a number, a release, a first day, or several with commas',
      }),
      readList,
      [],
    )
    .addHelpText(
      'after',
      examples(
        session,
        'airclass verify',
        'airclass verify --public-key airclass.pub.pem --not-before 000012,2020-03-09',
      ),
    )
    .action((release: string | undefined, options: VerifyOptions) => verify(release, options, session));
  program
    .command('rollback')
    .description(say({ zh: '让 current 回到上一个或指定的版本', en: 'point current to the release before, or to any' }))
    .option('--reason <text>', say({ zh: '为什么撤下', en: 'why it is taken off air' }))
    .option(
      '--by <name>',
      say({ zh: '谁撤下的（默认为登录名）', en: 'who takes it off air (default: the login name)' }),
    )
    .option('--to <release>', say({ zh: '版本（默认为 previous）', en: 'release (default: previous)' }))
    .option(...out)
    .addHelpText('after', examples(session, 'airclass rollback', 'airclass rollback --to 000012-3f2a9c81d04e'))
    .action((options: RollBackOptions) => goBack(options, session));
}

async function list(options: OutOptions, session: Session): Promise<void> {
  const { readManifest, releaseFolders } = await import('../release/releases.js');
  const { lookAtCurrent, lookAtPrevious } = await import('../release/links.js');
  const { pointerFault } = await import('../release/pointer.js');
  const folder = resolve(session.cwd, options.out);
  const [current, previous] = [lookAtCurrent(folder), lookAtPrevious(folder)];
  const isAt = (pointer: typeof current, id: string) => pointer.kind === 'release' && pointer.id === id;
  const ids = releaseFolders(folder);
  const faults: Text[] = [];
  for (const id of ids) {
    const mark = isAt(current, id) ? 'current ' : isAt(previous, id) ? 'previous' : '        ';
    let facts: string;
    try {
      const { window, zones, files } = readManifest(folder, id);
      const size = Object.values(files).reduce((sum, file) => sum + file.size, 0);
      facts = `${window.from}  ${Object.keys(zones).join(', ')}  ${(size / 1e6).toFixed(1)} MB`;
    } catch (error) {
      const fault = error instanceof UsageError ? error.text : environmentFault(error);
      if (fault === undefined) throw error;
      faults.push(fault);
      facts = session.say({ zh: '已损坏', en: 'damaged' });
    }
    session.out(`${visible(`${mark}  ${id}  ${facts}`)}\n`);
  }
  const { readHolds } = await import('../release/holds.js');
  const { holdWords } = await import('../release/guards/rolled-back.js');
  const { held, isLost } = readHolds(folder);
  for (const hold of held) {
    const { zh, en } = holdWords(hold);
    session.announce({ zh: `不再上线 ${hold.release}：${zh}`, en: `held      ${hold.release}  ${en}` });
  }
  if (isLost) faults.push(HELD_LOST);
  if (current.kind === 'unknown') faults.push(pointerFault(folder, 'current', current).text);
  if (previous.kind === 'unknown') faults.push(pointerFault(folder, 'previous', previous).text);
  for (const fault of faults) session.tell({ zh: `airclass: ${fault.zh}`, en: `airclass: ${fault.en}` }, 'error');
  if (faults.length > 0) session.exit(1);
  else if (ids.length === 0) session.out(session.say({ zh: '还没有发布过。\n', en: 'Nothing was published yet.\n' }));
}

const HELD_LOST: Text = {
  zh: '有版本被撤下过，但 .held.json 缺失或已损坏，不知道是哪些',
  en: 'a release was rolled back, and .held.json is missing or damaged, so it is not known which',
};

async function verify(release: string | undefined, options: VerifyOptions, session: Session): Promise<void> {
  const { verifyRelease } = await import('../release/verify-release.js');
  const folder = resolve(session.cwd, options.out);
  const id = await existingRelease(folder, release);
  const faults = [...verifyRelease(folder, id)].map(describe);
  if (options.notBefore.length > 0) {
    const { notBefore } = await import('./not-before.js');
    const { readManifest } = await import('../release/releases.js');
    const { from } = readManifest(folder, id).window;
    faults.unshift(...options.notBefore.flatMap((asked) => notBefore(asked, id, from) ?? []));
  }
  if (options.publicKey !== undefined) {
    const { readPublicKey, signatureFault } = await import('../release/signature.js');
    const key = readPublicKey(resolve(session.cwd, options.publicKey));
    const fault = signatureFault(join(folder, 'releases', id), key);
    if (fault !== undefined) faults.unshift(fault);
  } else session.tell(UNCHECKED, 'warning');
  for (const fault of faults) session.announce(fault);
  if (faults.length > 0) session.exit(1);
  else if (!session.quiet) session.announce({ zh: `${id} 与清单完全一致。`, en: `${id} is what its manifest says.` });
}

const UNCHECKED: Text = {
  zh: '没有核对签名；请加上 --public-key',
  en: 'no signature was checked; give a --public-key',
};

async function goBack(options: RollBackOptions, session: Session): Promise<void> {
  const { rollBack } = await import('../release/roll-back.js');
  const folder = resolve(session.cwd, options.out);
  const asked = options.to === undefined ? undefined : await existingRelease(folder, options.to);
  const { aftermath, orSayWhatIsOnAir } = await import('./after-switch.js');
  const { userInfo } = await import('node:os');
  const by = options.by ?? session.env.SUDO_USER ?? session.env.USER ?? userInfo().username;
  const word = { at: new Date(session.now()).toISOString(), by, reason: options.reason };
  const back = await orSayWhatIsOnAir(folder, session, () => rollBack(folder, asked, word));
  const target = back.id;
  session.accomplish({ zh: `${target} 已上线`, en: `${target} is on air` });
  session.note({ release: target });
  for (const warning of aftermath(target, back)) session.tell(warning, 'warning');
  if (!session.quiet) session.announce({ zh: `current 现在是 ${target}。`, en: `current is ${target} now.` });
}

function describe(fault: ReleaseFault): Text {
  switch (fault.kind) {
    case 'missing':
      return { zh: `${fault.path}：清单里有，文件夹里没有`, en: `${fault.path}: in the manifest, not in the folder` };
    case 'not-regular':
      return {
        zh: `${fault.path}：不是版本自己的普通文件（可能是链接）`,
        en: `${fault.path}: not a regular file of the release (it may be a link)`,
      };
    case 'id':
      return {
        zh: `${fault.path}：版本号与它列出的文件不符`,
        en: `${fault.path}: its id is not that of the files it lists`,
      };
    case 'not-in-place':
      return { zh: `${fault.path}：不是清单所说的内容`, en: `${fault.path}: it is not what the manifest says` };
    case 'not-in-manifest':
      return { zh: `${fault.path}：清单里没有`, en: `${fault.path}: not in the manifest` };
    case 'size':
      return {
        zh: `${fault.path}：应为 ${fault.expected} 字节，实为 ${fault.found}`,
        en: `${fault.path}: ${fault.expected} bytes expected, ${fault.found} found`,
      };
    case 'bytes':
      return { zh: `${fault.path}：内容与清单不符`, en: `${fault.path}: its bytes are not those of the manifest` };
  }
}
