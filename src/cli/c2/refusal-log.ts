import type { Text } from '../../diagnostics/text.js';
import { printable } from '../../media/printable.js';
import { MINUTE } from '../../model/time.js';
import type { Session } from '../io.js';

/** Lines per minute about requests that were not taken; a stranger must not fill the disk with our log. */
const MAX_LINES = 20;
/** Characters of a stranger's words in one line. */
const MAX_WORDS = 200;

/** Warns of requests that were not taken; those over the limit are counted. */
export class RefusalLog {
  #since = Number.NEGATIVE_INFINITY;
  #lines = 0;
  #unsaid = 0;

  constructor(readonly session: Pick<Session, 'now' | 'tell'>) {}

  warn({ zh, en }: Text, words: string): void {
    const now = this.session.now();
    if (now - this.#since >= MINUTE) {
      this.end();
      this.#since = now;
      this.#lines = 0;
    }
    if (this.#lines++ >= MAX_LINES) {
      this.#unsaid++;
      return;
    }
    const short = printable(words, MAX_WORDS);
    this.session.tell({ zh: `${zh}：${short}`, en: `${en}: ${short}` }, 'warning');
  }

  /** Says how many were not listed. */
  end(): void {
    if (this.#unsaid === 0) return;
    const count = this.#unsaid;
    this.#unsaid = 0;
    this.session.tell(
      {
        zh: `另有 ${count} 个请求没有采用，未逐一列出`,
        en: `${count} more requests were not taken and are not listed`,
      },
      'warning',
    );
  }
}
