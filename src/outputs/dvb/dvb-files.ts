import type { Output } from '../output.js';
import { carouselPackets } from './carousel.js';
import { eitXml } from './eit-xml.js';
import { lineupXml } from './lineup-xml.js';
import { DVB_NUMBERS, numbersText } from './numbers-file.js';
import { numberPackets } from './packets.js';
import { type ZoneTables, zoneTables } from './zone-tables.js';

const PACKETS_OF_CHUNK = 1024;

export const dvbFiles: Output = {
  *files(view) {
    const { dvb } = view.zone;
    if (dvb === undefined) return;
    let made: ZoneTables | undefined;
    const tables = (): ZoneTables => {
      made ??= zoneTables(view, dvb);
      return made;
    };
    // The others are read back after the stream, which they are compared with.
    yield { path: 'dvb/eit.ts', chunks: () => joined(numberPackets(carouselPackets(tables().content, dvb.bitrate))) };
    yield { path: 'dvb/eit.xml', chunks: () => eitXml(tables(), dvb) };
    yield { path: DVB_NUMBERS, chunks: () => [Buffer.from(numbersText(tables().numbers))] };
    yield { path: 'lineup.xml', chunks: () => [Buffer.from(lineupXml(view, tables().services, dvb))] };
  },
};

function* joined(packets: Iterable<Uint8Array>): Iterable<Uint8Array> {
  let chunk: Uint8Array[] = [];
  for (const packet of packets) {
    if (chunk.push(packet) < PACKETS_OF_CHUNK) continue;
    yield Buffer.concat(chunk);
    chunk = [];
  }
  if (chunk.length > 0) yield Buffer.concat(chunk);
}
