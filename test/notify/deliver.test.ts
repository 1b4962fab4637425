import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostics/usage-error.js';
import { type DeliverOptions, deliver, type Outcome } from '../../src/notify/deliver.js';
import type { Attempt, Delivery } from '../../src/notify/delivery.js';
import {
  DELIVERY_STATES,
  entryOf,
  formatLedger,
  type Ledger,
  type LedgerEntry,
  parseLedger,
  withEntry,
} from '../../src/notify/ledger.js';
import { NotifyFolder } from '../../src/notify/notify-folder.js';

const NOW = Date.parse('2020-03-08T12:00:00Z');
const WHY = { zh: '原因', en: 'why' };
let out = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'airclass-notify-'));
  mkdirSync(join(out, 'releases'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

/** Answers in turn, and the last one for ever. */
class Recorded implements Delivery {
  readonly about = 'notice 1 2';
  readonly place = { zh: '群', en: 'group' };
  tries = 0;
  constructor(
    readonly to: string,
    readonly answers: readonly (Attempt | (() => Promise<Attempt>))[],
    readonly digest = 'd1',
  ) {}
  async rehearse() {
    return Buffer.from('');
  }
  async attempt(): Promise<Attempt> {
    const answer = this.answers[Math.min(this.tries++, this.answers.length - 1)];
    return typeof answer === 'function' ? answer() : (answer ?? { kind: 'sent' });
  }
}

async function send(deliveries: readonly Delivery[], options: Partial<DeliverOptions> = {}) {
  const outcomes: (readonly [string, Outcome['kind']])[] = [];
  await deliver(new NotifyFolder(out), deliveries, {
    ...{ retry: false, again: false, anew: false, timeout: 1000, now: () => NOW, signal: new AbortController().signal },
    onOutcome: ({ to }, { kind }) => outcomes.push([to, kind]),
    pause: async () => undefined,
    ...options,
  });
  return outcomes;
}

const ledgerText = () => readFileSync(join(out, 'notify/sent.json'), 'utf8');
const states = () => (parseLedger(ledgerText()) ?? []).map(({ to, state }) => `${to} ${state}`);

describe('nothing is sent twice', () => {
  test('what was sent', async () => {
    const group = new Recorded('a', [{ kind: 'sent' }]);
    expect(await send([group])).toEqual([['a', 'sent']]);
    expect(await send([group])).toEqual([['a', 'sent-before']]);
    expect(await send([group], { retry: true })).toEqual([['a', 'sent-before']]);
    expect(group.tries).toBe(1);
    expect(ledgerText()).toBe(
      '{\n"format": "airclass notify ledger 1",\n"entries": [\n{"about":"notice 1 2","to":"a","digest":"d1","state":"sent","at":"2020-03-08T12:00:00.000Z"}\n]\n}\n',
    );
  });

  test('unless it is asked for', async () => {
    const group = new Recorded('a', [{ kind: 'sent' }]);
    await send([group]);
    expect(await send([group], { again: true })).toEqual([['a', 'sent']]);
    expect(group.tries).toBe(2);
    expect(states()).toEqual(['a sent']);
  });

  test('not even with another text', async () => {
    await send([new Recorded('a', [{ kind: 'sent' }])]);
    const other = new Recorded('a', [{ kind: 'sent' }], 'd2');
    let outcome: Outcome | undefined;
    await send([other], { onOutcome: (_, reported) => (outcome = reported) });
    expect(outcome).toEqual({ kind: 'sent-before', at: '2020-03-08T12:00:00.000Z', isSameText: false });
    expect(other.tries).toBe(0);
  });

  test('what may have arrived is sent again only when asked', async () => {
    const group = new Recorded('a', [{ kind: 'unknown', why: WHY }, { kind: 'sent' }]);
    expect(await send([group])).toEqual([['a', 'unknown']]);
    expect(await send([group])).toEqual([['a', 'needs-retry']]);
    expect(group.tries).toBe(1);
    expect(await send([group], { retry: true })).toEqual([['a', 'sent']]);
    expect(states()).toEqual(['a sent']);
  });

  test('after that a refusal proves nothing', async () => {
    const group = new Recorded('a', [
      { kind: 'unknown', why: WHY },
      { kind: 'refused', why: WHY },
    ]);
    await send([group]);
    expect(await send([group], { retry: true })).toEqual([['a', 'refused']]);
    expect(states()).toEqual(['a unknown']);
  });

  test('what was refused or not delivered is tried again', async () => {
    for (const kind of ['refused', 'not-delivered'] as const) {
      const group = new Recorded(kind, [{ kind, why: WHY }, { kind: 'sent' }]);
      expect(await send([group])).toEqual([[kind, kind]]);
      expect(await send([group])).toEqual([[kind, 'sent']]);
    }
  });

  test('killed at any moment: what began is in the ledger before its first byte leaves', async () => {
    let during: readonly string[] = [];
    const group = new Recorded('a', [
      async () => {
        during = states();
        return { kind: 'sent' };
      },
    ]);
    await send([group]);
    expect(during).toEqual(['a sending']);
    // As a killed process leaves it.
    writeFileSync(join(out, 'notify/sent.json'), ledgerText().replace('"sent"', '"sending"'));
    writeFileSync(join(out, 'notify/sent.json.new'), 'half');
    expect(await send([group])).toEqual([['a', 'needs-retry']]);
    expect(readdirSync(join(out, 'notify')).sort()).toEqual(['.lock', 'sent.json']);
  });

  test('two at once: one sends, the other is told to try again', async () => {
    let second: unknown;
    const group = new Recorded('a', [
      async () => {
        second = await send([group]).catch((error: unknown) => error);
        return { kind: 'sent' };
      },
    ]);
    expect(await send([group])).toEqual([['a', 'sent']]);
    expect(second).toBeInstanceOf(UsageError);
    expect(second).toMatchObject({
      exitCode: 75,
      text: { en: expect.stringMatching(/^another airclass is sending notices/) },
    });
    expect(group.tries).toBe(1);
  });
});

describe('retries', () => {
  const busy: Attempt = { kind: 'not-delivered', why: WHY, again: 7_000 };
  test.each([
    ['a receiver that asks to wait', [busy, { kind: 'sent' }], 'sent', 2, [7_000]],
    ['three attempts at most', [busy], 'not-delivered', 3, [7_000, 7_000]],
    ['not for longer than half a minute', [{ ...busy, again: 31_000 }], 'not-delivered', 1, []],
    ['not where it may have arrived', [{ kind: 'unknown', why: WHY }], 'unknown', 1, []],
    ['not what was refused', [{ kind: 'refused', why: WHY }], 'refused', 1, []],
  ] satisfies readonly (readonly [string, readonly Attempt[], string, number, readonly number[]])[])(
    '%s',
    async (_, answers, kind, tries, expected) => {
      const pauses: number[] = [];
      const group = new Recorded('a', answers);
      const pause = async (length: number) => pauses.push(length);
      expect(await send([group], { pause })).toEqual([['a', kind]]);
      expect(group.tries).toBe(tries);
      expect(pauses).toEqual(expected);
    },
  );
});

describe('many receivers', () => {
  test('one that hangs does not hold up the others, and outcomes come in order', async () => {
    const done: string[] = [];
    const quick = (to: string) =>
      new Recorded(to, [
        async () => {
          done.push(to);
          return { kind: 'sent' };
        },
      ]);
    const slow = new Recorded('slow', [
      async () => {
        while (done.length < 6) await new Promise((resolve) => setImmediate(resolve));
        return { kind: 'unknown', why: WHY };
      },
    ]);
    const others = ['a', 'b', 'c', 'd', 'e', 'f'].map(quick);
    expect(await send([slow, ...others])).toEqual([['slow', 'unknown'], ...others.map(({ to }) => [to, 'sent'])]);
    expect([...states()].sort()).toEqual(['a sent', 'b sent', 'c sent', 'd sent', 'e sent', 'f sent', 'slow unknown']);
  });

  test('a signal ends what has not begun', async () => {
    const controller = new AbortController();
    const first = new Recorded('a', [
      async () => {
        controller.abort(new Error('SIGINT'));
        return { kind: 'unknown', why: WHY };
      },
    ]);
    const others = Array.from({ length: 9 }, (_, index) => new Recorded(`b${index}`, [{ kind: 'sent' }]));
    await expect(send([first, ...others], { signal: controller.signal })).rejects.toThrow('SIGINT');
    expect(states()[0]).toBe('a unknown');
    expect(states().length).toBeLessThan(10);
  });
});

describe('a ledger that cannot be used', () => {
  const group = new Recorded('a', [{ kind: 'sent' }]);
  const refusal = async (options: Partial<DeliverOptions> = {}) => {
    const error: unknown = await send([group], options).catch((caught: unknown) => caught);
    if (!(error instanceof UsageError)) throw error;
    expect(error.text.zh).toMatch(/\p{Script=Han}/u);
    return `${error.exitCode} ${error.text.en}`;
  };

  test.each(['', 'null', '{"format": "airclass notify ledger 1", "entries": [{}]}', '{"entries": []}', '['])(
    'damaged: %j',
    async (text) => {
      mkdirSync(join(out, 'notify'));
      writeFileSync(join(out, 'notify/sent.json'), text);
      expect(await refusal()).toMatch(
        /^1 ".*sent\.json" is not the ledger of notices, or is damaged, and nothing was sent;/,
      );
      expect(await refusal({ anew: true })).toMatch(/is damaged/);
      expect(group.tries).toBe(0);
      expect(readFileSync(join(out, 'notify/sent.json'), 'utf8')).toBe(text);
    },
  );

  test('lost: not taken for empty', async () => {
    const own = new Recorded('a', [{ kind: 'sent' }]);
    await send([own]);
    rmSync(join(out, 'notify'), { recursive: true });
    expect(await refusal()).toMatch(/^1 ".*sent\.json" is missing although notices were sent/);
    expect(readdirSync(out)).toEqual(['releases']);
    expect(await send([own], { anew: true })).toEqual([['a', 'sent']]);
  });

  test('a folder that cannot be written', async () => {
    writeFileSync(join(out, 'notify'), 'a file');
    const error: unknown = await send([group]).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'ENOTDIR' });
    rmSync(join(out, 'notify'));
    symlinkSync('/proc/self', join(out, 'notify'));
    await expect(send([group])).rejects.toThrow();
    expect(group.tries).toBe(0);
  });

  test('a disk that fails stops everything else', async () => {
    const others = Array.from({ length: 20 }, (_, index) => new Recorded(`b${index}`, [{ kind: 'sent' }]));
    const breaks = new Recorded('a', [
      async () => {
        rmSync(join(out, 'notify/sent.json'));
        mkdirSync(join(out, 'notify/sent.json'));
        return { kind: 'sent' };
      },
    ]);
    await expect(send([breaks, ...others])).rejects.toMatchObject({ syscall: 'rename' });
    expect(others.filter(({ tries }) => tries > 0).length).toBeLessThan(4);
  });
});

