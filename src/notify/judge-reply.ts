import type { Text } from '../diagnostics/text.js';
import { isFields } from '../files/is-shape.js';
import { parseJson } from '../files/parse-json.js';
import { printable } from '../media/printable.js';
import type { Millis } from '../model/time.js';
import type { Attempt } from './delivery.js';
import type { NoReply, Reply } from './post.js';
import type { Secrets } from './secrets.js';

/** Milliseconds until a receiver that was not reached is tried again. */
const PAUSE = 1_000;

/** How a service says in a reply of HTTP 200 whether it took the message. */
export interface ReplyCodes {
  readonly code: (fields: Readonly<Record<string, unknown>>) => unknown;
  readonly words: (fields: Readonly<Record<string, unknown>>) => unknown;
  /** Codes for more messages than the service takes in a minute. */
  readonly busy: ReadonlySet<number>;
  /** What to do about a code. */
  readonly hints: Readonly<Record<number, Text>>;
}

/** `codes` is left out where any reply of 2xx means that the message was taken. */
export function judgeReply(reply: Reply | NoReply, secrets: Pick<Secrets, 'hide'>, codes?: ReplyCodes): Attempt {
  if ('why' in reply) {
    const { isConnected, isWorthAnother, why } = reply;
    if (isConnected) return { kind: 'unknown', why };
    return { kind: 'not-delivered', why, again: isWorthAnother ? PAUSE : undefined };
  }
  const { status, retryAfter, body } = reply;
  if (status >= 300 && status < 400) return { kind: 'refused', why: redirected(reply) };
  if (status === 429) return { kind: 'not-delivered', why: tooMany(retryAfter), again: retryAfter };
  const words = printable(secrets.hide(body), 120);
  const said: Text = {
    zh: `对方答复 HTTP ${status}${words && `：${words}`}`,
    en: `the reply is HTTP ${status}${words && `: ${words}`}`,
  };
  if (status >= 500 || status < 200) return { kind: 'unknown', why: said };
  if (status >= 400) return { kind: 'refused', why: said };
  return codes === undefined ? { kind: 'sent' } : judgeCode(body, said, secrets, codes);
}

function judgeCode(
  body: string,
  said: Text,
  secrets: Pick<Secrets, 'hide'>,
  { code: codeOf, words: wordsOf, busy, hints }: ReplyCodes,
): Attempt {
  const fields = parseJson(body);
  const code = isFields(fields) ? codeOf(fields) : undefined;
  if (!isFields(fields) || typeof code !== 'number') {
    const why = { zh: `看不懂，${said.zh}`, en: `not understood: ${said.en}` };
    return { kind: 'unknown', why };
  }
  if (code === 0) return { kind: 'sent' };
  const words = printable(secrets.hide(String(wordsOf(fields) ?? '')), 160);
  if (busy.has(code))
    return {
      kind: 'not-delivered',
      why: { zh: `发得太快（${code}：${words}）`, en: `too many messages (${code}: ${words})` },
    };
  const hint = hints[code];
  return {
    kind: 'refused',
    why: {
      zh: `拒收（${code}：${words}）${hint === undefined ? '' : `；${hint.zh}`}`,
      en: `refused (${code}: ${words})${hint === undefined ? '' : `; ${hint.en}`}`,
    },
  };
}

function tooMany(wait: Millis | undefined): Text {
  if (wait === undefined) return { zh: '发得太快（HTTP 429）', en: 'too many messages (HTTP 429)' };
  return {
    zh: `发得太快（HTTP 429），对方要求等 ${wait / 1000} 秒`,
    en: `too many messages (HTTP 429); it asks to wait ${wait / 1000} s`,
  };
}

/** The host alone: what follows may hold the secret. */
function redirected({ redirect = '' }: Reply): Text {
  const host = URL.canParse(redirect) ? new URL(redirect).host : '';
  return {
    zh: `要求转到${host === '' ? '别处' : ` ${host}`}，没有跟随；请核对地址`,
    en: `it redirects${host === '' ? '' : ` to ${host}`}, which is not followed; check the address`,
  };
}
