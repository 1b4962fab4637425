import { activityTooLittle } from './activity-too-little.js';
import { addressNotClean } from './address-not-clean.js';
import { addressUnused } from './address-unused.js';
import { adiAssetsCollide } from './adi-assets-collide.js';
import { adiFieldTooLong } from './adi-field-too-long.js';
import { adiLessonLeftOut } from './adi-lesson-left-out.js';
import { adiValueMissing } from './adi-value-missing.js';
import { aliasTaken } from './alias-taken.js';
import { blanksAstray } from './blanks-astray.js';
import { breakTooShort } from './break-too-short.js';
import { c2FieldTooLong } from './c2-field-too-long.js';
import { c2LessonLeftOut } from './c2-lesson-left-out.js';
import { c2PasswordInFile } from './c2-password-in-file.js';
import { c2ValueMissing } from './c2-value-missing.js';
import { c2ValueWrong } from './c2-value-wrong.js';
import { catchUpAddressOdd } from './catch-up-address-odd.js';
import { catchUpNotAsked } from './catch-up-not-asked.js';
import { channelIdPrefix } from './channel-id-prefix.js';
import { channelWithoutGrade } from './channel-without-grade.js';
import { charsetTooSmall } from './charset-too-small.js';
import { commercialOnAir } from './commercial-on-air.js';
import { courseUnused } from './course-unused.js';
import { dayOutsideTerm } from './day-outside-term.js';
import { deadlineAfterBroadcast } from './deadline-after-broadcast.js';
import { dvbLoopSlow } from './dvb-loop-slow.js';
import { dvbSegmentFull } from './dvb-segment-full.js';
import { dvbServiceMissing } from './dvb-service-missing.js';
import { dvbTextNotTold } from './dvb-text-not-told.js';
import { dvbTextTooLong } from './dvb-text-too-long.js';
import { endsTooLate } from './ends-too-late.js';
import { eveningForSmallChildren } from './evening-for-small-children.js';
import { feedFactsMissing } from './feed-facts-missing.js';
import { gradeNotCarried } from './grade-not-carried.js';
import { gradesShareHour } from './grades-share-hour.js';
import { gradesStartTogether } from './grades-start-together.js';
import { guideOverBudget } from './guide-over-budget.js';
import { holidaysOfElsewhere } from './holidays-of-elsewhere.js';
import { horizonNotCovered } from './horizon-not-covered.js';
import { lessonNeverAired } from './lesson-never-aired.js';
import { lessonOnHoliday } from './lesson-on-holiday.js';
import { lessonOutOfOrder } from './lesson-out-of-order.js';
import { lessonTooLong } from './lesson-too-long.js';
import { linkNotAllowed } from './link-not-allowed.js';
import { mediaFolderRelative } from './media-folder-relative.js';
import { nameLikeANumber } from './name-like-a-number.js';
import { nameNotForFile } from './name-not-for-file.js';
import { nameNotForM3u } from './name-not-for-m3u.js';
import { noEyeExercises } from './no-eye-exercises.js';
import { oddCharactersInText } from './odd-characters-in-text.js';
import { organisationUnused } from './organisation-unused.js';
import { probeHintUnused } from './probe-hint-unused.js';
import { programmeUnused } from './programme-unused.js';
import { recordedElsewhere } from './recorded-elsewhere.js';
import { recordingChangedSinceReview } from './recording-changed-since-review.js';
import { recordingClockBroken } from './recording-clock-broken.js';
import { recordingDecodedFaulty } from './recording-decoded-faulty.js';
import { recordingMissing } from './recording-missing.js';
import { recordingNoPicture } from './recording-no-picture.js';
import { recordingNoSound } from './recording-no-sound.js';
import { recordingOffProfile } from './recording-off-profile.js';
import { recordingPartMissing } from './recording-part-missing.js';
import { recordingShared } from './recording-shared.js';
import { recordingShort } from './recording-short.js';
import { recordingStreamsDisagree } from './recording-streams-disagree.js';
import { recordingTooLong } from './recording-too-long.js';
import { recordingTracksDiffer } from './recording-tracks-differ.js';
import { recordingTruncated } from './recording-truncated.js';
import { recordingUnreadable } from './recording-unreadable.js';
import { relayNotPlayed } from './relay-not-played.js';
import { repeatNotReviewed } from './repeat-not-reviewed.js';
import { reviewAfterAir } from './review-after-air.js';
import { reviewMissing } from './review-missing.js';
import type { Rule } from './rule.js';
import { schemaAstray } from './schema-astray.js';
import { schemaNotNamed } from './schema-not-named.js';
import { schemasOutdated } from './schemas-outdated.js';
import { screenTime } from './screen-time.js';
import { slotTooSmall } from './slot-too-small.js';
import { stageNotBroadcast } from './stage-not-broadcast.js';
import { standInOutsideLessons } from './stand-in-outside-lessons.js';
import { startMoves } from './start-moves.js';
import { startsTooEarly } from './starts-too-early.js';
import { streamShared } from './stream-shared.js';
import { subjectByAlias } from './subject-by-alias.js';
import { teacherChanges } from './teacher-changes.js';
import { teacherUnused } from './teacher-unused.js';
import { teachingHole } from './teaching-hole.js';
import { textbookMissing } from './textbook-missing.js';
import { themeNotCovered } from './theme-not-covered.js';
import { timeZoneSigns } from './time-zone-signs.js';
import { timetableNotInForce } from './timetable-not-in-force.js';
import { titleInChineseQuotes } from './title-in-chinese-quotes.js';
import { titleTooLong } from './title-too-long.js';
import { titlesRepeat } from './titles-repeat.js';
import { tooManyLessons } from './too-many-lessons.js';
import { virtuesUnbalanced } from './virtues-unbalanced.js';
import { weekendLessons } from './weekend-lessons.js';
import { zoneClocksDisagree } from './zone-clocks-disagree.js';
import { zoneIdTaken } from './zone-id-taken.js';
import { zoneLacksChannel } from './zone-lacks-channel.js';
import { zoneWithoutChannels } from './zone-without-channels.js';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  activityTooLittle,
  addressNotClean,
  addressUnused,
  adiAssetsCollide,
  adiFieldTooLong,
  adiLessonLeftOut,
  adiValueMissing,
  aliasTaken,
  nameLikeANumber,
  blanksAstray,
  oddCharactersInText,
  breakTooShort,
  c2FieldTooLong,
  c2LessonLeftOut,
  c2PasswordInFile,
  c2ValueMissing,
  c2ValueWrong,
  catchUpAddressOdd,
  catchUpNotAsked,
  channelIdPrefix,
  channelWithoutGrade,
  charsetTooSmall,
  commercialOnAir,
  courseUnused,
  dayOutsideTerm,
  deadlineAfterBroadcast,
  dvbLoopSlow,
  dvbSegmentFull,
  dvbServiceMissing,
  dvbTextNotTold,
  dvbTextTooLong,
  endsTooLate,
  eveningForSmallChildren,
  feedFactsMissing,
  gradeNotCarried,
  gradesShareHour,
  gradesStartTogether,
  guideOverBudget,
  horizonNotCovered,
  lessonNeverAired,
  lessonOnHoliday,
  holidaysOfElsewhere,
  timeZoneSigns,
  lessonOutOfOrder,
  lessonTooLong,
  linkNotAllowed,
  mediaFolderRelative,
  nameNotForFile,
  nameNotForM3u,
  noEyeExercises,
  organisationUnused,
  probeHintUnused,
  programmeUnused,
  recordedElsewhere,
  recordingChangedSinceReview,
  recordingClockBroken,
  recordingDecodedFaulty,
  recordingMissing,
  recordingNoPicture,
  recordingNoSound,
  recordingOffProfile,
  recordingPartMissing,
  recordingShared,
  recordingShort,
  recordingStreamsDisagree,
  recordingTooLong,
  recordingTracksDiffer,
  recordingTruncated,
  recordingUnreadable,
  relayNotPlayed,
  repeatNotReviewed,
  reviewAfterAir,
  reviewMissing,
  schemaAstray,
  schemaNotNamed,
  schemasOutdated,
  screenTime,
  slotTooSmall,
  stageNotBroadcast,
  standInOutsideLessons,
  startMoves,
  startsTooEarly,
  streamShared,
  subjectByAlias,
  teacherChanges,
  teacherUnused,
  teachingHole,
  textbookMissing,
  themeNotCovered,
  timetableNotInForce,
  titleInChineseQuotes,
  titleTooLong,
  titlesRepeat,
  tooManyLessons,
  virtuesUnbalanced,
  weekendLessons,
  zoneClocksDisagree,
  zoneIdTaken,
  zoneLacksChannel,
  zoneWithoutChannels,
];
