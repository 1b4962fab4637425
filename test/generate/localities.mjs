// Writes localities below a folder: cities that take the plan of a province, and counties that take those of the cities.
// All of them are made by counting, so that the same numbers give the same files.
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockText, minutesOf, putFiles, zoneText } from './locality-texts.mjs';

/** A province's own zones and recordings are not its plan. */
const PLAN = ['project.yaml', 'calendar.yaml', 'teachers.yaml', 'programmes.yaml', 'vocabulary.yaml', 'changes.yaml'];
const PLAN_FOLDERS = ['courses', 'timetables', 'zones'];

/**
 * `province`: the folder of a project with a channel for each grade, e.g. `p1` for P1, which keeps S3 in step everywhere
 * and J3 in each city. Answers the paths of the projects, cities first.
 */
export function writeLocalities(folder, province, { cities, counties }) {
  const grades = gradesOf(province);
  const towns = Array.from({ length: cities }, (_, index) => {
    const path = `city-${pad(index + 1)}`;
    copyPlan(province, join(folder, path, 'plan'));
    const own = city(index, grades, province);
    putFiles(join(folder, path), own.files);
    return { path, ...own };
  });
  const below = Array.from({ length: counties }, (_, index) => {
    const town = towns[index % towns.length];
    const path = `county-${pad(index + 1)}`;
    copyPlan(join(folder, town.path), join(folder, path, 'plan'));
    putFiles(join(folder, path), county(index, town, province).files);
    return path;
  });
  return [...towns.map(({ path }) => path), ...below];
}

const pad = (number) => String(number).padStart(3, '0');

function copyPlan(from, to) {
  mkdirSync(to, { recursive: true });
  const there = new Set(readdirSync(from));
  for (const name of [...PLAN, ...PLAN_FOLDERS, 'plan', 'media.lock.json'])
    if (there.has(name)) cpSync(join(from, name), join(to, name), { recursive: true });
}

function gradesOf(province) {
  return readdirSync(join(province, 'courses'))
    .map((name) => name.replace('.yaml', ''))
    .sort();
}

/** The day's first and last minute in the grid of a channel, and the beginnings of its rows with lessons of all days. */
function dayOf(province, grade) {
  const text = readFileSync(join(province, `timetables/${grade.toLowerCase()}.yaml`), 'utf8');
  const rows = [...text.matchAll(/^ {2}(\d\d:\d\d)-(\d\d:\d\d): *(.*)$/gm)];
  const lessons = rows.filter(([, , , cells]) => cells.startsWith('[chinese') || cells.startsWith('[math'));
  return {
    from: minutesOf(rows[0][1]),
    to: minutesOf(rows.at(-1)[2]),
    lessons: lessons.map(([, from]) => minutesOf(from)),
  };
}

const FAR = [-10, -5, 5, 10];

/** Four kinds: other hours, a closure and fewer grades, another first lesson with a change, and nothing of its own. */
function city(index, grades, province) {
  const kind = index % 4;
  const taken = kind === 1 ? grades.filter((grade) => grade !== 'S3') : grades;
  const channels = {};
  const hours = {};
  if (kind === 0) {
    for (const grade of taken.filter((one) => one.startsWith('P') || one === 'J3'))
      hours[grade] = move(channels, dayOf(province, grade), grade, FAR[index % FAR.length], 0);
  }
  if (kind === 2) {
    channels.p1 = [`start-at: {chinese: {lesson: ${2 + (index % 3)}, reason: 开学前已学过}}`];
    change(channels, 'p2', '2020-03-12', dayOf(province, 'P2').lessons[0], '本市广播体操展播');
  }
  const files = {
    'project.yaml': projectText(`city-${pad(index + 1)}`, `第${index + 1}市`, taken, channels),
    'calendar.yaml':
      kind === 1
        ? `${calendarOf(province)}closures:\n  - {from: 2020-03-1${1 + (index % 3)}, to: 2020-03-1${1 + (index % 3)}, name: 本市停电检修}\n`
        : undefined,
    ...zones(`city-${pad(index + 1)}`, taken),
  };
  return { files, taken, hours };
}

