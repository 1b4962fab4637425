import { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { SourceFileOf, SourceFiles } from '../load/source-file.js';
import { keepParts } from '../memory/keep-equal.js';
import { type Memory, NO_MEMORY } from '../memory/memory.js';
import { buildCalendarPlan } from './build-calendar-plan.js';
import { buildChannels } from './build-channels.js';
import { buildCourses, DEFAULT_FILE_PATTERN } from './build-courses.js';
import { buildPeople } from './build-people.js';
import { buildProgrammes } from './build-programmes.js';
import { buildVocabulary } from './build-vocabulary.js';
import { buildZones } from './build-zones.js';
import { readDeadline } from './deadline.js';
import { ModelContext } from './model-context.js';
import { buildNotifyPlan } from './notify/build-notify-plan.js';
import type { OverriddenCell } from './overridden-cell.js';
import type { MediaFolderSetting, MediaSettings, Project, Publisher, RuleSetting } from './project.js';
import { readClock, readDuration } from './read-values.js';
import { checkInStep } from './takes/check-in-step.js';
import { checkReasons, listDeviations } from './takes/list-deviations.js';
import { takenFiles } from './takes/taken-files.js';
import { SCHOOL_DAYS } from './time.js';
import { timeZoneName } from './time-zone-name.js';
import type { Vocabulary } from './vocabulary.js';

type ProjectSource = SourceFileOf<'project'>;

/** Resolves every reference; `undefined` if the files do not make a valid project, after reporting everything. */
export function buildProject(
  sources: SourceFiles,
  diagnostics: DiagnosticList,
  memory: Memory = NO_MEMORY,
): Project | undefined {
  const modelContext = new ModelContext(sources, diagnostics, memory);
  const parts = buildParts(modelContext);
  const { file, vocabulary, deviations, calendar, people, courses, programmes, fill, channels, zones } = parts;
  buildNotifyPlan(modelContext, vocabulary);
  if (file === undefined || calendar === undefined) return undefined;
  const settings = modelContext.recall<Settings>({ key: 'settings', of: [file, vocabulary] }, (context, _, before) =>
    keepParts(before, buildSettings(context, file, vocabulary)),
  );
  const project: Project = {
    ...settings,
    vocabulary,
    calendar,
    organisations: people.organisations,
    teachers: people.teachers,
    courses: memory.keep('all courses', courses),
    programmes,
    fill,
    channels: memory.keep('all channels', channels),
    zones: memory.keep('all zones', zones),
    takenPlan: takenPlanOf(sources),
    deviations: deviations.flat(),
    planFolders: sources.levels.map(({ below }) => below),
  };
  return diagnostics.hasErrors ? undefined : project;
}

function takenPlanOf({ levels }: SourceFiles): Project['takenPlan'] {
  const record = levels.at(-1)?.record;
  return record && { project: record.project, release: record.release, made: record.made };
}

/** Cells of plans in whose place the project shows something else, by channel; also where it is not sound. */
export function overriddenIn(sources: SourceFiles): ReadonlyMap<string, readonly OverriddenCell[]> {
  const { channels } = buildParts(new ModelContext(sources, new DiagnosticList()));
  return new Map([...channels].map(([id, { overridden }]) => [id, overridden]));
}

function buildParts(modelContext: ModelContext) {
  const [file] = modelContext.files('project');
  if (file?.data.languages !== undefined && file.data.languages.length > 0)
    modelContext.languages = file.data.languages;
  const vocabulary = buildVocabulary(modelContext);
  modelContext.sources = takenFiles(modelContext, vocabulary);
  const deviations = listDeviations(modelContext, vocabulary);
  checkInStep(deviations, modelContext, vocabulary);
  checkReasons(deviations.flat(), modelContext);
  const calendar = buildCalendarPlan(modelContext, vocabulary);
  const people = buildPeople(modelContext);
  const courses = buildCourses(modelContext, vocabulary, people, file?.data.media?.file ?? DEFAULT_FILE_PATTERN);
  const { programmes, fill } = buildProgrammes(modelContext);
  const weekdays = calendar?.weekdays ?? SCHOOL_DAYS;
  const channels = buildChannels({ modelContext, vocabulary, courses, programmes, weekdays });
  const zones = buildZones(modelContext, { channels, courses, ...vocabulary });
  return { file, vocabulary, deviations, calendar, people, courses, programmes, fill, channels, zones };
}

/** What project.yaml says. */
type Settings = Omit<
  Project,
  | 'vocabulary'
  | 'calendar'
  | 'organisations'
  | 'teachers'
  | 'courses'
  | 'programmes'
  | 'fill'
  | 'channels'
  | 'zones'
  | 'deviations'
  | 'takenPlan'
  | 'planFolders'
>;

function buildSettings(modelContext: ModelContext, file: ProjectSource, vocabulary: Vocabulary): Settings {
  const { data } = file;
  const limits = (data.limits ?? []).flatMap((id, index) => {
    const profile = vocabulary.limits.get(id);
    if (profile !== undefined) return [profile];
    modelContext.unknown(
      { zh: '限值', en: 'limit profile' },
      id,
      vocabulary.limits.keys(),
      'vocabulary',
      file.valueSpan(['limits', index]),
    );
    return [];
  });
  return {
    id: data.id,
    title: modelContext.text(data.title, file.valueSpan(['title'])),
    timeZone: timeZoneName(data['time-zone']),
    timeZoneSpan: file.valueSpan(['time-zone']),
    languages: modelContext.languages,
    publisher: buildPublisher(modelContext, file),
    dayStart: readClock(data['day-start'] ?? '00:00'),
    slate: data.slate,
    limits,
    media: buildMedia(file),
    rules: buildRuleSettings(file),
    allowedHosts: data['allowed-hosts'],
    sharesPlan: data['shares-plan'] === true,
    span: file.valueSpan(['id']),
  };
}

function buildPublisher(modelContext: ModelContext, file: ProjectSource): Publisher | undefined {
  const { publisher } = file.data;
  if (publisher === undefined) return undefined;
  const { name, url, contact } = publisher;
  return {
    name: modelContext.text(name, file.valueSpan(['publisher', 'name'])),
    url,
    contact: contact === undefined ? undefined : modelContext.text(contact, file.valueSpan(['publisher', 'contact'])),
  };
}

function buildMedia(file: ProjectSource): MediaSettings | undefined {
  const { media } = file.data;
  if (media === undefined) return undefined;
  const { due = '48h', tolerance = {} } = media;
  return {
    folders: mediaFolders(file),
    frameRate: media['frame-rate'] ?? 25,
    due: readDuration(due),
    deadline: readDeadline(media.deadline ?? due, file.valueSpan(['media', 'deadline'])),
    longerBy: readDuration(tolerance.longer ?? '0s'),
    shorterBy: new Map(
      Object.entries(tolerance.shorter ?? {}).map(([stage, length]) => [stage, readDuration(length)] as const),
    ),
    spreadFrames: tolerance['spread-frames'],
    span: file.keySpan(['media']),
  };
}

/** `folder` and then `folders`; `media` where neither is written. */
function mediaFolders(file: ProjectSource): readonly MediaFolderSetting[] {
  const { folder, folders = [] } = file.data.media ?? {};
  const more = folders.map((path, index) => ({ path, span: file.valueSpan(['media', 'folders', index]) }));
  if (folder !== undefined) return [{ path: folder, span: file.valueSpan(['media', 'folder']) }, ...more];
  return more.length > 0 ? more : [{ path: 'media', span: file.keySpan(['media']) }];
}

function buildRuleSettings(file: ProjectSource): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [id, { severity, allow = [] }] of Object.entries(file.data.rules ?? {})) {
    settings.set(id, {
      severity,
      allow: allow.map((waiver, index) => ({ ...waiver, span: file.valueSpan(['rules', id, 'allow', index]) })),
      span: file.keySpan(['rules', id]),
    });
  }
  return settings;
}
