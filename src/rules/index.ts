import { recordingChangedSinceReview } from './recording-changed-since-review.js';
import { recordingMissing } from './recording-missing.js';
import { recordingNoPicture } from './recording-no-picture.js';
import { recordingNoSound } from './recording-no-sound.js';
import { recordingOffProfile } from './recording-off-profile.js';
import { recordingShared } from './recording-shared.js';
import { recordingShort } from './recording-short.js';
import { recordingStreamsDisagree } from './recording-streams-disagree.js';
import { recordingTooLong } from './recording-too-long.js';
import { recordingTruncated } from './recording-truncated.js';
import { recordingUnreadable } from './recording-unreadable.js';
import type { Rule } from './rule.js';
import { teacherChanges } from './teacher-changes.js';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  recordingChangedSinceReview,
  recordingMissing,
  recordingNoPicture,
  recordingNoSound,
  recordingOffProfile,
  recordingShared,
  recordingShort,
  recordingStreamsDisagree,
  recordingTooLong,
  recordingTruncated,
  recordingUnreadable,
  teacherChanges,
];
