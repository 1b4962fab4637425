import { type Is, isListOf, isNumber, isShape, isText, maybe } from '../files/is-shape.js';
import { readRegularText } from '../files/regular-file.js';
import { checkedJson } from './checked-json.js';

/** An item of a published ffplayout list, as far as it is compared and shown; lengths in seconds. */
export interface FfplayoutItem {
  readonly start: string;
  readonly in: number;
  readonly out: number;
  readonly source: string;
  readonly category: string;
}

export interface ErsatztvItem {
  readonly start: string;
  readonly finish: string;
  readonly source: {
    readonly path?: string | undefined;
    readonly uri?: string | undefined;
    readonly in_point_ms?: number | undefined;
  };
}

const isTime: Is<string> = (value): value is string => isText(value) && !Number.isNaN(Date.parse(value));

const isFfplayoutList = isShape<{ readonly program: readonly FfplayoutItem[] }>({
  program: isListOf(isShape({ start: isTime, in: isNumber, out: isNumber, source: isText, category: isText })),
});

const isErsatztvList = isShape<{ readonly items: readonly ErsatztvItem[] }>({
  items: isListOf(
    isShape({
      start: isTime,
      finish: isTime,
      source: isShape({ path: maybe(isText), uri: maybe(isText), in_point_ms: maybe(isNumber) }),
    }),
  ),
});

export function readFfplayoutList(path: string): readonly FfplayoutItem[] {
  return checkedJson(path, readRegularText(path), isFfplayoutList).program;
}

export function readErsatztvList(path: string): readonly ErsatztvItem[] {
  return checkedJson(path, readRegularText(path), isErsatztvList).items;
}
