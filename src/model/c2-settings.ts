import type { Span } from '../diagnostics/span.js';
import type { C2Carrier, C2Element, LengthUnit } from './c2-carrier.js';

/** A property's value for all objects of a kind, as the zone says. */
export interface C2Value {
  readonly element: C2Element;
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

export interface C2Settings {
  readonly carrier: C2Carrier;
  readonly cspId: string;
  readonly lspId: string;
  readonly days: number;
  /** A pattern, or an address that a recording's path is added to. */
  readonly movieUrl: string;
  readonly orderUrl: string;
  readonly endpoint: string | undefined;
  readonly lengthsIn: LengthUnit;
  readonly values: readonly C2Value[];
  readonly span: Span;
}
