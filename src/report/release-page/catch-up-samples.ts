import { addDays, DAY, type Instant } from '../../model/time.js';
import type { CatchUpSettings, LineupEntry } from '../../model/zone.js';
import { catchUpUrl, kodiCorrection } from '../../outputs/channels/catch-up-url.js';
import { lookBackAddress } from '../../outputs/channels/live-addresses.js';
import type { ZoneView } from '../../outputs/output.js';
import type { LessonAiring } from '../../timeline/airing.js';
import { CLOSE_DAYS } from './report-facts.js';

/** The addresses that boxes of a zone request to replay one lesson. */
export interface CatchUpSample {
  readonly view: ZoneView;
  readonly settings: CatchUpSettings;
  readonly entry: LineupEntry;
  readonly airing: LessonAiring;
  readonly chinese: string;
  readonly kodi: string;
  /** When it is available: from the lesson's end on, as long as the zone keeps it. */
  readonly from: Instant;
  readonly until: Instant;
}

/** Of each zone with catch-up the first lesson of its first channel: the same lesson, where zones carry the same. */
export function catchUpSamples(views: readonly ZoneView[]): readonly CatchUpSample[] {
  return views.flatMap((view) => {
    const { channels } = view.zone;
    const settings = channels?.catchUp;
    const found = settings && firstLesson(view);
    if (channels === undefined || settings === undefined || found === undefined) return [];
    const { entry, airing } = found;
    const address = lookBackAddress(entry, channels);
    if (address === undefined) return [];
    const { timeZone } = view.project;
    const correction = kodiCorrection(settings, view);
    return {
      view,
      settings,
      entry,
      airing,
      chinese: catchUpUrl(address, settings, airing, { flavour: 'chinese', timeZone }),
      kodi: catchUpUrl(address, settings, airing, { flavour: 'kodi', timeZone, correction }),
      from: airing.end,
      until: airing.start + settings.days * DAY,
    };
  });
}

function firstLesson({ zone, timeline, from }: ZoneView) {
  for (const entry of zone.lineup) {
    const line = timeline.lines.get(entry.channel.id);
    for (let days = 0; days < CLOSE_DAYS; days++) {
      const airings = line?.airingsOn(addDays(from, days)) ?? [];
      const airing = airings.find((candidate) => candidate.kind === 'lesson');
      if (airing !== undefined) return { entry, airing };
    }
  }
  return undefined;
}
