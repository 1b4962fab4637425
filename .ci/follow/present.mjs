// The EIT present/following that day.mjs kept of each hour, as tshark and GStreamer read them, against what was on air:
// node present.mjs <folder>
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const wanted = JSON.parse(readFileSync(join(folder, 'wanted.json'), 'utf8'));
const options = { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] };

const FIELDS = [
  'dvb_eit.sid',
  'mpeg_sect.tid',
  'dvb_eit.sect_num',
  'dvb_eit.evt.id',
  'dvb_eit.evt.start_time',
  'dvb_eit.evt.running_status',
  'mpeg_sect.crc.status',
];

/** One row per event; throws at a section whose CRC is not good. */
function tshark(file) {
  const argv = [
    '-o',
    'mpeg_sect.verify_crc:TRUE',
    '-r',
    file,
    '-Y',
    'dvb_eit',
    '-T',
    'fields',
    ...FIELDS.flatMap((field) => ['-e', field]),
  ];
  const out = execFileSync('tshark', argv, { ...options, env: { ...process.env, TZ: 'UTC' } }).toString();
  return out
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const [service, table, section, id, start, status, crc] = line.split('\t');
      if (!/^(1,?|Good,?)+$/.test(crc)) throw new Error(`CRC ${crc}`);
      if (Number(table.split(',')[0]) !== 0x4e || id === '') return [];
      return [
        {
          service: Number(service),
          section: Number(section),
          id: Number(id),
          start: Date.parse(`${start.replace(/(\.\d{3})\d*/, '$1').replace(/ UTC$/, '')}Z`) || Date.parse(start),
          status: Number(status),
        },
      ];
    });
}

function gstreamer(file) {
  const script = join(import.meta.dirname, '../dvb/gst-events.py');
  const out = execFileSync('/usr/bin/python3', [script, file, 'present'], options).toString();
  return out
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line);
      return { ...row, start: Date.parse(row.start) };
    });
}

const files = [...new Set(wanted.map(({ file }) => file))];
for (const [name, read] of Object.entries({ tshark, GStreamer: gstreamer })) {
  const faults = [];
  let events = 0;
  for (const file of files) {
    const rows = read(join(folder, file));
    events += rows.length;
    for (const { service, id, start, status } of wanted.filter((one) => one.file === file)) {
      const row = rows.find((one) => one.service === service && one.section === 0);
      if (row?.id !== id || Math.abs(row.start - start) > 1000 || row.status !== status)
        faults.push(
          `${file}: service ${service} should have ${id} since ${new Date(start).toISOString()}, and has ${JSON.stringify(row)}`,
        );
    }
  }
  console.log(
    `${faults.length === 0 && events > 0 ? 'ok' : 'FAILED'}: ${name}: ${files.length} instants, ${wanted.length} services on air, ${events} events, ${faults.length} differences`,
  );
  for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`);
}
