// node rows.mjs <release>: a line of file, date, start and end for each row of the files for DIYP.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [release] = process.argv.slice(2);
const { files } = JSON.parse(readFileSync(join(release, 'manifest.json'), 'utf8'));
for (const path of Object.keys(files).filter((file) => /\/diyp\/[^/]+\/[-\d]+\.json$/.test(file))) {
  const { date, epg_data: rows } = JSON.parse(readFileSync(join(release, path), 'utf8'));
  for (const { start, end } of rows) console.log([path, date, start, end].join('\t'));
}