test('what is being sent stays in the ledger, however many get it; the oldest of other notices go', () => {
  const entry = (about: string, to: number): LedgerEntry => ({
    about,
    to: `${to}`,
    digest: 'd',
    state: 'sent',
    at: 't',
  });
  const entries = (about: string, from: number, count: number) =>
    Array.from({ length: count }, (_, index) => entry(about, from + index));
  const full: Ledger = [...entries('old', 0, 2), ...entries('new', 0, 4_998)];
  const more = withEntry(withEntry(withEntry(full, entry('new', 4_998)), entry('new', 4_999)), entry('new', 5_000));
  expect(more.filter(({ about }) => about === 'old')).toEqual([]);
  expect(more).toHaveLength(5_001);
  const next = withEntry(more, entry('newest', 0));
  expect(next).toHaveLength(5_000);
  expect([next[0]?.to, next.at(-1)?.about]).toEqual(['2', 'newest']);
  expect(withEntry(full, entry('new', 3))).toHaveLength(5_000);
});

test('what is written is what is read', () => {
  const entries = DELIVERY_STATES.map(
    (state, index): LedgerEntry => ({ about: 'a', to: `x ${index}`, digest: 'd', state, at: 't', note: '“n”\n' }),
  );
  expect(parseLedger(formatLedger(entries))).toEqual(entries);
  expect(parseLedger(formatLedger([]))).toEqual([]);
  expect(entryOf(entries, 'a', 'x 1')).toBe(entries[1]);
});
