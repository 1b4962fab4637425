import { guideTitle } from '../../model/lesson-title.js';
import { inLanguage } from '../../model/local-text.js';
import type { OnDemandSettings } from '../../model/zone.js';
import { runningTime } from '../fit-clips.js';
import { attribute, m3uValue } from '../m3u-text.js';
import type { ZoneView } from '../output.js';
import { onDemandItems } from './on-demand-items.js';

/**
 * An M3U cannot say when an item opens, so it lists what opened before the present day: a lesson of
 * today is added by tomorrow's release, never before its broadcast.
 */
export function* onDemandList(view: ZoneView, settings: OnDemandSettings): Iterable<Uint8Array> {
  const { languages } = view.project;
  const [language = 'zh'] = languages;
  const now = view.asOf;
  yield Buffer.from('#EXTM3U\n');
  for (const { lesson, opens, closes, url } of onDemandItems(view, settings)) {
    if (url === undefined || opens >= now || (closes !== undefined && closes <= now)) continue;
    const length = runningTime(lesson, view);
    const seconds = length === undefined ? -1 : Math.round(length / 1000);
    const attributes = [
      attribute('tvg-id', lesson.id),
      attribute('group-title', m3uValue(inLanguage(lesson.course.grade.name, language, languages))),
    ];
    const name = m3uValue(guideTitle(lesson, language));
    // Kodi forgets the type after each address.
    yield Buffer.from(`#EXT-X-PLAYLIST-TYPE:VOD\n#EXTINF:${seconds}${attributes.join('')},${name}\n${url}\n`);
  }
}
