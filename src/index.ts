import { type Compilation, compile as compileFolder } from './compile.js';
import type { ProjectOptions } from './project-options.js';
import { openWorkspace as openFolder, type Workspace } from './workspace/workspace.js';

// What other programs may use, and what the command line uses too: docs/library.md.

export const compile: (folder: string, options: ProjectOptions) => Promise<Compilation> = compileFolder;
export const openWorkspace: (folder: string, options: ProjectOptions) => Workspace = openFolder;

export { check } from './check.js';
export type { Compilation, SoundProject } from './compile.js';
export { type LineColumn, lineColumn } from './diagnostics/line-column.js';
export type { Diagnostic, Problem, Related, Severity } from './diagnostics/problem.js';
export type { Span } from './diagnostics/span.js';
export type { Text } from './diagnostics/text.js';
export { UsageError } from './diagnostics/usage-error.js';
export type { Recording, Recordings } from './media/recording.js';
export type { Course, Lesson, Teacher } from './model/course.js';
export type { LocalText } from './model/local-text.js';
export type { Programme } from './model/programme.js';
export type { Project } from './model/project.js';
export type { Day, Instant, Millis } from './model/time.js';
export type { Channel } from './model/timetable.js';
export type { Zone } from './model/zone.js';
export type { ProjectOptions } from './project-options.js';
export type {
  ChannelTimeline,
  ReleaseTimeline,
  TimelineAiring,
  TimelineChannel,
  TimelineItem,
  TimelineZone,
} from './published/release-timeline.js';
export type { Manifest } from './release/manifest.js';
export { type Release, readRelease } from './release/read-release.js';
export type { Report, ReportedPlace, ReportedProblem } from './report/problems/report-data.js';
export type { Airing } from './timeline/airing.js';
export type { LessonUse, LessonUses } from './timeline/lesson-use.js';
export type { ChannelLine, FirstBroadcast, Timeline } from './timeline/timeline.js';
export type { Workspace } from './workspace/workspace.js';
