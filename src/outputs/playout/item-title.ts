import { inLanguage } from '../../model/local-text.js';
import { nameOf } from '../guide-title.js';
import type { PlayoutDay } from './playout-day.js';
import type { PlayoutItem } from './playout-items.js';

/** Fill has its own title, everything else that of the planned airing. */
export function itemTitle({ clip, airing }: PlayoutItem, { programmes, languages }: PlayoutDay['project']): string {
  const [language = 'zh'] = languages;
  const programme = programmes.get(clip.item);
  return programme === undefined
    ? nameOf(airing, language, languages)
    : inLanguage(programme.title, language, languages);
}
