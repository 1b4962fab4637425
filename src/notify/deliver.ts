import { setTimeout as sleep } from 'node:timers/promises';
import type { Text } from '../diagnostics/text.js';
import type { Instant, Millis } from '../model/time.js';
import { withBuildLock } from '../release/build-lock.js';
import type { Attempt, Delivery } from './delivery.js';
import { type DeliveryState, entryOf, type Ledger } from './ledger.js';
import type { NotifyFolder } from './notify-folder.js';

/** What became of a delivery. */
export type Outcome =
  | Attempt
  /** It was sent before, perhaps with another text. */
  | { readonly kind: 'sent-before'; readonly at: string; readonly isSameText: boolean }
  /** An earlier attempt may have reached the receiver; `retry` sends it all the same. */
  | { readonly kind: 'needs-retry' };

export interface DeliverOptions {
  /** Also what an earlier attempt may have delivered. */
  readonly retry: boolean;
  /** Also what was sent. */
  readonly again: boolean;
  /** Where the ledger is lost, begin one. */
  readonly anew: boolean;
  /** For each attempt. */
  readonly timeout: Millis;
  readonly now: () => Instant;
  readonly signal: AbortSignal;
  /** In the order of the deliveries, as soon as each is known. */
  readonly onOutcome: (delivery: Delivery, outcome: Outcome) => void;
  readonly pause?: (length: Millis, signal: AbortSignal) => Promise<unknown>;
}

/** At the same time: one that hangs must not hold up the others. */
const MAX_AT_ONCE = 4;
/** A receiver that is busy for longer gets its message with the next run. */
const MAX_WAIT: Millis = 30_000;
const MAX_ATTEMPTS = 3;

/** Sends what was not sent yet. One process does so at a time, and each attempt is in the ledger before its first byte leaves. */
export async function deliver(
  folder: NotifyFolder,
  deliveries: readonly Delivery[],
  options: DeliverOptions,
): Promise<void> {
  // A folder that cannot be used is reported before anything is made.
  folder.read(options.anew);
  await withBuildLock(folder.path, () => deliverAlone(folder, deliveries, options), busy(folder.path));
}

async function deliverAlone(
  folder: NotifyFolder,
  deliveries: readonly Delivery[],
  options: DeliverOptions,
): Promise<void> {
  const ledger = await folder.open(options.anew);
  const outcomes: (Outcome | undefined)[] = [];
  let [next, reported] = [0, 0];
  let fault: { readonly error: unknown } | undefined;
  const work = async (): Promise<void> => {
    while (fault === undefined && !options.signal.aborted) {
      const index = next++;
      const delivery = deliveries[index];
      if (delivery === undefined) return;
      try {
        outcomes[index] = await deliverOne(folder, delivery, ledger, options);
      } catch (error) {
        // The ledger cannot be written: nothing more is sent.
        fault = { error };
        return;
      }
      for (let known = outcomes[reported]; known !== undefined; known = outcomes[reported]) {
        const done = deliveries[reported++];
        if (done !== undefined) options.onOutcome(done, known);
      }
    }
  };
  await Promise.all(Array.from({ length: MAX_AT_ONCE }, work));
  if (fault !== undefined) throw fault.error;
  options.signal.throwIfAborted();
}

async function deliverOne(
  folder: NotifyFolder,
  delivery: Delivery,
  ledger: Ledger,
  options: DeliverOptions,
): Promise<Outcome> {
  const { about, to, digest } = delivery;
  const before = entryOf(ledger, about, to);
  if (before?.state === 'sent' && !options.again)
    return { kind: 'sent-before', at: before.at, isSameText: before.digest === digest };
  const isUncertain = before?.state === 'sending' || before?.state === 'unknown';
  if (isUncertain && !options.retry) return { kind: 'needs-retry' };
  const record = (state: DeliveryState, note?: string) =>
    folder.record({ about, to, digest, state, at: new Date(options.now()).toISOString(), note });
  await record('sending');
  const outcome = await attempts(delivery, options);
  const note = outcome.kind === 'sent' ? undefined : outcome.why.en;
  // After an uncertain attempt a refusal proves nothing.
  const state = isUncertain && outcome.kind !== 'sent' ? 'unknown' : outcome.kind;
  await record(state, note);
  return outcome;
}

async function attempts(delivery: Delivery, { timeout, now, signal, pause = wait }: DeliverOptions): Promise<Attempt> {
  for (let count = 1; ; count++) {
    const attempt = await delivery.attempt({ at: now(), timeout, signal });
    const again = attempt.kind === 'not-delivered' ? attempt.again : undefined;
    if (again === undefined || again > MAX_WAIT || count === MAX_ATTEMPTS || signal.aborted) return attempt;
    await pause(again, signal);
    if (signal.aborted) return attempt;
  }
}

/** Ends early where the signal comes. */
async function wait(length: Millis, signal: AbortSignal): Promise<void> {
  await sleep(length, undefined, { signal }).catch(() => undefined);
}

function busy(path: string): Text {
  return {
    zh: `另一个 airclass 正在发送通知（“${path}”）；请等它结束后再试`,
    en: `another airclass is sending notices ("${path}"); try again when it has ended`,
  };
}
