import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LocalClock } from '../../calendar/local-time.js';
import { suggestion } from '../../diagnostics/did-you-mean.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { readRegular } from '../../files/regular-file.js';
import { type AsRun, type AsRunInput, runAsRun } from '../../published/as-run/as-run.js';
import { ChannelNames } from '../../published/as-run/channel-names.js';
import { TOLERANCE } from '../../published/as-run/compare-as-run.js';
import { decodeLog } from '../../published/as-run/decode-log.js';
import type { LogSource } from '../../published/as-run/read-log.js';
import { readTimeline } from '../../published/read-timeline.js';
import type { ReleaseTimeline } from '../../published/release-timeline.js';
import { readManifest } from '../../release/releases.js';
import { type AsRunReport, clockTime } from '../../report/as-run/as-run-report.js';
import { conclude } from '../../report/as-run/conclusion.js';
import { type AsRunFormatName, asRunFormat } from '../../report/as-run/index.js';
import { LogPlaces } from '../../report/as-run/log-places.js';
import { existingRelease } from '../existing-release.js';
import type { Session } from '../io.js';
import { writeReports } from '../write-reports.js';
import type { AsRunOptions } from './options.js';

/** A day of a channel with every line that ffplayout can write is some 20 MB. */
const LARGEST_LOG = 256 * 1024 * 1024;

export async function asRun(logs: readonly string[], options: AsRunOptions, session: Session): Promise<void> {
  const folder = resolve(session.cwd, options.out);
  const release = existingRelease(folder, options.release);
  const timeline = readTimeline(join(folder, 'releases', release), readManifest(folder, release).files);
  if (timeline === undefined) {
    throw new UsageError({
      zh: `版本 ${release} 没有 timeline/，是旧版 AirClass 发布的，不能比对`,
      en: `release ${release} has no timeline/: an older AirClass made it, and it cannot be compared`,
    });
  }
  const input = inputOf(timeline, logs, options, session);
  const run = runAsRun(input);
  const texts = new Map(
    [...input.logs, ...(input.authorised ? [input.authorised] : [])].map((log) => [log.file, log.text]),
  );
  if (run.diagnostics.length > 0) {
    const { language, errorColour: colour, columns } = session;
    await session.show({ diagnostics: run.diagnostics, texts, prefix: '', language, colour, columns });
  }
  const hasErrors = run.diagnostics.some(({ severity }) => severity === 'error');
  if (run.isUnnamed) {
    throw new UsageError({
      zh: '日志没有说是哪个频道；请用 --channel 指明一个',
      en: 'the log does not say which channel it is of; name one with --channel',
    });
  }
  if (!hasErrors) checkCommonTime(run, timeline, release);
  const report: AsRunReport = {
    release,
    timeZone: timeline.timeZone,
    tolerance: input.tolerance,
    isFull: session.verbose,
    run,
    places: new LogPlaces(texts),
    language: session.language,
    colour: session.colour,
  };
  const { faults, compared, isWell } = conclude(run);
  session.note({ faults, compared });
  const isQuiet = session.quiet && options.format === 'pretty' && isWell && compared > 0;
  if (!isQuiet) session.out((await asRunFormat(options.format))(report));
  const textOf = async (format: AsRunFormatName) => (await asRunFormat(format))({ ...report, colour: false });
  await writeReports(options.report, textOf, session);
  session.exit(isWell ? 0 : 1);
}

function inputOf(
  timeline: ReleaseTimeline,
  logs: readonly string[],
  options: AsRunOptions,
  { cwd }: Session,
): AsRunInput {
  const { zone, from, to, authorised, filler, logTimeZone } = options;
  const { timeZone } = timeline;
  checkZone(timeline, zone);
  const clock = new LocalClock(timeZone);
  const sources = logs.map((path) => readSource(path, cwd));
  return {
    timeline,
    logs: sources,
    authorised: authorised === undefined ? undefined : readSource(authorised, cwd),
    timeZone: logTimeZone ?? timeZone,
    zone,
    channels: channelsOf(timeline, options),
    filler,
    tolerance: options.tolerance ?? TOLERANCE,
    from: from?.(clock),
    until: to?.(clock),
  };
}

function checkZone({ zones }: ReleaseTimeline, zone: string | undefined): void {
  const known = zones.map(({ id }) => id);
  if (zone === undefined || known.includes(zone)) return;
  throw new UsageError({
    zh: `版本里没有专区“${zone}”；有 ${known.join('、')}`,
    en: `the release has no zone "${zone}"; there are ${known.join(', ')}`,
  });
}

/** Those given; else the only one of the release, for logs without channels; else as the log says. */
function channelsOf(timeline: ReleaseTimeline, { channel, zone }: AsRunOptions): readonly string[] {
  const known = new ChannelNames(timeline, zone);
  if (channel.length === 0) return known.ids.length === 1 ? known.ids : [];
  const found = channel.map((name) => {
    const id = known.find(name);
    if (id !== undefined) return id;
    const near = suggestion(name, known.names);
    throw new UsageError({
      zh: `版本里没有频道“${name}”${near.zh || `；有 ${known.ids.join('、')}`}`,
      en: `the release has no channel "${name}"${near.en || `; there are ${known.ids.join(', ')}`}`,
    });
  });
  return [...new Set(found)];
}

function readSource(path: string, cwd: string): LogSource {
  const file = resolve(cwd, path);
  const { size } = statSync(file);
  if (size > LARGEST_LOG) {
    throw new UsageError({
      zh: `“${path}”有 ${Math.round(size / 1e6)} MB，超过 256 MB；请按天分开`,
      en: `"${path}" has ${Math.round(size / 1e6)} MB, more than 256 MB; give it a day at a time`,
    });
  }
  return { file: path, text: decodeLog(readRegular(file, LARGEST_LOG)) };
}

function checkCommonTime({ channels }: AsRun, { timeZone, channels: tables }: ReleaseTimeline, release: string): void {
  if (channels.some(({ window }) => window !== undefined)) return;
  const [one] = channels;
  if (one === undefined)
    throw new UsageError({ zh: '日志里没有播出记录', en: 'the log says nothing of what was on air' });
  const table = tables.get(one.channel);
  const says = (from: number, until: number) => `${clockTime(from, timeZone)} – ${clockTime(until, timeZone)}`;
  const planned = table === undefined ? '–' : says(table.from, table.until);
  const covered = one.covered === undefined ? '–' : says(one.covered.from, one.covered.until);
  throw new UsageError({
    zh: `版本 ${release} 排了 ${planned}，日志记录了 ${covered}，没有共同的时段；用 --release 选别的版本`,
    en: `release ${release} plans ${planned}, the log covers ${covered}: no time in common; choose another with --release`,
  });
}
