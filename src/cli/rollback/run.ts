import { resolve } from 'node:path';
import { rollBack } from '../../release/roll-back.js';
import { aftermath, orSayWhatIsOnAir } from '../after-switch.js';
import { existingRelease } from '../existing-release.js';
import type { Session } from '../io.js';
import { loginName } from '../login-name.js';
import type { RollbackOptions } from './options.js';

export async function rollback(options: RollbackOptions, session: Session): Promise<void> {
  const folder = resolve(session.cwd, options.out);
  const asked = options.to === undefined ? undefined : existingRelease(folder, options.to);
  const by = options.by?.trim() || loginName(session.env);
  const word = { at: new Date(session.now()).toISOString(), by, reason: options.reason };
  const back = await orSayWhatIsOnAir(folder, session, () => rollBack(folder, asked, word));
  const target = back.id;
  session.accomplish({ zh: `${target} 已上线`, en: `${target} is on air` });
  session.note({ release: target });
  for (const warning of aftermath(target, back)) session.tell(warning, 'warning');
  if (!session.quiet) session.announce({ zh: `current 现在是 ${target}。`, en: `current is ${target} now.` });
}
