// compare.mjs <projects> <releases> <deviations>: whether each locality's guides have the lessons of the province, with its titles and
// teachers; at its instants where a grade is in step; and whether whatever else differs is declared. Prints sums, or what
// is wrong and ends with 1.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { declaredIn, levels } from './declared.mjs';
import { lessonsOf } from './guide.mjs';

const [projects, releases, list] = process.argv.slice(2);
const guidesOf = (place) =>
  readdirSync(join(releases, place, 'current'))
    .map((zone) => join(releases, place, 'current', zone, 'guide.xml'))
    .filter((path) => existsSync(path));
const declared = declaredIn(list);
const wrong = [];
const sums = { localities: 0, zones: 0, airings: 0, 'in step': 0, moved: 0, 'not aired': 0, 'of their own': 0 };
const province = lessonsOf(guidesOf('province')[0]);
const lessons = new Map(province.map((one) => [one.lesson, one]));
/** Of each city, what a county of it is in step with. */
const ofCity = new Map();

/** In the order of the levels: the province, its cities, their counties. */
const places = readdirSync(projects).filter((name) => name !== 'province');
for (const place of places.sort()) {
  const project = join(projects, place);
  const ids = levels(project);
  const words = ids.flatMap((id) => declared.get(id) ?? []);
  const depth = ids.length - 1;
  const guides = guidesOf(place);
  sums.localities += 1;
  if (guides.length !== 2) wrong.push(`${place}: ${guides.length} guides, not 2`);
  for (const guide of guides) {
    sums.zones += 1;
    compare(place, depth, words, lessonsOf(guide));
  }
  if (depth === 1) ofCity.set(place, lessonsOf(guides[0]));
}

function compare(place, depth, words, aired) {
  const isDeclared = ({ channel, lesson, start }, whats) =>
    words.some(
      (word) =>
        (word.channel === undefined || word.channel === channel) &&
        whats.includes(word.what) &&
        (word.course === undefined || lesson.split('-').slice(1, -1).join('-') === word.course) &&
        (word.on === undefined || whats.length > 1 || word.on.replaceAll('-', '') === start.slice(0, 8)),
    );
  const any = ['hours', 'lessons', 'change', 'calendar'];
  const seen = new Map();
  for (const airing of aired) {
    sums.airings += 1;
    const { event, lesson, title, teachers, start, grade } = airing;
    seen.set(event, airing);
    const known = lessons.get(lesson);
    if (known === undefined) {
      if (isDeclared(airing, ['change'])) sums['of their own'] += 1;
      else if (!isOfProvince(lesson) || !isDeclared(airing, any)) wrong.push(`${place} ${event}: nothing declares it`);
      continue;
    }
    if (known.title !== title) wrong.push(`${place} ${event}: title "${title}", not "${known.title}"`);
    if (known.teachers !== teachers) wrong.push(`${place} ${event}: teacher "${teachers}", not "${known.teachers}"`);
    const source = bound(grade, depth, place);
    const same = (source ?? province).find((one) => one.event === event);
    if (same?.start === start) {
      if (source !== undefined) sums['in step'] += 1;
    } else if (source !== undefined) wrong.push(`${place} ${event}: at ${start}, in step it is at ${same?.start}`);
    else if (isDeclared(airing, any)) sums.moved += 1;
    else wrong.push(`${place} ${event}: at ${start}, not ${same?.start}, and nothing declares it`);
  }
  const channels = new Set(aired.map(({ channel }) => channel));
  for (const known of province) {
    if (!channels.has(known.channel) || seen.has(known.event)) continue;
    if (isDeclared(known, any) && bound(known.grade, depth, place) !== province) sums['not aired'] += 1;
    else wrong.push(`${place} ${known.event}: not aired, and nothing declares it`);
  }
}

/** What a grade is in step with; undefined where a place may do otherwise. */
function bound(grade, depth, place) {
  if (grade === 'S3') return province;
  if (grade !== 'J3' || depth < 2) return undefined;
  return ofCity.get(cityOf(place));
}

/** The numbers of counties go round the cities. */
function cityOf(county) {
  const number = (Number(county.slice(-3)) - 1) % ofCity.size;
  return `city-${String(number + 1).padStart(3, '0')}`;
}

/** A lesson that the province airs outside the window. */
function isOfProvince(lesson) {
  return /^(?:P1|P2|J3|S3)-(?:chinese|math)-\d+$/.test(lesson);
}

console.log(
  Object.entries(sums)
    .map(([what, count]) => `${count} ${what}`)
    .join(', '),
);
console.log(`${wrong.length} undeclared`);
for (const line of wrong.slice(0, 20)) console.log(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
