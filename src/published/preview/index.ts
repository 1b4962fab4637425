import { diyp } from './diyp.js';
import { jellyfin } from './jellyfin.js';
import { kodi } from './kodi.js';
import type { Reader } from './preview.js';
import type { ReaderId } from './reader-ids.js';
import { tvheadend } from './tvheadend.js';

export const readers: Readonly<Record<ReaderId, Reader>> = { kodi, tvheadend, jellyfin, diyp };
