import { writeFileSync } from 'node:fs';
import { syntheticProgrammes } from '../synthetic-project.mjs';
import { builder, programmeOf } from './fast-xml-parser-programme.mjs';

const [out, channels, days] = process.argv.slice(2);
const programme = [];
for (const p of syntheticProgrammes({ channels: Number(channels), days: Number(days) })) programme.push(programmeOf(p));
writeFileSync(out, `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ tv: { programme } })}`);
