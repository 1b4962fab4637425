import type { Showing, ViewerChange } from './release-diff.js';

/** Where a viewer expects it: a move and a new title are found where the airing was. */
export function firstShowing(change: ViewerChange): Showing {
  switch (change.kind) {
    case 'added':
    case 'advanced':
      return change.after;
    case 'cancelled':
    case 'postponed':
    case 'moved':
      return change.before;
    default:
      return change.airings[0].after;
  }
}
