import type { Text } from '../../diagnostics/text.js';
import type { Outcome } from '../../notify/deliver.js';
import type { Delivery } from '../../notify/delivery.js';

/** What became of a delivery, and what to do about it. */
export function outcomeWords({ to }: Pick<Delivery, 'to'>, outcome: Outcome): Text {
  const { zh, en } = words(to.replace(/ .*$/, ''), outcome);
  return { zh: `${to}：${zh}`, en: `${to}: ${en}` };
}

/** Must somebody do something? */
export function isFailure({ kind }: Outcome): boolean {
  return kind !== 'sent' && kind !== 'sent-before';
}

function words(recipient: string, outcome: Outcome): Text {
  const again = `--retry --recipient ${recipient}`;
  switch (outcome.kind) {
    case 'sent':
      return { zh: '已发送', en: 'sent' };
    case 'sent-before': {
      const { at, isSameText } = outcome;
      return isSameText
        ? {
            zh: `${at} 已经发送过，没有再发（要再发一次：--again --recipient ${recipient}）`,
            en: `was sent at ${at} and is not sent again (--again --recipient ${recipient} would)`,
          }
        : {
            zh: `${at} 已经发送过，文字与现在不同，没有再发（要再发一次：--again --recipient ${recipient}）`,
            en: `was sent at ${at}, with another text than now, and is not sent again (--again --recipient ${recipient} would)`,
          };
    }
    case 'needs-retry':
      return {
        zh: `上次结果不明，对方可能已经收到，没有再发；请先看一看，确实没有收到就加上 ${again}`,
        en: `may have arrived the last time and was not sent again; look there first, and if it did not, add ${again}`,
      };
    case 'not-delivered':
      return { zh: `没有送到：${outcome.why.zh}；可再次运行`, en: `not delivered: ${outcome.why.en}; run it again` };
    case 'refused':
      return {
        zh: `对方没有接收：${outcome.why.zh}；改正后可再次运行`,
        en: `not accepted: ${outcome.why.en}; fix it and run it again`,
      };
    case 'unknown':
      return {
        zh: `结果不明：${outcome.why.zh}；不会自动重发，请先看一看，确实没有收到就加上 ${again}`,
        en: `it is not known whether it arrived: ${outcome.why.en}; it is not sent again by itself: look there first, and if it did not, add ${again}`,
      };
  }
}
