import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const FRAME = 40;
const MINUTE = 60_000;
/** What national lesson recordings last, in minutes. */
const LENGTHS = { P: [10, 15], J: [15, 20], S: [15, 20] };

/** The recordings that the sample has: lessons of each grade's first `weeks` weeks, and the files of programmes. */
export function sampleFiles(folder, weeks) {
  const files = [];
  const grids = yamlFiles(folder, 'timetables').filter(({ grade, from }) => grade !== undefined && from < '2020-03-10');
  for (const { grade, courses } of yamlFiles(folder, 'courses')) {
    const week = grids.filter((grid) => grid.grade === grade).flatMap((grid) => Object.values(grid.week).flat());
    for (const [course, { lessons }] of Object.entries(courses)) {
      const count = weeks * week.filter((cell) => cell === course).length;
      lessons.slice(0, count).forEach((lesson, index) => {
        const number = String(index + 1).padStart(2, '0');
        const title = `${grade}-${course}-${number}`;
        const milliseconds = recordedLength(grade, title, lesson);
        files.push({ file: `${grade}/${course}/${number}.mp4`, title, milliseconds });
      });
    }
  }
  const { programmes } = readYaml(join(folder, 'programmes.yaml'));
  for (const [title, { file, length = '5m' }] of Object.entries(programmes)) {
    if (file !== undefined) files.push({ file, title, milliseconds: readLength(length) });
  }
  return files;
}

function yamlFiles(folder, kind) {
  const names = readdirSync(join(folder, kind)).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => readYaml(join(folder, kind, name)));
}

/** An empty cell is written `-`, which YAML itself does not allow within brackets. */
function readYaml(path) {
  return parse(readFileSync(path, 'utf8').replace(/(?<=[[,] *)-(?= *[,\]])/g, '"-"'));
}

/** What was ordered; else between the bounds of its stage, in whole frames, equal for equal names. */
function recordedLength(grade, name, lesson) {
  if (typeof lesson === 'object' && lesson.length !== undefined) return readLength(lesson.length);
  const [from, to] = LENGTHS[grade[0]];
  return from * MINUTE + (hash(name) % (((to - from) * MINUTE) / FRAME)) * FRAME;
}

/** FNV-1a. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

function readLength(text) {
  const [, minutes = 0, seconds = 0] = /^(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? [];
  return Number(minutes) * MINUTE + Number(seconds) * 1000;
}
