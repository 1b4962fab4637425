import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const hash = createHash('sha256');
const buffer = Buffer.allocUnsafe(1 << 20);
const file = openSync(process.argv[2], 'r');
for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) hash.update(buffer.subarray(0, read));
closeSync(file);
process.stdout.write(`${hash.digest('hex')}\n`);
