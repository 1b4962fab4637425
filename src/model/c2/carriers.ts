import type { C2Carrier } from '../c2-carrier.js';
import { publicMediaCodes, publicTables } from './public-tables.js';

const transcribed = { lengthsIn: 'characters', tables: publicTables, media: publicMediaCodes } as const;

/** By id. A carrier that differs has its own tables here; no other code names a carrier. */
export const c2Carriers = {
  telecom: { id: 'telecom', name: { zh: '电信', en: 'Telecom' }, ...transcribed },
  unicom: { id: 'unicom', name: { zh: '联通', en: 'Unicom' }, ...transcribed },
} as const satisfies Readonly<Record<string, C2Carrier>>;
