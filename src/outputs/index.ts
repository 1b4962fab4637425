import { workOrderState } from './c2/work-order-state.js';
import { channelList } from './channels/channel-list.js';
import { diypFiles } from './diyp/diyp-files.js';
import { dvbFiles } from './dvb/dvb-files.js';
import { adiPackages } from './feeds/adi/adi-packages.js';
import { calendars } from './feeds/calendar/calendars.js';
import { rssFeeds } from './feeds/rss/rss-feeds.js';
import { onDemandCatalogue } from './on-demand/catalogue.js';
import type { Output } from './output.js';
import { playoutLists } from './playout/playout-lists.js';
import { xmltv } from './xmltv/guide.js';

/**
 * Every output; a zone has those that its settings name. They are written in this order, and read back beside the
 * writing: what the guide is compared with comes before it, what is compared with the guide behind it.
 */
export const outputs: readonly Output[] = [
  channelList,
  playoutLists,
  onDemandCatalogue,
  workOrderState,
  diypFiles,
  rssFeeds,
  adiPackages,
  calendars,
  dvbFiles,
  xmltv,
];
