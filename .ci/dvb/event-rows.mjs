// What two readers that are not ours make of a transport stream's EIT schedule: a row an event, as gst-events.py prints.
import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { TsStream } from '@chinachu/aribts';
import { SaxesParser } from 'saxes';

/** Text of a descriptor: the readers give its bytes. */
function text(bytes, table = bytes[0] < 0x20 ? bytes[0] : undefined) {
  const rest = bytes[0] < 0x20 ? bytes.subarray(1) : bytes;
  if (rest.length > 0 && ![undefined, 0x13, 0x15].includes(table)) throw new Error(`text in table ${table}`);
  return new TextDecoder(table === 0x15 ? 'utf-8' : 'gbk', { fatal: true }).decode(rest);
}

const bcd = (hex) => Number(hex.slice(0, 2)) * 3600 + Number(hex.slice(2, 4)) * 60 + Number(hex.slice(4, 6));
const SECOND = 1000;
const DAY = 86_400 * SECOND;
/** Without milliseconds, as GStreamer's rows have it. */
const iso = (at) => new Date(at).toISOString().replace('.000', '');
const startOf = (hex) => iso((Number.parseInt(hex.slice(0, 4), 16) - 40_587) * DAY + bcd(hex.slice(4)) * SECOND);

/** tshark with its check of every CRC; throws at one that is not good. */
export function tsharkRows(file) {
  const pdml = execFileSync(
    'tshark',
    ['-o', 'mpeg_sect.verify_crc:TRUE', '-r', file, '-Y', 'dvb_eit || dvb_sdt || mpeg_pat', '-T', 'pdml'],
    { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] },
  ).toString();
  const rows = [];
  let [crcs, service, table, language] = [0, 0, 0, ''];
  const own = () => rows.at(-1)?.texts[language];
  const parser = new SaxesParser();
  const take = {
    'mpeg_sect.tid': ({ value }) => {
      table = Number.parseInt(value, 16);
    },
    'dvb_eit.sid': ({ value }) => {
      service = Number.parseInt(value, 16);
    },
    'dvb_eit.evt.id': ({ value }) => rows.push({ table, service, id: Number.parseInt(value, 16), texts: {} }),
    'dvb_eit.evt.start_time': ({ value }) => Object.assign(rows.at(-1), { start: startOf(value) }),
    'dvb_eit.evt.duration': ({ value }) => Object.assign(rows.at(-1), { seconds: bcd(value) }),
    'mpeg_descr.short_evt.lang_code': ({ show }) => {
      language = show;
      rows.at(-1).texts[language] = { name: '', text: '', details: '' };
    },
    'mpeg_descr.short_evt.name': ({ value }) => Object.assign(own(), { name: text(Buffer.from(value, 'hex')) }),
    'mpeg_descr.short_evt.txt': ({ value }) => Object.assign(own(), { text: text(Buffer.from(value, 'hex')) }),
    'mpeg_descr.ext_evt.lang_code': ({ show }) => {
      language = show;
    },
    'mpeg_descr.ext_evt.txt': ({ value }) =>
      Object.assign(own(), { details: own().details + text(Buffer.from(value, 'hex')) }),
    'mpeg_sect.crc.status': ({ show }) => {
      if (show !== '1') throw new Error(`a section of service ${service} has a bad CRC`);
      crcs++;
    },
  };
  parser.on('opentag', ({ attributes }) => take[attributes.name]?.(attributes));
  parser.write(pdml).close();
  if (crcs < 100) throw new Error(`tshark saw ${crcs} sections`);
  return { rows: rows.filter((row) => row.table >= 0x50 && row.table <= 0x5f), crcs };
}

/** aribts takes nothing from a section with a bad CRC, and counts packets out of turn. */
export async function aribtsRows(file) {
  const rows = [];
  let drops = 0;
  const stream = new TsStream();
  stream.on('drop', () => drops++);
  stream.on('eit', (_, eit) => {
    // A section with a bad CRC has no events.
    if (eit?.events === undefined || eit.table_id < 0x50 || eit.table_id > 0x5f) return;
    for (const event of eit.events) {
      const texts = {};
      for (const descriptor of event.descriptors) {
        const language = Buffer.from(descriptor.ISO_639_language_code ?? []).toString('latin1');
        const read = (bytes) => (bytes.length === 0 ? '' : text(Buffer.from(bytes)));
        if (descriptor.descriptor_tag === 0x4d) {
          const [name, words] = [descriptor.event_name_char, descriptor.text_char].map(read);
          texts[language] = { name, text: words, details: '' };
        } else if (descriptor.descriptor_tag === 0x4e) texts[language].details += read(descriptor.text_char);
      }
      const [start, length] = [event.start_time, event.duration].map((bytes) => Buffer.from(bytes).toString('hex'));
      rows.push({ service: eit.service_id, id: event.event_id, start: startOf(start), seconds: bcd(length), texts });
    }
  });
  for await (const chunk of createReadStream(file)) stream.write(chunk);
  await new Promise((done) => stream.end(done).resume().on('finish', done));
  return { rows, drops };
}
