import type { Text } from '../../diagnostics/text.js';

/** Why nothing could be heard of a stream. */
export class StreamFault extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

export function noAnswer(why: string): StreamFault {
  return new StreamFault({ zh: `没有应答：${why}`, en: `no answer: ${why}` });
}

export function timedOut(seconds: number): StreamFault {
  return new StreamFault({ zh: `${seconds} 秒之内没有播完样本`, en: `no sample within ${seconds} s` });
}
