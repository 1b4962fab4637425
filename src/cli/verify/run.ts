import { join, resolve } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { knownRelease } from '../../release/links.js';
import { listReleases, readManifest } from '../../release/releases.js';
import { readPublicKey, signatureFault } from '../../release/signature.js';
import { type ReleaseFault, verifyRelease } from '../../release/verify-release.js';
import { existingRelease } from '../existing-release.js';
import type { Session } from '../io.js';
import { tellNext } from '../tell-next.js';
import type { VerifyOptions } from './options.js';

export async function verify(release: string | undefined, options: VerifyOptions, session: Session): Promise<void> {
  const folder = resolve(session.cwd, options.out);
  const id = existingRelease(folder, release);
  const faults = [...verifyRelease(folder, id, { withoutPlan: options.withoutPlan === true })].map(describe);
  const isDamaged = faults.length > 0;
  if (options.notBefore.length > 0) {
    const { from } = readManifest(folder, id).window;
    faults.unshift(...options.notBefore.flatMap((notBefore) => notBefore(id, from) ?? []));
  }
  if (options.publicKey !== undefined) {
    const key = readPublicKey(resolve(session.cwd, options.publicKey));
    const fault = signatureFault(join(folder, 'releases', id), key);
    if (fault !== undefined) faults.unshift(fault);
  } else session.tell(UNCHECKED, 'warning');
  for (const fault of faults) session.announce(fault);
  if (isDamaged) {
    session.tell(
      {
        zh: `airclass: ${id} 与清单不符；再运行一次 airclass build 会重做它，或先换成上一个版本。`,
        en: `airclass: ${id} is not what its manifest says; airclass build makes it again, or put the release before on air first.`,
      },
      'error',
    );
    const isCurrent = knownRelease(folder) === id && listReleases(folder).length > 1;
    if (isCurrent) tellNext([{ kind: 'run', words: ['airclass', 'rollback', '--out', folder] }], session);
  }
  if (faults.length > 0) session.exit(1);
  else if (!session.quiet) session.announce({ zh: `${id} 与清单完全一致。`, en: `${id} is what its manifest says.` });
}

const UNCHECKED: Text = {
  zh: '没有核对签名；要核对，请用 --public-key 给出公钥文件',
  en: 'no signature was checked; to check it, name the file of the key with --public-key',
};

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
