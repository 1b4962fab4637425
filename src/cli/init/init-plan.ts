import type { Text } from '../../diagnostics/text.js';
import type { DayRange } from '../../model/holidays.js';
import type { Grade } from '../../model/vocabulary.js';

export const SAMPLES = ['small', 'sichuan'] as const;
export type Sample = (typeof SAMPLES)[number];

export const PIPELINES = ['github', 'gitlab', 'none'] as const;
export type Pipeline = (typeof PIPELINES)[number];

/** An outlet that the project will be published to. */
export interface InitZone {
  readonly id: string;
  readonly title: Text;
}

/** What a new project is to be: all that its files are written from. */
export interface InitPlan {
  readonly id: string;
  readonly name: string;
  readonly city: string | undefined;
  /** In the order of schooling. */
  readonly grades: readonly Grade[];
  readonly term: DayRange;
  readonly zones: readonly InitZone[];
  readonly sample: Sample;
  readonly pipeline: Pipeline;
  /** The project's folder, as seen from the root of the repository. */
  readonly place: string;
}
