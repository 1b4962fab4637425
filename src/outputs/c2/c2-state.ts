import type { C2PropertyValue } from '../../model/c2/fill-properties.js';
import type { C2Element } from '../../model/c2-carrier.js';

export interface C2Object {
  readonly element: C2Element;
  readonly code: string;
  readonly properties: readonly C2PropertyValue[];
}

/** That one object belongs below another. */
export interface C2Mapping {
  readonly parent: C2Element;
  readonly parentCode: string;
  readonly element: C2Element;
  readonly elementCode: string;
  readonly properties: readonly C2PropertyValue[];
}

/** What a carrier should have. */
export interface C2State {
  readonly objects: readonly C2Object[];
  readonly mappings: readonly C2Mapping[];
}
