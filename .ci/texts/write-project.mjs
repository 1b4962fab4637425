// Writes the project with every field, an awkward text in each, and the texts as a list: `n`, then the text.
// Each begins with its number and ends with it, so that readers find it again whatever surrounds it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';

const [folder, list] = process.argv.slice(2);
async function sample(name) {
  const source = readFileSync(new URL(`../../test/samples/${name}.ts`, import.meta.url), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
const { AWKWARD_PARTS } = await sample('awkward-texts');
const { EVERY_FIELD } = await sample('every-field');

// White space is collapsed when a text is read, and what looks like another character is written plainly.
const kept = AWKWARD_PARTS.filter((part) => !/[\s\p{Cc}\p{Cf}]/u.test(part));
const texts = [];
let next = 0;
function awkward() {
  const parts = Array.from({ length: 3 }, () => kept[next++ % kept.length]);
  // Unicode's composed form, as texts are read.
  const text = `T${texts.length}_${parts.join('')}_${texts.length}T`.normalize('NFC');
  texts.push(text);
  return text;
}

/** The zone's own values would replace the project's texts. */
const aside = new Set(['Category', 'Series', 'Program', 'Schedule', 'Picture']);
function filled(data, key) {
  if (data === '文字' || data === 'Text' || (typeof data === 'string' && /^[一二三四五六七八九]$/.test(data)))
    return awkward();
  if (Array.isArray(data)) return data.map((item) => filled(item, key));
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).filter(([name]) => key !== 'values' || !aside.has(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, filled(value, name)]));
}

const project = Object.fromEntries(Object.entries(EVERY_FIELD).map(([path, data]) => [path, filled(data, '')]));
const zone = project['zones/one.yaml'];
zone.outputs.channels.formats = ['m3u', 'xspf', 'txt'];
// A folder of box apps has the channel's name.
zone.lineup.p1.name = { zh: '一年级', en: 'Grade 1' };
// What is cut is compared as far as it goes.
project['project.yaml'].rules['adi-field-too-long'] = { severity: 'warning' };
project['courses/p1.yaml'].courses.chinese.lessons[1].reviewed.sha256 = undefined;
const lesson = (number) => `P1-chinese-${String(number).padStart(2, '0')}`;
const measured = (name, more) => [
  name,
  {
    state: 'ok',
    size: 1000,
    modified: '2020-01-01T00:00:00.000Z',
    fingerprint: createHash('sha256').update(name).digest('hex'),
    tool: 'ffprobe 0',
    ...more,
  },
];
const film = {
  lengths: { container: 900000, video: 900000, audio: 900000 },
  rung: 'container',
  container: 'mov,mp4',
  streams: [
    { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 },
    { type: 'audio', codec: 'aac' },
  ],
};
const files = [
  ...Array.from({ length: 9 }, (_, index) => (index === 1 ? 'a.mp4' : `${lesson(index + 1)}.mp4`)),
  'card.png',
];
const lock = files
  .map((name) => measured(name, film))
  .map(([name, record]) => `${JSON.stringify(name)}: ${JSON.stringify(record)}`);
const write = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
for (const [path, data] of Object.entries(project)) write(path, `${JSON.stringify(data, undefined, 1)}\n`);
write('media.lock.json', `{\n${lock.join(',\n')},\n"format": "airclass media lock 1"\n}\n`);
writeFileSync(list, JSON.stringify(texts));
