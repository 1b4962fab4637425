// Builds and writes programme by programme, which a library for whole documents has to be led to.
import { closeSync, openSync, writeSync } from 'node:fs';
import { syntheticProgrammes } from '../synthetic-project.mjs';
import { builder, programmeOf } from './fast-xml-parser-programme.mjs';

const [out, channels, days] = process.argv.slice(2);
const file = openSync(out, 'w');
let text = '<?xml version="1.0" encoding="UTF-8"?>\n<tv>\n';
for (const p of syntheticProgrammes({ channels: Number(channels), days: Number(days) })) {
  text += builder.build({ programme: programmeOf(p) });
  if (text.length < 1 << 18) continue;
  writeSync(file, text);
  text = '';
}
writeSync(file, `${text}</tv>\n`);
closeSync(file);
