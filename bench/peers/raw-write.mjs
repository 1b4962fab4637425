// Reads a file and writes the same bytes: what the disk alone costs.
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

const [from, to] = process.argv.slice(2);
const buffer = Buffer.allocUnsafe(1 << 20);
const source = openSync(from, 'r');
const target = openSync(to, 'w');
for (let read = readSync(source, buffer); read > 0; read = readSync(source, buffer)) writeSync(target, buffer, 0, read);
fsyncSync(target);
closeSync(target);