/** Four kinds: all of the city's as it is, a few grades at other hours, local lessons, and a term of its own. */
function county(index, town, province) {
  const kind = index % 4;
  const name = `county-${pad(index + 1)}`;
  const own = (grade) => !['S3', 'J3'].includes(grade);
  const taken =
    kind === 1 ? town.taken.filter((grade) => /^P|S3/.test(grade)) : kind === 3 ? town.taken.filter(own) : town.taken;
  const channels = {};
  const files = {};
  const far = (grade) => town.hours[grade] ?? 0;
  if (kind === 1) move(channels, dayOf(province, 'P2'), 'P2', FAR[(index >> 2) % FAR.length], far('P2'));
  if (kind === 2) {
    channels.p1 = ['start-at: {chinese: {lesson: 1, reason: 本县从头学起}}'];
    change(channels, 'p1', '2020-03-10', dayOf(province, 'P1').lessons[0] + far('P1'), '县里自己的课', 'local-story 1');
    files['courses/local.yaml'] =
      'grade: P1\ncourses:\n  local-story: {teacher: local-teacher, lessons: [家乡的河, 家乡的桥]}\n';
    files['teachers.yaml'] = 'teachers:\n  local-teacher: {name: {zh: 何小燕, en: He Xiaoyan}}\n';
    files['vocabulary.yaml'] = 'subjects:\n  local-story: {name: {zh: 家乡故事, en: Stories of home}}\n';
  }
  if (kind === 3)
    files['calendar.yaml'] =
      `${calendarOf(province).replace(/first-day: [\d-]+/, 'first-day: 2020-03-10')}reason: 本县晚一天开学\n`;
  return {
    files: { ...files, 'project.yaml': projectText(name, `第${index + 1}县`, taken, channels), ...zones(name, taken) },
  };
}

/** The term alone. */
function calendarOf(province) {
  const [line] = /^term: .*\n/m.exec(readFileSync(join(province, 'calendar.yaml'), 'utf8'));
  return line;
}

/** `far`: minutes; `before`: those that the level above has moved it by. Answers where that leaves it. */
function move(channels, { from, to }, grade, far, before) {
  const block = `${clockText(from + before)}-${clockText(to + before)}`;
  linesOf(channels, grade.toLowerCase()).push(
    `move: [{block: ${block}, at: ${clockText(from + before + far)}, reason: 与本地节目错开}]`,
  );
  return before + far;
}

function change(channels, channel, on, at, reason, show = 'announcement') {
  const entry = `{on: ${on}, at: ${clockText(at)}, show: ${show}, rest: moves, reason: ${reason}}`;
  linesOf(channels, channel).push(`changes: [${entry}]`);
}

function linesOf(channels, channel) {
  channels[channel] ??= [];
  return channels[channel];
}

function projectText(id, name, grades, channels) {
  const entries = Object.entries(channels).map(
    ([channel, lines]) => `    ${channel}:\n${lines.map((line) => `      ${line}\n`).join('')}`,
  );
  const own = entries.length === 0 ? '' : `  channels:\n${entries.join('')}`;
  return `id: ${id}\ntitle: ${name}电视课堂\ntime-zone: Asia/Shanghai\ntakes:\n  plan: plan\n  grades: [${grades.join(', ')}]\n${own}`;
}

function zones(name, grades) {
  return {
    'zones/cable.yaml': zoneText('cable', name, grades, '  playout: {formats: [ffplayout], media-folder: /data/edu}\n'),
    'zones/iptv.yaml': zoneText(
      'iptv',
      name,
      grades,
      `  diyp: {days: 7, past-days: 1}\n  on-demand: {opens: with-broadcast, closes: 30d, url: "https://vod.${name}.example/{lesson}.mp4"}\n`,
    ),
  };
}
