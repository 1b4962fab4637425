// node reach.mjs <zone folder> <page>...: the pages fit a phone, and the keyboard reaches all of them.

import { visit } from './visit.mjs';

const [, , zone, ...pages] = process.argv;
const { fitsAt, reachAll, end } = await visit(zone);

try {
  await fitsAt(pages, [360]);
  for (const path of pages) await reachAll(path, 390);
} finally {
  await end();
}
