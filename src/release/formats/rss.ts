import { feedsOpen } from '../../proof/invariants/feeds-open.js';
import { rssReader } from '../../proof/rss/rss.js';
import type { Format } from './format.js';

export const rss: Format = {
  title: { zh: 'RSS', en: 'RSS' },
  output: async () => (await import('../../outputs/feeds/rss/rss-feeds.js')).rssFeeds,
  files: [
    {
      path: 'rss/feed.xml',
      reader: rssReader,
      schema: undefined,
      summary: { zh: '专区已开放点播的课', en: 'what is open on demand in the zone' },
    },
    {
      path: 'rss/grades/<grade>.xml',
      reader: rssReader,
      schema: undefined,
      summary: { zh: '其中一个年级的课', en: 'the same of one grade' },
    },
  ],
  checks: [feedsOpen],
  page: 'feeds.md',
};
