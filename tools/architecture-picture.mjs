// Draws docs/architecture.svg from the folders of src and their imports: `npm run docs`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SOURCE_FOLDERS } from './source-folders.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = 'docs/architecture.svg';
const [ROW, TOP, LEFT, BOX, WIDTH] = [46, 70, 240, 580, 840];

/** The picture as a text of SVG. */
export function architecturePicture() {
  const rows = SOURCE_FOLDERS.map((folder, index) => ({
    ...folder,
    y: TOP + index * ROW,
    parts: subFolders(folder.name),
  }));
  const height = TOP + rows.length * ROW + 20;
  const places = new Map(rows.map(({ name, y }) => [name, y + 17]));
  const arcs = importedFolders().map(([from, to]) => arc(places.get(from), places.get(to)));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13">`,
    '<title>The folders of src and what each imports</title>',
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    '<text x="240" y="28" font-size="16" font-weight="bold">src: a folder imports those above it only</text>',
    '<text x="240" y="48" fill="#555">src：每个文件夹只引用它上面的文件夹；弧线为引用</text>',
    `<g fill="none" stroke="#3a6ea5" stroke-opacity="0.45">`,
    ...arcs,
    '</g>',
    ...rows.map(box),
    '</svg>',
  ].join('\n')}\n`;
}

function box({ name, zh, en, y, parts }) {
  const inside = parts.length === 0 ? '' : `<tspan dx="10" fill="#777" font-size="10">${parts.join(' · ')}</tspan>`;
  return [
    `<rect x="${LEFT}" y="${y}" width="${BOX}" height="36" rx="4" fill="#eef3f8" stroke="#3a6ea5"/>`,
    `<text x="${LEFT + 10}" y="${y + 15}"><tspan font-weight="bold">${name}</tspan>${inside}</text>`,
    `<text x="${LEFT + 10}" y="${y + 30}" font-size="11" fill="#333">${en} · ${zh}</text>`,
  ].join('\n');
}

/** From a folder up to one that it imports. */
function arc(from, to) {
  const reach = Math.round(LEFT - 8 - ((from - to) / (SOURCE_FOLDERS.length * ROW)) * (LEFT - 30));
  return `<path d="M${LEFT} ${from} C${reach} ${from} ${reach} ${to} ${LEFT} ${to}"/>`;
}

function subFolders(name) {
  return readdirSync(`${ROOT}/src/${name}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function importedFolders() {
  const names = SOURCE_FOLDERS.map(({ name }) => name);
  const pairs = new Set();
  for (const from of names) {
    for (const file of readdirSync(`${ROOT}/src/${from}`, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      const folder = posix.dirname(`${from}/${file.replaceAll('\\', '/')}`);
      const text = readFileSync(`${ROOT}/src/${from}/${file}`, 'utf8');
      for (const [, target] of text.matchAll(/(?:^(?:import|export)[^;]*?from |\bimport\()'(\.[^']+)'/gm)) {
        const [to] = posix.join(folder, target).split('/');
        if (to !== from && names.includes(to)) pairs.add(`${from} ${to}`);
      }
    }
  }
  return [...pairs].sort().map((pair) => pair.split(' '));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(`${ROOT}/${TARGET}`, architecturePicture());
