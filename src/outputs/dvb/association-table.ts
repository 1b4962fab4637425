import { openSection } from './section.js';
import type { SubTable } from './sub-table.js';

const ASSOCIATIONS = 0x00;

/**
 * PAT of the transport stream, without a programme: the programmes are those of the multiplex into which the tables go,
 * and naming them here, where no PMT is, would be an error in every monitor.
 */
export function associationTable(transportStreamId: number): SubTable {
  const place = { tableId: ASSOCIATIONS, extension: transportStreamId, number: 0, last: 0 };
  return { tableId: ASSOCIATIONS, extension: transportStreamId, sections: [openSection(place, new Uint8Array())] };
}
