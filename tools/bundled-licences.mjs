import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages that files come from, each with its licence: whoever passes on the bundle passes on their work. */
export function bundledLicences(paths) {
  const folders = new Set(
    paths.flatMap((path) => /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(path) ?? []),
  );
  const packages = [...folders].map(licenceOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  return packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`).join(RULE);
}

const RULE = `\n${'-'.repeat(80)}\n\n`;

function licenceOf(folder) {
  const { name, version, license, licenses = [] } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Packages before 2015 list theirs.
  const licence = license ?? licenses.map(({ type }) => type).join(' or ');
  if (!/MIT|ISC|BSD|Apache/.test(licence)) throw new Error(`${name} is under "${licence}": may it be in the bundle?`);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  return {
    name,
    version,
    licence,
    text: files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n'),
  };
}
