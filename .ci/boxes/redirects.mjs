// node redirects.mjs <netlify-redirector> <release> <zone> <name…>: where the line of docs/box-apps.md leads in Netlify's
// own engine. The names are those that the zone's files must have.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [engine, release, zone, ...names] = process.argv.slice(2);
const redirector = createRequire(import.meta.url)(resolve(engine));
const [line] = /^\/mobile\/diyp .*$/m.exec(readFileSync('docs/box-apps.md', 'utf8'));
const rules = [line, line.replaceAll('/diyp', '/super-live')].join('\n').replaceAll('/mobile/', `/${zone}/`);
const matcher = await redirector.parsePlain(rules, {});
const to = (path, query) =>
  matcher.match({
    scheme: 'https',
    host: 'edu.example',
    path,
    query,
    headers: {},
    cookieValues: {},
    getHeader: () => '',
    getCookie: () => '',
  });

const faults = [];
let asked = 0;
for (const form of ['diyp', 'super-live']) {
  const found = readdirSync(join(release, zone, form));
  if (found.sort().join() !== names.toSorted().join()) faults.push(`${form} has ${found.join()}`);
  for (const name of found) {
    for (const file of readdirSync(join(release, zone, form, name))) {
      const [ch, date] = [encodeURIComponent(name), file.slice(0, 10)];
      for (const query of [`ch=${ch}&date=${date}`, `date=${date}&ch=${ch}`, `ch=${ch}&date=${date}&t=1`]) {
        asked += 1;
        const match = to(`/${zone}/${form}`, query);
        const path = match && decodeURIComponent(match.to);
        const isRight =
          path === `/${zone}/${form}/${name}/${file}` && match.status === 200 && existsSync(join(release, path));
        // A blank becomes a plus sign: the page says so.
        if (isRight === name.includes(' ')) faults.push(`${query}: ${path}`);
      }
    }
  }
}
for (const query of ['', 'ch=x', 'date=2026-09-01', 'name=x&date=2026-09-01'])
  if (to(`/${zone}/diyp`, query) !== null) faults.push(`"${query}" leads somewhere`);
if (to(`/${zone}/guide.xml`, '') !== null) faults.push('guide.xml is rewritten');
for (const fault of faults.slice(0, 10)) console.log(fault);
console.log(`${asked} requests, ${faults.length} faults`);
process.exitCode = asked > 0 && faults.length === 0 ? 0 : 1;
