import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { fixTexts } from '../../src/diagnostics/fix-texts.js';
import { readAnyYaml } from '../../src/load/read-any-yaml.js';
import type { FileKind } from '../../src/load/source-file.js';
import fc from '../properties.js';
import { SOUND_PROJECT } from './sound-project.js';

const KINDS: Readonly<Record<string, FileKind>> = {
  'calendar.yaml': 'calendar',
  'teachers.yaml': 'teachers',
  'programmes.yaml': 'programmes',
  'project.yaml': 'project',
  'courses/P1.yaml': 'courses',
  'timetables/p1.yaml': 'timetable',
  'zones/telecom.yaml': 'zone',
  'zones/mobile.yaml': 'zone',
};
const FILES = Object.keys(KINDS);

interface Read {
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly string[];
}

async function read(path: string, text: string): Promise<Read & { readonly fixed: string }> {
  const list = new DiagnosticList();
  const kind = KINDS[path] ?? 'project';
  const file = await readAnyYaml({ kind, path }, text, list);
  const { texts } = fixTexts(list.sorted(), new Map([[path, text]]));
  const errors = list.sorted().map(({ problem, message }) => `${problem.id} ${message.en}`);
  return { text, data: file?.data, errors, fixed: texts.get(path) ?? text };
}

async function fixed(path: string, text: string): Promise<Read> {
  let now = await read(path, text);
  for (let turn = 0; turn < 10 && now.fixed !== now.text; turn++) now = await read(path, now.fixed);
  return now;
}

/** The text with the n-th match of `pattern` in other words; `undefined` where nothing matches. */
function replaceOne(
  text: string,
  pattern: RegExp,
  by: (found: RegExpExecArray) => string,
  n: number,
): string | undefined {
  const places = [...text.matchAll(pattern)];
  const found = places[n % Math.max(1, places.length)];
  return found && text.slice(0, found.index) + by(found) + text.slice(found.index + found[0].length);
}

/** What the sound files say. */
const SOUND = new Map<string, Promise<Read>>();

function soundOf(path: string, text: string): Promise<Read> {
  const known = SOUND.get(path) ?? read(path, text);
  SOUND.set(path, known);
  return known;
}

type Put = (text: string, n: number) => string | undefined;

const KEY = /^( *(?:- )?)([a-z][a-z-]*):(?= |$)/gm;
const ROW = /^( {2}\d\d:\d\d-\d\d:\d\d: )\[(.*)\]$/gm;
const DAY = /(\d{4})-(\d\d)-(\d\d)/g;
const CLOCK = /(?<=[ -])(\d\d):(\d\d)(?=[ ,}:\n-])/g;
const kebab = (key: string, by: string) => key.replace(/-/g, by);

