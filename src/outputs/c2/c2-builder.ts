import { TimeText } from '../../calendar/time-text.js';
import { fillProperties, type OwnValues } from '../../model/c2/fill-properties.js';
import { C2_ELEMENTS, type C2Element } from '../../model/c2-carrier.js';
import type { C2Settings } from '../../model/c2-settings.js';
import type { Instant } from '../../model/time.js';
import { c2Code, c2Id } from './c2-code.js';
import type { C2Mapping, C2Object, C2State } from './c2-state.js';

/** Collects what a zone's carrier should have; nothing that its tables would refuse. */
export class C2Builder {
  readonly #objects = new Map<C2Element, C2Object[]>(C2_ELEMENTS.map((element) => [element, []]));
  readonly #mappings: C2Mapping[] = [];
  /** Times in orders are those of Beijing, whatever the project's zone. */
  readonly #beijing = new TimeText('Asia/Shanghai');

  constructor(
    readonly project: string,
    readonly zone: string,
    readonly settings: C2Settings,
  ) {}

  code(kind: string, id: string): string {
    return c2Code(this.project, this.zone, kind, id);
  }

  id(element: C2Element, code: string): string {
    return c2Id(element, code);
  }

  /** `YYYYMMDDHHMMSS` */
  moment(at: Instant): string {
    return this.#beijing.compact(at);
  }

  add(element: C2Element, code: string, own: OwnValues): void {
    const { properties } = fillProperties(element, own, this.settings);
    this.#objects.get(element)?.push({ element, code, properties });
  }

  map(parent: C2Element, parentCode: string, element: C2Element, elementCode: string, sequence?: string): void {
    const properties = sequence === undefined ? [] : [['Sequence', sequence] as const];
    this.#mappings.push({ parent, parentCode, element, elementCode, properties });
  }

  /** Parents first. */
  state(): C2State {
    return { objects: [...this.#objects.values()].flat(), mappings: this.#mappings };
  }
}
