import type { IncomingMessage } from 'node:http';
import type { Text } from '../diagnostics/text.js';

/** A reply that did not come whole. */
export class BrokenReply extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** The bytes of a reply, at most `limit`; throws a `BrokenReply`. */
export function wholeReply(response: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= limit) return;
      reject(new BrokenReply({ zh: `答复超过 ${limit} 字节`, en: `the reply is over ${limit} bytes` }));
      response.destroy();
    });
    response.on('error', reject);
    response.on('aborted', () =>
      reject(new BrokenReply({ zh: '连接在答复中途断开', en: 'the connection broke off within the reply' })),
    );
    response.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
