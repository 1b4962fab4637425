import { resolve } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { deliver } from '../../notify/deliver.js';
import { deliveriesTo } from '../../notify/deliveries-to.js';
import type { Delivery } from '../../notify/delivery.js';
import { NotifyFolder } from '../../notify/notify-folder.js';
import { Secrets } from '../../notify/secrets.js';
import type { Session } from '../io.js';
import { checkKnown } from '../known-word.js';
import { gapsOf } from './gaps-of.js';
import { noticeTo } from './notice-to.js';
import type { NotifyOptions } from './options.js';
import { isFailure, outcomeWords } from './outcome-words.js';
import { type Changes, changesIfReadable, readChanges } from './read-changes.js';
import { type NotifySettings, readNotifySettings } from './read-notify-settings.js';
import { rehearse } from './rehearse.js';

const RECIPIENT: Text = { zh: '通知对象', en: 'recipient' };

export async function notify(project: string | undefined, options: NotifyOptions, session: Session): Promise<void> {
  const settings = await readNotifySettings(project, session);
  if (settings === undefined) return;
  checkKnown(
    options.recipient,
    RECIPIENT,
    settings.plan.recipients.map(({ id }) => id),
  );
  checkAgain(options);
  const changes = readChanges(options, settings.gradeNames, session);
  const secrets = new Secrets(session.env);
  const deliveries = await deliveriesOf(changes, settings, options, secrets, session);
  const folder = new NotifyFolder(resolve(session.cwd, options.out));
  const isDryRun = options.dryRun === true;
  tellMissing(secrets, isDryRun, session);
  const ledger = folder.read(options.anew === true);
  const gaps = gapsOf(deliveries, ledger, {
    changes,
    recipients: settings.plan.recipients,
    changesSince: (release) =>
      changesIfReadable({ ...options, from: release, to: changes.from }, settings.gradeNames, session),
  });
  for (const gap of gaps) session.tell(gap, 'warning');
  if (isDryRun) return rehearse(deliveries, ledger, options, session);
  if (deliveries.length > 0) await send(folder, deliveries, options, session);
}

/** Not everyone is to hear the same thing twice. */
function checkAgain({ again, recipient }: NotifyOptions): void {
  if (again !== true || recipient.length > 0) return;
  throw new UsageError({
    zh: '--again 须用 --recipient 写明再发给谁，例如 --again --recipient p1-parents',
    en: '--again needs --recipient to say who is sent it once more, e.g. --again --recipient p1-parents',
  });
}

/** One line for each recipient who hears nothing. */
async function deliveriesOf(
  changes: Changes,
  { plan }: NotifySettings,
  { recipient: asked }: NotifyOptions,
  secrets: Secrets,
  session: Session,
): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = [];
  for (const recipient of plan.recipients) {
    if (asked.length > 0 && !asked.includes(recipient.id)) continue;
    const message = await noticeTo(recipient, changes, plan);
    if (message !== undefined) deliveries.push(...deliveriesTo(recipient, message, plan, secrets));
    else if (!session.quiet)
      session.announce({
        zh: `${recipient.id}：没有变动，不用通知`,
        en: `${recipient.id}: nothing changes, and nothing is sent`,
      });
  }
  return deliveries;
}

/** Before the first message leaves: not half of the recipients. */
function tellMissing({ missing }: Secrets, isDryRun: boolean, session: Session): void {
  if (missing.size === 0) return;
  const names = [...missing];
  const text: Text = {
    zh: `环境变量没有设置：${names.join('、')}`,
    en: `not set in the environment: ${names.join(', ')}`,
  };
  if (!isDryRun) throw new UsageError({ zh: `${text.zh}；什么也没有发送`, en: `${text.en}; nothing was sent` });
  session.tell({ zh: `${text.zh}；发送时需要`, en: `${text.en}; it is needed to send` }, 'warning');
}

async function send(
  folder: NotifyFolder,
  deliveries: readonly Delivery[],
  options: NotifyOptions,
  session: Session,
): Promise<void> {
  let failures = 0;
  await deliver(folder, deliveries, {
    retry: options.retry === true,
    again: options.again === true,
    anew: options.anew === true,
    timeout: options.timeout,
    now: () => session.now(),
    signal: session.signal,
    onOutcome(delivery, outcome) {
      const text = outcomeWords(delivery, outcome);
      if (isFailure(outcome)) {
        failures++;
        session.tell(text, 'error');
      } else if (!session.quiet) session.announce(text);
    },
  });
  session.note({ deliveries: deliveries.length, failures });
  if (failures > 0) session.exit(1);
  else session.accomplish({ zh: '通知都已发送', en: 'all notices are sent' });
}
