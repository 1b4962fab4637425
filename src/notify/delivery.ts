import type { Text } from '../diagnostics/text.js';
import type { Instant, Millis } from '../model/time.js';

/** What one attempt came to. `why` is one line for people, without secrets. */
export type Attempt =
  | { readonly kind: 'sent' }
  /** The receiver does not have it. `again`: worth another attempt after so long. */
  | { readonly kind: 'not-delivered'; readonly why: Text; readonly again?: Millis | undefined }
  | { readonly kind: 'refused'; readonly why: Text }
  /** The receiver may have it. */
  | { readonly kind: 'unknown'; readonly why: Text };

export interface AttemptOptions {
  /** The machine's clock: receivers refuse signatures that are old. */
  readonly at: Instant;
  /** For the whole exchange. */
  readonly timeout: Millis;
  readonly signal: AbortSignal;
}

/** One message to one receiver. */
export interface Delivery {
  /** Id of the recipient, with the address where it has several: a line of the ledger. */
  readonly to: string;
  readonly about: string;
  /** Of the text, whenever it is issued. */
  readonly digest: string;
  /** The service and where it is, without secrets. */
  readonly place: Text;
  /** What would be sent, byte for byte, but for signatures. */
  rehearse(at: Instant): Promise<Uint8Array>;
  /** Never throws for an error of the receiver or the network. */
  attempt(options: AttemptOptions): Promise<Attempt>;
}