const MISTAKES: Readonly<Record<string, Put>> = {
  'a full-width colon': (text, n) => replaceOne(text, KEY, ([, lead, key]) => `${lead}${key}：`, n),
  'a full-width colon between braces': (text, n) =>
    replaceOne(text, /(?<=[{,] ?)([a-z][a-z-]*): /g, ([, key]) => `${key}：`, n),
  'a full-width blank after a colon': (text, n) => replaceOne(text, KEY, ([own]) => `${own}\u3000`, n),
  'a no-break blank after a colon': (text, n) =>
    replaceOne(text, /^( *[a-z][a-z-]*): (?=\S)/gm, ([, key]) => `${key}:\u00A0`, n),
  'full-width commas in a row': (text, n) =>
    replaceOne(text, ROW, ([, key, cells]) => `${key}[${cells?.replaceAll(', ', '，')}]`, n),
  'full-width brackets around a row': (text, n) => replaceOne(text, ROW, ([, key, cells]) => `${key}［${cells}］`, n),
  'a row without brackets': (text, n) => replaceOne(text, ROW, ([, key, cells]) => `${key}${cells}`, n),
  'a row from a spreadsheet': (text, n) =>
    replaceOne(text, ROW, ([, key, cells]) => `${key?.replace(/: $/, '')}\t${cells?.replaceAll(', ', '\t')}`, n),
  'full-width braces': (text, n) =>
    replaceOne(text, /^( *[^\n{]*?[:-] )\{([^{}\n]*)\}$/gm, ([, lead, inside]) => `${lead}｛${inside}｝`, n),
  'full-width quotes': (text, n) => replaceOne(text, /"([^"\n]*)"/g, ([, inside]) => `“${inside}”`, n),
  'a missing blank after a colon': (text, n) =>
    replaceOne(text, /^( *[a-z][a-z-]*): (?=[^\s/])/gm, ([, key]) => `${key}:`, n),
  'a missing blank after a dash': (text, n) => replaceOne(text, /^( *)- (?=[^\s\d-])/gm, ([, lead]) => `${lead}-`, n),
  'a full-width dash before an item': (text, n) => replaceOne(text, /^( *)- /gm, ([, lead]) => `${lead}－`, n),
  'a bracket left open': (text, n) => replaceOne(text, /[\]}]$/gm, () => '', n),
  'a bracket too many': (text, n) => replaceOne(text, /\}$/gm, () => '}}', n),
  'a comma missing between braces': (text, n) => replaceOne(text, /, (?=[a-z][a-z-]*: [^{[])/g, () => ' ', n),
  'a tab for two blanks': (text, n) => replaceOne(text, /^ {2}(?=\S)/gm, () => '\t', n),
  'tabs for every indentation': (text) => text.replace(/^ +/gm, (blanks) => '\t'.repeat(blanks.length / 2)),
  'one blank too many before a line': (text, n) => replaceOne(text, /^(?=[^#\n])/gm, () => ' ', n),
  'one blank too few before a line': (text, n) => replaceOne(text, /^ (?=[ ]*[^#\s])/gm, () => '', n),
  'a line twice': (text, n) => replaceOne(text, /^ *[a-z][a-z-]*: [^\n[{|>]+\n/gm, ([line]) => line + line, n),
  'a day with slashes': (text, n) => replaceOne(text, DAY, ([, y, m, d]) => `${y}/${Number(m)}/${Number(d)}`, n),
  'a day in Chinese': (text, n) => replaceOne(text, DAY, ([, y, m, d]) => `${y}年${Number(m)}月${Number(d)}日`, n),
  'a time without its zero': (text, n) => replaceOne(text, CLOCK, ([, h, m]) => `${Number(h)}:${m}`, n),
  'a time in Chinese': (text, n) => replaceOne(text, CLOCK, ([, h, m]) => `${Number(h)}点${m}分`, n),
  'a length in Chinese': (text, n) =>
    replaceOne(
      text,
      /\b(\d+)([mhd])(?=[,}\n])/g,
      ([, count, unit]) => `${count}${{ m: '分钟', h: '小时', d: '天' }[unit ?? ''] ?? ''}`,
      n,
    ),
  'a key in camel case': (text, n) =>
    replaceOne(
      text,
      /(?<=^ *|[{,] )(?!our|li|wang|zhang|eye|station|giant|sichuan|activity|teacher-)([a-z]+-[a-z-]+)(?=: )/gm,
      ([key]) => key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      n,
    ),
  'a key with underscores': (text, n) =>
    replaceOne(
      text,
      /(?<=^ *|[{,] )(?!p1|our)(first|last|make|past|max|off|on|day|time|recorded|approved|stand|catch)-([a-z-]+)(?=:)/gm,
      ([key]) => kebab(key, '_'),
      n,
    ),
  'a zero-width character in a key': (text, n) =>
    replaceOne(text, KEY, ([, lead, key]) => `${lead}${key?.slice(0, 1)}\u200B${key?.slice(1)}:`, n),
};

describe('fixing what was put into a sound file gives back what it said', () => {
  for (const [name, put] of Object.entries(MISTAKES)) {
    test(name, { timeout: 60_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...FILES), fc.nat(60), async (path, n) => {
          const sound = SOUND_PROJECT[path] ?? '';
          const faulty = put(sound, n);
          if (faulty === undefined || faulty === sound) return;
          const { data } = await soundOf(path, sound);
          const after = await fixed(path, faulty);
          expect({ faulty: after.errors, data: after.data }).toEqual({ faulty: [], data });
        }),
        { numRuns: 40 },
      );
    });
  }
});
