/** Programs that a zone's files can be looked at through. */
export const READER_IDS = ['kodi', 'tvheadend', 'jellyfin', 'diyp'] as const;
export type ReaderId = (typeof READER_IDS)[number];
