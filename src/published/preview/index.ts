import { diyp } from './diyp.js';
import { jellyfin } from './jellyfin.js';
import { kodi } from './kodi.js';
import type { Reader } from './preview.js';
import { tvheadend } from './tvheadend.js';

/** Programs that a zone's files can be looked at through. */
export const readers: readonly Reader[] = [kodi, tvheadend, jellyfin, diyp];
