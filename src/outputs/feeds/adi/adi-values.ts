import { TimeText } from '../../../calendar/time-text.js';
import { type AdiContent, hasCaptions } from '../../../media/adi-content.js';
import type { AdiSettings } from '../../../model/feed-settings.js';
import { ADI_TEXT_FIELDS, adiTexts, cutForAdi } from '../../../model/feeds/adi-texts.js';
import { type Instant, MINUTE, type Millis, SECOND } from '../../../model/time.js';
import type { ZoneView } from '../../output.js';
import type { PlannedPackage } from './planned-packages.js';

/** App_Data by name, in their order. */
export type AdiValues = Readonly<Record<string, string>>;

/** The values of a title: the lesson's texts, its licence on the project's clock, its running time, what the zone agreed. */
export function titleValues(
  { lesson, opens, closes, movie }: PlannedPackage,
  { project }: ZoneView,
  settings: AdiSettings,
): AdiValues {
  const texts = adiTexts(lesson, settings, project.languages);
  const captions = hasCaptions(movie.recording);
  const time = new TimeText(project.timeZone);
  const { length } = movie.recording;
  return {
    Type: 'title',
    ...Object.fromEntries(ADI_TEXT_FIELDS.map((field) => [field, cutForAdi(field, texts[field])])),
    Run_Time: clock(Math.round(length / SECOND) * SECOND),
    // Whole minutes, the last one counted.
    Display_Run_Time: clock(Math.ceil(length / MINUTE) * MINUTE).slice(0, 5),
    Year: local(opens, time).slice(0, 4),
    ...(captions === undefined ? {} : { Closed_Captioning: captions ? 'Y' : 'N' }),
    Billing_ID: settings.billingId,
    Licensing_Window_Start: local(opens, time),
    Licensing_Window_End: local(closes, time),
    Provider_QA_Contact: settings.qaContact,
    ...settings.values.title,
  };
}

export function contentValues(of: 'movie' | 'poster', { values }: AdiContent, settings: AdiSettings): AdiValues {
  return { Type: of, ...(of === 'movie' ? settings.values.movie : {}), ...values };
}

/** `HH:MM:SS` */
function clock(length: Millis): string {
  const seconds = length / SECOND;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** `YYYY-MM-DDTHH:MM:SS`; the format has no offset. */
function local(at: Instant, time: TimeText): string {
  return time.iso(at).slice(0, 19);
}
