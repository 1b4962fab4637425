import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { endedBy } from '../../files/ended-by.js';
import { replaceFile } from '../../files/replace-file.js';
import { PrintStore } from '../../media/prints/print-store.js';
import type { Millis } from '../../model/time.js';
import { EventLog } from '../../monitor/events/event-log.js';
import type { Hearing } from '../../monitor/events/hearing.js';
import { Listener } from '../../monitor/listen.js';
import { watchStreams } from '../../monitor/watch-streams.js';
import { jsonLine } from '../../report/monitor/json-line.js';
import { junit } from '../../report/monitor/junit.js';
import type { MonitorReport } from '../../report/monitor/monitor-report.js';
import { wall } from '../../report/monitor/wall.js';
import type { Session } from '../io.js';
import { needFfmpeg } from '../probe/decode-rows.js';
import { ReleaseOnAir } from '../release-on-air.js';
import type { MonitorOptions } from './options.js';
import { readPlan } from './read-plan.js';
import { streamsOf } from './streams-of.js';

/** Between the samples of a stream, where it is listened to once. */
const ONCE: Millis = 5000;
const HOME = '\u001b[H\u001b[J';

export async function monitor(project: string | undefined, options: MonitorOptions, session: Session): Promise<void> {
  const { agree, apart, once } = options;
  checkOptions(options);
  const out = resolve(session.cwd, options.out);
  const folder = resolve(session.cwd, project ?? '.');
  const store = new PrintStore(folder);
  const onAir = new ReleaseOnAir(out, (id) => readPlan(out, id, folder, store, session), session);
  const { timeline } = onAir.value;
  const streams = streamsOf(timeline, options, session);
  const ffmpeg = needFfmpeg(session.env, 'monitor');
  const log = new EventLog({ confirmation: agree, apart });
  const end = endedBy(session.signal, options.for);
  const { signal } = end;
  const listener = new Listener({
    ...{ listen: options.listen, timeout: options.timeout, tolerance: options.tolerance },
    ...{ hosts: options.allowHost, ffmpeg, environment: session.env, signal, now: () => session.now() },
  });
  const report = (): MonitorReport => {
    const { language, colour } = session;
    return { log, at: session.now(), timeZone: timeline.timeZone, language, colour };
  };
  const say = new Sayer(options, report, session);
  await watchStreams(streams, {
    ...{ interval: once === true ? ONCE : options.interval, atOnce: options.atOnce, signal },
    isStaggered: once !== true,
    isOver: ({ stream }, samples) => once === true && (log.isSettled(stream) || samples >= 2 * agree.of),
    hear: (stream) => {
      onAir.look();
      return listener.hear(stream, onAir.value);
    },
    onHearing: (hearing) => say.hearing(hearing, log.hear(hearing)),
  });
  end.over();
  await say.end();
  const isWrong = once === true || options.junit !== undefined ? log.events.length > 0 : false;
  session.exit(isWrong ? 1 : 0);
}

function checkOptions({ once, for: length, allowHost }: MonitorOptions): void {
  if (once === true && length !== undefined)
    throw new UsageError({ zh: '--once 与 --for 不能一起使用', en: '--once and --for do not go together' });
  const wrong = allowHost.find((host) => !URL.canParse(`http://${host}/`) || new URL(`http://${host}/`).host !== host);
  if (wrong === undefined) return;
  throw new UsageError({
    zh: `--allow-host 应为主机名，可带端口，如 cdn.example:8080，“${wrong}”不是`,
    en: `--allow-host takes hosts such as cdn.example or cdn.example:8080, not "${wrong}"`,
  });
}

/** Prints, appends and renews what was asked for. */
class Sayer {
  readonly #isTerminal: boolean;
  /** One after the other: samples come several at once. */
  #paging: Promise<void> = Promise.resolve();

  constructor(
    readonly options: MonitorOptions,
    readonly report: () => MonitorReport,
    readonly session: Session,
  ) {
    this.#isTerminal = session.isOutTerminal ?? session.isTerminal;
    // One that cannot be written is reported now, and not once there is something to say.
    if (options.log !== undefined) appendFileSync(resolve(session.cwd, options.log), '');
  }

  async hearing(hearing: Hearing, changes: ReturnType<EventLog['hear']>): Promise<void> {
    const { format, log, once } = this.options;
    const line = jsonLine(hearing, changes);
    if (log !== undefined) appendFileSync(resolve(this.session.cwd, log), line);
    if (format === 'json') this.session.out(line);
    else if (this.#isTerminal && once !== true) this.session.out(`${HOME}${wall(this.report())}`);
    else if (changes.length > 0 && once !== true) this.session.out(wall(this.report()));
    await this.#page();
  }

  async end(): Promise<void> {
    const { format, once, junit: path } = this.options;
    if (format === 'wall' && (once === true || !this.#isTerminal)) this.session.out(wall(this.report()));
    if (path !== undefined) await replaceFile(resolve(this.session.cwd, path), Buffer.from(junit(this.report())));
    await this.#page();
  }

  #page(): Promise<void> {
    const { page } = this.options;
    if (page === undefined) return Promise.resolve();
    this.#paging = this.#paging.then(async () => {
      const { monitorPage } = await import('../../report/monitor/page.js');
      await replaceFile(resolve(this.session.cwd, page), Buffer.from(monitorPage(this.report())));
    });
    return this.#paging;
  }
}
