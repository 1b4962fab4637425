import pico from 'picocolors';
import type { Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { inLanguage } from '../../model/local-text.js';
import type { Task } from '../../published/tonight/tasks.js';
import { wrapText } from '../wrap-text.js';
import { channelRows } from './channel-row.js';
import { clockOn, dayAndClock } from './clock-words.js';
import { commandLines } from './command-lines.js';
import { cutTo } from './fit-line.js';
import { LEVELS } from './level-words.js';
import { releaseLine } from './release-line.js';
import { taskCommand } from './task-command.js';
import { taskWords } from './task-words.js';
import type { TonightReport } from './tonight-report.js';
import { zoneLine } from './zone-lines.js';

const COLUMNS = 80;
/** One less than a terminal has: the prompt takes the last one. */
const ROWS = 23;
/** Kept for tasks where there are more channels than lines. */
const TASK_ROWS = 7;

interface Line {
  readonly text: string;
  readonly kind?: 'red' | 'yellow' | 'quiet' | 'head';
}

/** Everything on 80x24: what does not fit is folded, the sound first. */
export function screen(report: TonightReport): string {
  const paint = pico.createColors(report.colour);
  const { level } = report.tonight;
  const shade = ({ text, kind }: Line): string => {
    if (kind === 'red') return paint.red(text);
    if (kind === 'yellow') return paint.yellow(text);
    if (kind === 'quiet') return paint.dim(text);
    return kind === 'head' ? paint.bold(paint[level](text)) : text;
  };
  const lines = linesOf(report).map((line) => ({ ...line, text: cutTo(line.text, COLUMNS) }));
  return `${lines.map(shade).join('\n')}\n`;
}

function linesOf(report: TonightReport): readonly Line[] {
  const { tonight, language } = report;
  const { now, until, timeZone, level, channels, zones, project } = tonight;
  const [from, to] = [dayAndClock(now, timeZone)[language], clockOn(now, timeZone)(until)];
  const title = project.sound?.project;
  const head: readonly Line[] = [
    {
      kind: 'head',
      text: [
        LEVELS[level][language],
        `${from} - ${to}`,
        title && visible(inLanguage(title.title, language, title.languages)),
      ]
        .filter((part) => part !== undefined)
        .join('  '),
    },
    { text: releaseLine(tonight, language) },
  ];
  const room = ROWS - head.length;
  const tasks = taskBlocks(report);
  const allTasks = tasks.flat();
  const allZones = zoneLines(report, zones.length);
  const rows = channels.length === 0 ? 0 : channels.length + 1;
  const foldedZones = zones.length <= 1 ? allZones : zoneLines(report, 0);
  const zonesShown = rows + allZones.length + allTasks.length <= room ? allZones : foldedZones;
  const taskRoom = Math.max(TASK_ROWS, room - rows - zonesShown.length);
  const tasksShown = allTasks.length <= taskRoom ? allTasks : cutTasks(tasks, taskRoom, report);
  const channelRoom = room - zonesShown.length - tasksShown.length;
  return [...head, ...channelLines(report, channelRoom), ...zonesShown, ...tasksShown];
}

/** Those with problems first where not all fit. */
function channelLines({ tonight, language }: TonightReport, room: number): readonly Line[] {
  const { channels, now, timeZone } = tonight;
  if (channels.length === 0) return [];
  const isAll = channels.length + 1 <= room;
  const sorted = isAll ? channels : [...channels].sort((a, b) => Number(b.isTroubled) - Number(a.isTroubled));
  const shown = isAll ? sorted : sorted.slice(0, Math.max(0, room - 2));
  const hidden = sorted.slice(shown.length);
  const [head = '', ...rows] = channelRows(shown, clockOn(now, timeZone), language);
  const lines: readonly Line[] = [
    { text: head, kind: 'quiet' },
    ...rows.map((text, index): Line => (shown[index]?.isTroubled ? { text, kind: 'red' } : { text })),
  ];
  if (hidden.length === 0) return lines;
  const bad = hidden.filter(({ isTroubled }) => isTroubled).length;
  const names = hidden.map(({ channel }) => visible(channel)).join(' ');
  const more: Text =
    bad > 0
      ? {
          zh: `另有 ${hidden.length} 个频道，其中 ${bad} 个有问题：${names}`,
          en: `${hidden.length} more, ${bad} with problems: ${names}`,
        }
      : { zh: `另有 ${hidden.length} 个频道正常：${names}`, en: `${hidden.length} more are well: ${names}` };
  return [...lines, { text: more[language], ...(bad > 0 ? { kind: 'red' } : { kind: 'quiet' }) }];
}

/** `all`: that many; otherwise those with problems, up to two, and the rest in one line. */
function zoneLines({ tonight, language }: TonightReport, all: number): readonly Line[] {
  const { zones, now, timeZone } = tonight;
  const clock = clockOn(now, timeZone);
  const lineOf = (zone: (typeof zones)[number]): Line => {
    const text = zoneLine(zone, clock, language);
    return zone.isTroubled ? { text, kind: 'red' } : { text };
  };
  if (all >= zones.length) return zones.map(lineOf);
  const troubled = zones.filter(({ isTroubled }) => isTroubled).slice(0, MAX_TROUBLED_ZONES);
  const rest = zones.filter((zone) => !troubled.includes(zone));
  if (rest.length === 0) return troubled.map(lineOf);
  const bad = rest.some(({ isTroubled }) => isTroubled);
  const names = rest.map(({ zone }) => visible(zone)).join(' ');
  const text = bad
    ? { zh: `还有专区：${names}`, en: `more zones: ${names}` }
    : { zh: `专区正常：${names}`, en: `zones that are well: ${names}` };
  return [...troubled.map(lineOf), { text: text[language], ...(bad ? { kind: 'red' as const } : {}) }];
}

const MAX_TROUBLED_ZONES = 2;

/** What to do, and below it the command. */
function taskBlocks({ tonight, places, language }: TonightReport): readonly (readonly Line[])[] {
  const { tasks, now, timeZone } = tonight;
  const clock = clockOn(now, timeZone);
  return tasks.map((task): readonly Line[] => [
    ...taskText(`${byWords(task, clock, language)}${taskWords(task, clock)[language]}`).map(
      (text): Line => ({ text, kind: task.level }),
    ),
    ...commandLines(taskCommand(task, places, language, now), COLUMNS, INDENT).map((text) => ({ text })),
  ]);
}

/** Two lines at most, of which the second one is cut. */
function taskText(words: string): readonly string[] {
  const text = visible(words);
  const [[from, to] = [0, 0], next] = wrapText(text, COLUMNS, INDENT.length);
  return [text.slice(from, to), ...(next === undefined ? [] : [`${INDENT}${text.slice(next[0])}`])];
}

const INDENT = '  ';

function byWords({ by }: Task, clock: (at: number) => string, language: 'zh' | 'en'): string {
  if (by === undefined) return { zh: '立即 ', en: 'now: ' }[language];
  return { zh: `${clock(by)} 前 `, en: `by ${clock(by)}: ` }[language];
}

function cutTasks(
  tasks: readonly (readonly Line[])[],
  room: number,
  { language }: Pick<TonightReport, 'language'>,
): readonly Line[] {
  const shown: Line[] = [];
  let count = 0;
  for (const block of tasks) {
    if (shown.length + block.length > room - 1) break;
    shown.push(...block);
    count++;
  }
  const more = tasks.length - count;
  const text = {
    zh: `还有 ${more} 件事：airclass tonight --format json`,
    en: `${more} more to do: airclass tonight --format json`,
  };
  return [...shown, { text: text[language], kind: 'yellow' }];
}
