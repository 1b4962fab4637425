import { workOrderState } from './c2/work-order-state.js';
import { channelList } from './channels/channel-list.js';
import { diypFiles } from './diyp/diyp-files.js';
import { onDemandCatalogue } from './on-demand/catalogue.js';
import type { Output } from './output.js';
import { playoutLists } from './playout/playout-lists.js';
import { xmltv } from './xmltv/guide.js';

/** Every output; a zone has those that its settings name. */
export const outputs: readonly Output[] = [
  xmltv,
  channelList,
  playoutLists,
  onDemandCatalogue,
  workOrderState,
  diypFiles,
];
