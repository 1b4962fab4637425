/** Programs whose view of a zone's files can be shown. */
export const READER_IDS = ['kodi', 'tvheadend', 'jellyfin', 'diyp'] as const;
export type ReaderId = (typeof READER_IDS)[number];
