import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changeOptions } from '../../src/cli/change/options.js';
import type { CommandEntry } from '../../src/cli/command/entry.js';
import { allCommands } from '../../src/cli/commands.js';
import { globalOptions } from '../../src/cli/program.js';
import { filesDigest } from '../../src/load/plan-record.js';
import { OptionBench } from './option-bench.js';

/** What is seen with the option and not without it. */
interface Effect {
  readonly argv: readonly string[];
  readonly add: readonly string[];
  readonly shows?: RegExp;
  /** What is seen without it only. */
  readonly hides?: RegExp;
  readonly before?: (bench: OptionBench) => Promise<unknown> | unknown;
  readonly env?: Readonly<Record<string, string>>;
  /** The command runs until it is stopped: it is, at once. */
  readonly isStopped?: true;
}

const projectEffects = (command: string, ...more: readonly string[]): Readonly<Record<string, Effect>> => {
  const argv = [command, ...more];
  return {
    [`${command} --now <time>`]: { argv, add: ['--now', '2020-03-10'], shows: /^exit 1|timetable has errors/ },
    [`${command} --media <folder>`]: { argv, add: ['--media', 'nowhere'], shows: /nowhere/ },
    [`${command} --ffprobe <path>`]: { argv, add: ['--ffprobe', '/no/ffprobe'], shows: /\/no\/ffprobe/ },
  };
};

const manyEffects = (command: string, ...more: readonly string[]): Readonly<Record<string, Effect>> => {
  const argv = [command, '--all', ...more];
  return {
    [`${command} --all`]: { argv: [command, ...more], add: ['--all'], shows: /^Project +Result/m },
    [`${command} --shard <part>`]: { argv, add: ['--shard', '1/100'], shows: /^1 project, /m },
    [`${command} --jobs <number>`]: { argv, add: ['--jobs', '0'], shows: /--jobs takes a whole number/ },
    [`${command} --table <format=path>`]: { argv, add: ['--table', 'json=many.json'], shows: /^many\.json$/m },
  };
};

/** A locality, and what is written down of its plan. */
const county =
  (record?: { readonly release?: string; readonly files: Readonly<Record<string, string>> }) =>
  (bench: OptionBench) => {
    mkdirSync(join(bench.folder, 'county/plan'), { recursive: true });
    const write = (path: string, text: string) => writeFileSync(join(bench.folder, 'county', path), text);
    write('project.yaml', 'id: county\ntitle: 县\ntime-zone: Asia/Shanghai\ntakes: {plan: plan}\n');
    if (record === undefined) return;
    write(
      'plan/plan.lock.json',
      JSON.stringify({ version: 1, project: 'small', digest: filesDigest(record.files), ...record }),
    );
  };
const PULL = { argv: ['pull', 'school', '--into', 'county'], before: county() };
const DEVIATIONS = { argv: ['deviations', 'school'] };
const EXPORT = ['export', 'school', '--to', 'tables'];
const IMPORT = ['import', 'P1.csv'];
const NEW = ['build', 'school', '--from', '2020-03-09', '--out', 'new'];
const NEXT = ['build', 'school', '--from', '2020-03-10'];
const PUBLISHED = /Published/;
const LOG = ['as-run', 'p1.log', '--channel', 'p1', '--release', '000001'];
const AT = ['on-air', '--at', '2020-03-10 09:05'];
const FOLLOW = ['follow', 'p1=p1.log', '--once'];
const NOTIFY = ['notify', 'school', '--dry-run'];
const C2 = ['--out', 'carried'];
const SENT = 'carried/c2/one/sent.json';
const ENDPOINT = { AIRCLASS_C2_ONE_ENDPOINT: 'http://127.0.0.1:9/' };
const lock = (bench: OptionBench) => {
  bench.edit('school/zones/one.yaml', 'lineup:', 'lock-time: 1000h\nlineup:');
  bench.edit('school/timetables/p1.yaml', 'at: 09:30, show: eyes', 'at: 09:00, show: eyes');
};

const CHANNEL = { argv: ['channel', '--out', 'carried', '--port', '0'], isStopped: true } as const;
const MONITOR = { argv: ['monitor', 'school'], env: { PATH: '' } } as const;
/** Ended at once: nothing is listened to. */
const HEARD = { argv: ['monitor', 'school'], env: { AIRCLASS_FFMPEG: '/bin/true' }, isStopped: true } as const;
const MULTICAST = ['monitor', 'school', '--out', 'cast'];
const WRITE = { argv: ['channel', '--out', 'carried', '--write', 'hls', '--hours', '1'] } as const;
const PACKAGE = { argv: ['package', 'filmed'], env: { PATH: '' } };
const CELL = ['change', 'cancel', 'p1', '2020-03-12', '9:30', 'school'];
const CHANGE = [...CELL, '--now', '2020-03-10T17:00', '--rest', 'stays', '--reason', '停电'];
const CHANGED = [...CHANGE, '--yes'];
const REHEARSED = ['school', '--reason', '停电', '--dry-run', '--now', '2020-03-10T17:00'];
const ALL_CHANGES = 'change *';

const EFFECTS: Readonly<Record<string, Effect>> = {
  'airclass --lang <language>': { argv: ['releases'], add: ['--lang', 'zh', '--out', 'none'], shows: /还没有发布过/ },
  'airclass -q, --quiet': { argv: NEW, add: ['--quiet'], hides: PUBLISHED },
  'airclass -v, --verbose': { argv: ['check', 'school'], add: ['--verbose'], shows: /Read 7 files|Read \d+ files/ },
  'airclass --json-log': { argv: ['check', 'school'], add: ['--json-log'], shows: /"event":\s*"outcome"/ },

  'pull --into <project>': {
    argv: ['pull', 'school'],
    add: ['--into', 'county'],
    shows: /Not taken yet/,
    before: county(),
  },
  'pull --write': { ...PULL, add: ['--write'], shows: /The plan is in plan/ },
  'pull --dry-run': { ...PULL, argv: [...PULL.argv, '--write'], add: ['--dry-run'], shows: /Not taken yet/ },
  'pull --accept-older': {
    argv: ['pull', 'out', '--into', 'county'],
    add: ['--accept-older'],
    shows: /Not taken yet/,
    before: county({ release: '000099-0123456789ab', files: {} }),
  },
  'pull --discard-edits': {
    argv: PULL.argv,
    add: ['--discard-edits'],
    shows: /Not taken yet/,
    before: county({ files: { 'gone.yaml': '0'.repeat(64) } }),
  },
  'pull --now <time>': { ...PULL, add: ['--now', 'nonsense'], shows: /nonsense/ },
  'deviations --all': { argv: ['deviations'], add: ['--all'], shows: /differs from the plan/ },
  'deviations --format <format>': { ...DEVIATIONS, add: ['--format', 'json'], shows: /"deviations": \[/ },
  'deviations --report <format=path>': { ...DEVIATIONS, add: ['--report', 'json=d.json'], shows: /^d\.json$/m },
  'deviations --now <time>': { ...DEVIATIONS, add: ['--now', 'nonsense'], shows: /nonsense/ },

  'export --to <folder>': { argv: ['export', 'school'], add: ['--to', 'tables'], shows: /^tables\/week-p1\.xlsx$/m },
  'export --what <kinds>': { argv: EXPORT, add: ['--what', 'changes'], hides: /catalogue\.xlsx/ },
  'export --from <day>': { argv: EXPORT, add: ['--from', '2020-03-12'], shows: /2020-03-12 to/ },
  'export --days <number>': {
    argv: [...EXPORT, '--from', '2020-03-09'],
    add: ['--days', '2'],
    shows: /to 2020-03-10\)/,
  },
  'export --grade <grades>': { argv: EXPORT, add: ['--grade', 'X9'], shows: /no grade "X9"/ },
  'export --zone <zones>': { argv: EXPORT, add: ['--zone', 'nowhere'], shows: /no zone "nowhere"/ },
  'export --replace': {
    argv: EXPORT,
    add: ['--replace'],
    before: (bench) => bench.run([...EXPORT, '--from', '2020-03-12']),
    hides: /add --replace/,
  },
  'export --now <time>': { argv: EXPORT, add: ['--now', '2020-03-11'], shows: /2020-03-1\d to/ },
  'export --media <folder>': {
    argv: ['export', 'filmed', '--to', 'tables'],
    add: ['--media', 'nowhere'],
    shows: /nowhere/,
  },
  'export --ffprobe <path>': {
    argv: ['export', 'filmed', '--to', 'tables'],
    add: ['--ffprobe', '/no/ffprobe'],
    shows: /\/no\/ffprobe/,
  },

  'import --into <folder>': { argv: [...IMPORT, '--write'], add: ['--into', 'new'], shows: /^new\/project\.yaml$/m },
  'import --write': { argv: [...IMPORT, '--into', 'new'], add: ['--write'], shows: /^new\/project\.yaml$/m },
  'import --dry-run': {
    argv: [...IMPORT, '--into', 'new', '--write'],
    add: ['--dry-run'],
    shows: /would be written/,
    hides: /^new\/project\.yaml$/m,
  },
  'import --term <from/to>': {
    argv: [...IMPORT, '--into', 'new'],
    add: ['--term', '2026-09-01/2026-12-31'],
    shows: /2026-12-31/,
  },
  'import --reason <text>': {
    argv: ['import', 'list.csv', '--into', 'new', '--write'],
    add: ['--reason', '教研活动'],
    shows: /reason: 教研活动/,
  },
  'import --week <day>': {
    argv: ['import', 'P1.csv', '--into', 'school'],
    add: ['--week', '2020-03-11'],
    hides: /a week without dates/,
  },
  'import --from <day>': {
    argv: ['import', 'P1.csv', '--into', 'school'],
    add: ['--from', '2020-03-16'],
    shows: /p1-2020-03-16\.yaml/,
  },
  'import --now <time>': {
    argv: ['import', 'P1.csv', '--into', 'school', '--week', '2020-03-11'],
    add: ['--now', '2020-03-20'],
    shows: /is over and cannot be changed/,
  },
  'import --name <name>': { argv: [...IMPORT, '--into', 'new', '--write'], add: ['--name', '三中'], shows: /三中/ },
  'import --zones <zones>': {
    argv: [...IMPORT, '--into', 'new'],
    add: ['--zones', 'telecom'],
    shows: /zones\/telecom\.yaml/,
  },
  'import --delimiter <sign>': { argv: [...IMPORT, '--into', 'new'], add: ['--delimiter', '|'], shows: /no timetable/ },
  'import --format <format>': { argv: [...IMPORT, '--into', 'new'], add: ['--format', 'json'], shows: /"counts"/ },
  'import --report <format=path>': {
    argv: [...IMPORT, '--into', 'new'],
    add: ['--report', 'csv=found.csv'],
    shows: /^found\.csv$/m,
  },

  'init --name <name>': { argv: ['init', 'new'], add: ['--name', '三中'], shows: /三中电视课堂/ },
  'init --city <city>': { argv: ['init', 'new'], add: ['--city', '成都'], shows: /成都/ },
  'init --grades <grades>': { argv: ['init', 'new'], add: ['--grades', 'P2'], shows: /^new\/courses\/p2\.yaml$/m },
  'init --term <from/to>': {
    argv: ['init', 'new'],
    add: ['--term', '2026-03-02/2026-07-10'],
    shows: /--from 2026-03-02/,
  },
  'init --takes <plan>': { argv: ['init', 'new'], add: ['--takes', 'school'], shows: /^takes:$/m },
  'init --zones <zones>': { argv: ['init', 'new'], add: ['--zones', 'telecom'], shows: /^new\/zones\/telecom\.yaml$/m },
  'init --sample <sample>': { argv: ['init', 'new'], add: ['--sample', 'sichuan'], shows: /limits: \[sichuan-2020\]/ },
  'init --pipeline <service>': {
    argv: ['init', 'new'],
    add: ['--pipeline', 'gitlab'],
    shows: /^new\/\.gitlab-ci\.yml$/m,
  },

  'check --format <format>': { argv: ['check', 'filmed'], add: ['--format', 'github'], shows: /^::warning /m },
  'check --report <format=path>': { argv: ['check', 'school'], add: ['--report', 'json=a.json'], shows: /^a\.json$/m },
  'check --max-warnings <number>': {
    argv: ['check', 'filmed', '--now', '2019-01-01'],
    add: ['--max-warnings', '0'],
    shows: /^exit 1[\s\S]*more than the 0 that --max-warnings allows/,
  },
  'check --only <problems>': {
    argv: ['check', 'filmed'],
    add: ['--only', 'airtime-overlap'],
    hides: /recording-missing/,
  },
  'check --severity <severity>': {
    argv: ['check', 'filmed', '--now', '2019-01-01'],
    add: ['--severity', 'error'],
    shows: /Not shown because of the options given: \d+ warning/,
    hides: /^\S+ warning /m,
  },
  'check --expand': {
    argv: ['check', 'filmed', '--now', '2019-01-01'],
    add: ['--expand'],
    hides: /more of this kind/,
    before: (bench) =>
      bench.edit('filmed/teachers.yaml', 'teachers:\n', 'teachers:\n  wang: {name: 王}\n  zhao: {name: 赵}\n'),
  },
  'check --errors-first': {
    argv: ['check', 'school'],
    add: ['--errors-first'],
    before: (bench) =>
      bench.edit('school/timetables/p1.yaml', '09:00-09:20: chinese', '09:00-09:20: chinese\n  09:10-09:30: chinese'),
    shows: /^\S+ error [\s\S]*^\S+ (?:warning|info) /m,
  },
  'check --changed-since <revision>': {
    argv: ['check', 'filmed'],
    add: ['--changed-since', 'HEAD'],
    hides: /recording-missing/,
    before(bench) {
      bench.git('filmed', 'init', '-q');
      bench.git('filmed', 'add', '.');
      bench.git('filmed', 'commit', '-qm', 'all');
    },
  },
  'check --fix': {
    argv: ['check', 'school'],
    add: ['--fix'],
    shows: /Fixed \d+ problem/,
    before: (bench) => bench.edit('school/timetables/p1.yaml', '09:00-09:20: chinese', '09:00-09:20: 语文'),
  },
  'check --dry-run': {
    argv: ['check', 'school', '--fix'],
    add: ['--dry-run'],
    shows: /^Would fix \d+ problem/m,
    before: (bench) => bench.edit('school/timetables/p1.yaml', '09:00-09:20: chinese', '09:00-09:20: 语文'),
  },
  ...projectEffects('check', 'filmed'),

  'build --fresh': {
    argv: [...NEXT, '--json-log'],
    add: ['--fresh'],
    shows: /"step":"write"/,
  },
  'build --from <day>': {
    argv: ['build', 'school', '--out', 'new'],
    add: ['--from', '2020-03-11'],
    shows: /"from": "2020-03-11"/,
  },
  'build --days <number>': { argv: NEW, add: ['--days', '1'], shows: /"days": 1\b/ },
  'build --zone <zones>': { argv: NEW, add: ['--zone', 'one'], hides: /^new\/releases\/[^/]+\/two$/m },
  'build --out <folder>': { argv: NEXT, add: ['--out', 'other'], shows: /^other\/releases$/m },
  'build --dry-run': { argv: NEW, add: ['--dry-run'], shows: /nothing was written/, hides: /^new\/releases$/m },
  'build --allow-missing [lessons]': {
    argv: ['build', 'filmed', '--out', 'new', '--now', '2020-03-10', '--max-warnings', '9'],
    add: ['--allow-missing'],
    shows: /Published[\s\S]*"allowed": \[\s*"missing"\s*\][\s\S]*airclass-slate/,
  },
  ...manyEffects('build', '--from', '2020-03-09', '--out', 'new'),
  ...manyEffects('check'),
  'build --strict': {
    argv: ['build', 'school', '--from', '2020-03-11'],
    add: ['--strict'],
    shows: /^exit 1[\s\S]*Nothing was published/,
    before: (bench) => bench.edit('school/zones/two.yaml', 'number: 2', 'number: x'),
  },
  'build --no-gzip': { argv: NEW, add: ['--no-gzip'], hides: /^new\/.*\.gz$/m },
  'build --max-warnings <number>': {
    argv: ['build', 'filmed', '--out', 'new', '--now', '2019-01-01'],
    add: ['--max-warnings', '0'],
    shows: /^exit 1[\s\S]*Nothing was published/,
  },
  'build --keep <number>': {
    argv: ['build', 'school', '--from', '2020-03-11'],
    add: ['--keep', '1'],
    hides: /^out\/releases\/000001-\w+$/m,
  },
  'build --layout <layout>': { argv: NEW, add: ['--layout', 'flat'], shows: /^new\/files$/m },
  'build --sign-key <file>': { argv: NEW, add: ['--sign-key', 'key.pem'], shows: /manifest\.json\.sig|manifest\.sig/ },
  'build --accept-shrink': {
    argv: NEXT,
    add: ['--accept-shrink'],
    shows: PUBLISHED,
    before: (bench) => rmSync(join(bench.folder, 'school/zones/two.yaml')),
  },
  'build --accept-renumber': {
    argv: NEXT,
    add: ['--accept-renumber'],
    shows: PUBLISHED,
    before: (bench) => bench.edit('school/zones/two.yaml', 'number: 2', 'number: 22'),
  },
  'build --accept-earlier': {
    argv: ['build', 'school', '--accept-shrink'],
    add: ['--accept-earlier'],
    shows: PUBLISHED,
  },
  'build --accept-unknown': {
    argv: ['build', 'school', '--from', '2020-03-11'],
    add: ['--accept-unknown'],
    shows: PUBLISHED,
    before: (bench) => truncateSync(join(bench.folder, 'out/current/manifest.json'), 40),
  },
  'build --accept-rolled-back': {
    argv: NEXT,
    add: ['--accept-rolled-back'],
    shows: /"allowed": \[\s*"rolled-back"|The same as|Published/,
    before: (bench) => bench.must('rollback'),
  },
  'build --accept-unsigned': {
    argv: ['build', 'school', '--from', '2020-03-12'],
    add: ['--accept-unsigned'],
    shows: PUBLISHED,
    before: (bench) => bench.must('build', 'school', '--from', '2020-03-11', '--sign-key', 'key.pem'),
  },
  'build --break-lock': { argv: NEXT, add: ['--break-lock', '--reason', '停电'], shows: PUBLISHED, before: lock },
  'build --reason <text>': {
    argv: [...NEXT, '--break-lock'],
    add: ['--reason', '停电'],
    shows: /"reason": "停电"/,
    before: lock,
  },
  'build --watch': {
    argv: ['build', 'school', '--dry-run'],
    add: ['--watch'],
    shows: /--watch does not go with --dry-run/,
  },
  'check --watch': {
    argv: ['check', 'school', '--format', 'json'],
    add: ['--watch'],
    shows: /--watch is for a screen/,
  },
  'build --by <name>': {
    argv: ['build', 'school', '--from', '2020-03-11'],
    add: ['--by', '李敏'],
    shows: /"by": "李敏"/,
  },
  'tonight --out <folder>': { argv: ['tonight', 'school'], add: ['--out', 'none'], shows: /nothing was published yet/ },
  'tonight --until <time>': { argv: ['tonight', 'school'], add: ['--until', '23:00'], shows: / - 23:00 / },
  'tonight --format <format>': { argv: ['tonight', 'school'], add: ['--format', 'json'], shows: /"tasks"/ },
  'tonight --watch': { argv: ['tonight', 'school', '--format', 'json'], add: ['--watch'], shows: /is for a screen/ },
  'tonight --max-warnings <number>': {
    argv: ['tonight', 'school', '--now', '2020-03-11T12:00'],
    add: ['--max-warnings', '0'],
    shows: /^exit 1/,
  },
  'tonight --public-key <file>': {
    argv: ['tonight', 'school'],
    add: ['--public-key', 'key.pub.pem'],
    shows: /the signature does not fit/,
  },
  'tonight --now <time>': {
    argv: ['tonight', 'school'],
    add: ['--now', '2020-03-11T12:00'],
    shows: /2020-03-11 12:00/,
  },
  'tonight --media <folder>': { argv: ['tonight', 'filmed'], add: ['--media', 'nowhere'], shows: /nowhere/ },

  ...projectEffects('build', 'filmed', '--out', 'new', '--dry-run'),

  // One way leads from every kind of change to what is on air, and one of them shows what it does with its options.
  [`${ALL_CHANGES} --reason <text>`]: { argv: CELL, add: ['--reason', '停电'], hides: /needs its reason/ },
  [`${ALL_CHANGES} -y, --yes`]: { argv: CHANGE, add: ['--yes'], shows: PUBLISHED },
  [`${ALL_CHANGES} --dry-run`]: { argv: CHANGED, add: ['--dry-run'], shows: /a rehearsal/, hides: PUBLISHED },
  [`${ALL_CHANGES} --expand`]: {
    argv: ['change', 'postpone', 'p1', '3-12', '9:00', ...REHEARSED],
    add: ['--expand'],
    hides: /one sentence|1 sentence|--expand/,
  },
  [`${ALL_CHANGES} --by <name>`]: { argv: CHANGED, add: ['--by', '王老师'], shows: /"by": "王老师"/ },
  [`${ALL_CHANGES} --notice <folder>`]: { argv: CHANGED, add: ['--notice', 'n'], shows: /^n\/zh\/P1\.md$/m },
  [`${ALL_CHANGES} --out <folder>`]: { argv: CHANGED, add: ['--out', 'other'], shows: /^other\/releases$/m },
  [`${ALL_CHANGES} --break-lock`]: {
    argv: CHANGED,
    add: ['--break-lock'],
    shows: PUBLISHED,
    before: (bench) => bench.edit('school/zones/one.yaml', 'lineup:', 'lock-time: 1000h\nlineup:'),
  },
  [`${ALL_CHANGES} --allow-missing <lessons>`]: {
    argv: CHANGED,
    add: ['--allow-missing', 'P1-chinse-03'],
    shows: /"P1-chinse-03" after --allow-missing is not the id of a lesson/,
  },
  [`${ALL_CHANGES} --keep <number>`]: { argv: CHANGED, add: ['--keep', '1'], hides: /^out\/releases\/000001-\w+$/m },
  [`${ALL_CHANGES} --sign-key <file>`]: { argv: CHANGED, add: ['--sign-key', 'key.pem'], shows: /manifest\.json\.sig/ },
  [`${ALL_CHANGES} --no-build`]: { argv: CHANGED, add: ['--no-build'], hides: PUBLISHED },
  [`${ALL_CHANGES} --now <time>`]: {
    argv: [...CELL, '--reason', '停电'],
    add: ['--now', '2020-03-20'],
    shows: /2020-03-12 Thursday is over/,
  },
  [`${ALL_CHANGES} --media <folder>`]: {
    argv: CELL.map((word) => (word === 'school' ? 'filmed' : word)).concat('--reason', '停电'),
    add: ['--media', 'nowhere'],
    shows: /nowhere/,
  },
  [`${ALL_CHANGES} --ffprobe <path>`]: {
    argv: CELL.map((word) => (word === 'school' ? 'filmed' : word)).concat('--reason', '停电'),
    add: ['--ffprobe', '/no/ffprobe'],
    shows: /\/no\/ffprobe/,
  },
  'change cancel --rest <what>': {
    argv: ['change', 'cancel', 'p1', '3-12', '9:30', ...REHEARSED],
    add: ['--rest', 'moves'],
    shows: /rest: moves\}/,
  },
  'change replace --rest <what>': {
    argv: ['change', 'replace', 'p1', '3-12', '9:30', 'eyes', ...REHEARSED],
    add: ['--rest', 'stays'],
    shows: /show: eyes, .*rest: stays\}/,
  },
  'change postpone --show <cell>': {
    argv: ['change', 'postpone', 'p1', '3-12', '9:30', ...REHEARSED],
    add: ['--show', 'eyes'],
    shows: /show: eyes, .*rest: moves\}/,
  },
  'change hold --show <cell>': {
    argv: ['change', 'hold', 'p1', '3-12', '9:30', ...REHEARSED],
    add: ['--show', 'eyes'],
    shows: /show: eyes, .*rest: stays\}/,
  },
  'change off --rest <what>': {
    argv: ['change', 'off', 'p1', '3-12', ...REHEARSED],
    add: ['--rest', 'moves'],
    shows: /off: true, .*rest: moves\}/,
  },
  'change move --to <time>': {
    argv: ['change', 'move', 'p1', '3-12', '9:30', ...REHEARSED],
    add: ['--to', '9:40'],
    shows: /moved-to: 09:40/,
  },
  'change move --length <length>': {
    argv: ['change', 'move', 'p1', '3-12', '9:30', ...REHEARSED],
    add: ['--length', '25m'],
    shows: /length: 25m/,
  },
  'change insert --programme <name>': {
    argv: ['change', 'insert', 'p1', '3-12', '10:00', '10m', ...REHEARSED],
    add: ['--programme', '眼保健操'],
    shows: /insert: eyes/,
  },
  'change slate --rest <what>': {
    argv: ['change', 'slate', 'p1', '3-12', '9:30', '--programme', 'card', ...REHEARSED],
    add: ['--rest', 'stays'],
    shows: /show: card, .*rest: stays\}/,
  },
  'change slate --programme <name>': {
    argv: ['change', 'slate', 'p1', '3-12', '14:30', ...REHEARSED],
    add: ['--programme', 'card'],
    shows: /show: card/,
  },

  'probe --format <format>': {
    argv: ['probe', 'filmed'],
    add: ['--format', 'csv'],
    shows: /,.*,.*P1\/chinese\/01\.mp4/,
  },
  'probe -o, --output <file>': { argv: ['probe', 'filmed'], add: ['-o', 'table.txt'], shows: /^table\.txt$/m },
  'probe --due <length>': { argv: ['probe', 'filmed'], add: ['--due', '24h'], hides: /P1-chinese-03/ },
  'probe --unused': { argv: ['probe', 'filmed'], add: ['--unused'], shows: /take-1\.mp4[\s\S]*files:/ },
  'probe --packets': { argv: ['probe', 'filmed'], add: ['--packets'], shows: /"packets"/ },
  'probe --decode': { argv: ['probe', 'filmed'], add: ['--decode'], shows: /--decode needs ffmpeg/, env: { PATH: '' } },
  'probe --pictures': {
    argv: ['probe', 'filmed', '--format', 'html'],
    add: ['--pictures'],
    shows: /--pictures needs ffmpeg/,
    env: { PATH: '' },
  },
  'probe --fingerprint': {
    argv: ['probe', 'filmed'],
    add: ['--fingerprint'],
    shows: /--fingerprint needs ffmpeg/,
    env: { PATH: '' },
  },
  'probe --owed': { argv: ['probe', 'filmed'], add: ['--owed'], shows: /Wanted[\s\S]*P1-chinese-\d+ .* missing/ },
  'probe --until <day|length>': {
    argv: ['probe', 'filmed', '--owed'],
    add: ['--until', '2020-03-01'],
    shows: /due after 2020-03-02 00:00/,
  },
  'probe --organisation <names>': {
    argv: ['probe', 'filmed', '--owed'],
    add: ['--organisation', 'none'],
    shows: /there is no organisation "none"/,
  },
  'probe --rename': { argv: ['probe', 'filmed'], add: ['--rename'], shows: /Nothing to rename/ },
  'probe -y, --yes': {
    argv: ['probe', 'filmed', '--rename'],
    add: ['--yes'],
    shows: /Renamed 1\.[\s\S]*^filmed\/media\/P1\/chinese\/03\.mp4$/m,
    before: (bench) => bench.put('filmed/media', { '一年级语文第三课.mp4': 'x' }),
  },
  'probe --replace': {
    argv: ['probe', 'filmed', '--sign-off', 'P1-chinese-01', '--by', '李娜'],
    add: ['--replace'],
    shows: /in place of the review by 王芳/,
    before: (bench) => bench.must('probe', 'filmed', '--sign-off', 'P1-chinese-01', '--by', '王芳'),
  },
  'probe --watch': { argv: ['probe', 'filmed', '-o', 'x'], add: ['--watch'], shows: /--watch prints the table/ },
  'probe --sign-off <lessons...>': {
    argv: ['probe', 'filmed'],
    add: ['--sign-off', 'P1-chinese-01', '--by', '李娜'],
    shows: /signed off P1-chinese-01/,
  },
  'probe --by <name>': {
    argv: ['probe', 'filmed', '--sign-off', 'P1-chinese-01'],
    add: ['--by', '李娜'],
    shows: /signed off/,
  },
  'probe --recheck <n|all>': {
    argv: ['probe', 'filmed', '--recheck', '0'],
    add: ['--recheck', 'all'],
    shows: /again/,
    before: (bench) => bench.run(['probe', 'filmed']),
  },
  'probe --anew': {
    argv: ['probe', 'filmed'],
    add: ['--anew'],
    shows: /^exit 0/,
    before: (bench) => bench.put('filmed', { 'media.lock.json': '{' }),
  },
  'probe --timeout <length>': {
    argv: ['probe', 'filmed'],
    add: ['--timeout', 'soon'],
    shows: /--timeout takes a length/,
  },
  ...projectEffects('probe', 'filmed'),

  'doctor --ffprobe <path>': { argv: ['doctor'], add: ['--ffprobe', '/no/ffprobe'], shows: /\/no\/ffprobe/ },

  'c2 order --zone <zones>': {
    argv: ['c2', 'order', ...C2],
    add: ['--zone', 'two'],
    shows: /zone "two" has no C2 orders/,
  },
  'c2 order --out <folder>': { argv: ['c2', 'order'], add: C2, hides: /No zone of the current release/ },
  'c2 order --anew': {
    argv: ['c2', 'order', ...C2],
    add: ['--anew'],
    shows: /^exit 0/,
    before: (bench) => rmSync(join(bench.folder, SENT)),
  },
  'c2 order --dry-run': {
    argv: ['c2', 'order', ...C2, '--anew'],
    add: ['--dry-run'],
    shows: /would write/,
    before: (bench) => rmSync(join(bench.folder, SENT)),
  },
  'c2 send --zone <zones>': {
    argv: ['c2', 'send', ...C2],
    add: ['--zone', 'two'],
    shows: /zone "two" has no C2 orders/,
  },
  'c2 send --out <folder>': { argv: ['c2', 'send'], add: C2, shows: /AIRCLASS_C2_ONE_ENDPOINT/ },
  'c2 send --retry': {
    argv: ['c2', 'send', ...C2],
    add: ['--retry'],
    hides: /did not get through, and nothing was sent/,
    env: ENDPOINT,
    before: (bench) => bench.edit(SENT, '"written"', '"refused"'),
  },
  'c2 send --timeout <length>': {
    argv: ['c2', 'send', ...C2],
    add: ['--timeout', 'soon'],
    shows: /--timeout takes a length/,
  },
  'c2 listen --zone <zones>': {
    argv: ['c2', 'listen', '--port', '0', ...C2],
    add: ['--zone', 'two'],
    hides: /Taking results/,
    isStopped: true,
  },
  'c2 listen --out <folder>': {
    argv: ['c2', 'listen', '--port', '0', '--zone', 'one'],
    add: C2,
    shows: /Taking results/,
    isStopped: true,
  },
  'c2 listen --port <number>': {
    argv: ['c2', 'listen', ...C2],
    add: ['--port', '0'],
    shows: /Taking results/,
    isStopped: true,
  },
  'c2 listen --host <address>': {
    argv: ['c2', 'listen', '--port', '0', ...C2],
    add: ['--host', '0.0.0.0'],
    shows: /http:\/\/0\.0\.0\.0:/,
    isStopped: true,
  },
  'c2 status --zone <zones>': {
    argv: ['c2', 'status', ...C2],
    add: ['--zone', 'two'],
    shows: /zone "two" has no C2 orders/,
  },
  'c2 status --out <folder>': { argv: ['c2', 'status'], add: C2, shows: /waits to be sent/ },
  'c2 settle --zone <zones>': {
    argv: ['c2', 'settle', ...C2, '--order', '1', '--result', '0'],
    add: ['--zone', 'two'],
    shows: /zone "two" has no C2 orders/,
  },
  'c2 settle --out <folder>': { argv: ['c2', 'settle', '--order', '1', '--result', '0'], add: C2, shows: /is settled/ },
  'c2 settle --order <number>': {
    argv: ['c2', 'settle', ...C2, '--result', '0'],
    add: ['--order', '1'],
    shows: /1 is settled/,
  },
  'c2 settle --result <code>': {
    argv: ['c2', 'settle', ...C2, '--order', '1'],
    add: ['--result', '-1'],
    shows: /"failed"/,
  },

  'releases --out <folder>': { argv: ['releases'], add: ['--out', 'none'], shows: /Nothing was published yet/ },
  // Without ffmpeg, so that nothing is coded.
  'package --now <time>': { ...PACKAGE, add: ['--now', 'never'], shows: /never/ },
  'package --media <folder>': { ...PACKAGE, add: ['--media', 'nowhere'], shows: /nowhere/ },
  'package --ffprobe <path>': { ...PACKAGE, add: ['--ffprobe', '/no/ffprobe'], shows: /\/no\/ffprobe/ },
  'package --to <folder>': { ...PACKAGE, add: ['--to', 'school/project.yaml/packages'], hides: /needs ffmpeg/ },
  'package --size <size>': { ...PACKAGE, add: ['--size', '1281x720'], shows: /an even width/ },
  'channel --out <folder>': { ...CHANNEL, add: ['--out', 'none'], hides: /Serving/ },
  'channel --packages <folder>': { ...CHANNEL, add: ['--packages', 'elsewhere'], hides: /Serving/ },
  'channel --port <number>': { ...CHANNEL, add: ['--port', '99999'], hides: /Serving/ },
  'channel --host <address>': { ...CHANNEL, add: ['--host', '192.0.2.1'], hides: /Serving/ },
  'monitor --out <folder>': { ...MONITOR, add: ['--out', 'none'], shows: /nothing was published into/ },
  'monitor --zone <zones>': { ...MONITOR, add: ['--zone', 'nowhere'], shows: /no zone "nowhere"/ },
  'monitor --channel <channels>': { ...MONITOR, add: ['--channel', 'p9'], shows: /no channel "p9"/ },
  'monitor --interval <length>': { ...MONITOR, add: ['--interval', 'soon'], shows: /--interval takes a length/ },
  'monitor --listen <length>': { ...MONITOR, add: ['--listen', 'long'], shows: /--listen takes a length/ },
  'monitor --at-once <number>': { ...MONITOR, add: ['--at-once', '0'], shows: /--at-once takes a whole number/ },
  'monitor --agree <n/m>': { ...MONITOR, add: ['--agree', '3/2'], shows: /--agree takes such as 2\/3/ },
  'monitor --tolerance <length>': { ...MONITOR, add: ['--tolerance', 'x'], shows: /--tolerance takes a length/ },
  'monitor --apart <length>': { ...MONITOR, add: ['--apart', 'x'], shows: /--apart takes a length/ },
  'monitor --allow-host <hosts>': { ...MONITOR, add: ['--allow-host', 'a b'], shows: /--allow-host takes hosts/ },
  'monitor --multicast': {
    ...MONITOR,
    argv: MULTICAST,
    add: ['--multicast'],
    before: async (bench) => {
      bench.edit('school/zones/one.yaml', /"https:[^"]*"/, '"udp://239.0.0.1:5000"');
      await bench.must('build', 'school', '--from', '2020-03-09', '--out', 'cast');
    },
    hides: /one\/p1 is not listened to/,
  },
  'monitor --timeout <length>': { ...MONITOR, add: ['--timeout', 'x'], shows: /--timeout takes a length/ },
  'monitor --once': { ...MONITOR, argv: [...MONITOR.argv, '--for', '10s'], add: ['--once'], shows: /not go together/ },
  'monitor --for <length>': {
    ...MONITOR,
    argv: [...MONITOR.argv, '--once'],
    add: ['--for', '10s'],
    shows: /not go together/,
  },
  'monitor --format <format>': { ...HEARD, add: ['--format', 'json'], hides: /^2020-03-\d\d/m },
  'monitor --log <file>': { ...HEARD, add: ['--log', 'heard.jsonl'], shows: /^heard\.jsonl$/m },
  'monitor --page <file>': { ...HEARD, add: ['--page', 'wall.html'], shows: /^wall\.html$/m },
  'monitor --junit <file>': { ...HEARD, add: ['--junit', 'monitor.xml'], shows: /^monitor\.xml$/m },
  'channel --write <folder>': {
    ...CHANNEL,
    add: ['--write', 'hls', '--hours', '1'],
    shows: /^hls\/one\/p1\/at\/263\d+\.m3u8$/m,
  },
  'channel --from <time>': { ...WRITE, add: ['--from', '2020-04-10'], shows: /publish a new one/ },
  'channel --hours <number>': { ...WRITE, add: ['--hours', '0'], shows: /--hours takes a whole number/ },
  'serve --out <folder>': {
    argv: ['serve', '--port', '0'],
    add: ['--out', 'none'],
    hides: /Serving at/,
    isStopped: true,
  },
  'serve --port <number>': {
    argv: ['serve', '000001', '--port', '0'],
    add: ['--port', '99999'],
    hides: /Serving at/,
    isStopped: true,
  },
  'serve --host <address>': {
    argv: ['serve', '--port', '0'],
    add: ['--host', '0.0.0.0'],
    shows: /can read the whole release/,
    isStopped: true,
  },
  'serve --watch': {
    argv: ['serve', '000001', '--port', '0'],
    add: ['--watch'],
    hides: /Serving at/,
    isStopped: true,
  },
  'verify --out <folder>': { argv: ['verify'], add: ['--out', 'none'], shows: /nothing was published into/ },
  'verify --without-plan': {
    argv: ['verify', '--out', 'out'],
    add: ['--without-plan'],
    before: (bench) => rmSync(join(bench.folder, 'out/current/plan'), { recursive: true }),
    hides: /in the manifest, not in the folder/,
  },
  'verify --public-key <file>': {
    argv: ['verify'],
    add: ['--public-key', 'key.pub.pem'],
    hides: /no signature was checked/,
  },
  'verify --not-before <release>': {
    argv: ['verify'],
    add: ['--not-before', '2020-04-01'],
    shows: /before 2020-04-01/,
  },
  'rollback --reason <text>': { argv: ['rollback'], add: ['--reason', 'wrong lesson'], shows: /"wrong lesson"/ },
  'rollback --by <name>': { argv: ['rollback'], add: ['--by', 'li'], shows: /"li"/ },
  'rollback --to <release>': { argv: ['rollback'], add: ['--to', 'none'], shows: /there is no release "none"/ },
  'rollback --dry-run': { argv: ['rollback'], add: ['--dry-run'], shows: /It was a rehearsal/ },
  'rollback --out <folder>': { argv: ['rollback'], add: ['--out', 'none'], shows: /^exit [12]/ },

  'resume --out <folder>': { argv: ['resume'], add: ['--out', 'none'], shows: /nothing was published into/ },

  'as-run --out <folder>': { argv: LOG, add: ['--out', 'none'], shows: /there is no release|nothing was published/ },
  'as-run --release <id>': {
    argv: ['as-run', 'p1.log', '--channel', 'p1'],
    add: ['--release', '000001'],
    shows: /^exit 1/,
  },
  'as-run --zone <zone>': { argv: LOG, add: ['--zone', 'three'], shows: /no zone "three"/ },
  'as-run --channel <channels>': { argv: LOG, add: ['--channel', 'p9'], shows: /no channel "p9"/ },
  'as-run --from <time>': { argv: LOG, add: ['--from', '2020-03-09T09:10'], shows: /2020-03-09 09:10:00 –/ },
  'as-run --to <time>': { argv: LOG, add: ['--to', '2020-03-09T09:10'], shows: /– 2020-03-09 09:10:00/ },
  'as-run --tolerance <length>': { argv: LOG, add: ['--tolerance', '1h'], shows: /Nothing was compared/ },
  'as-run --authorised <file>': { argv: LOG, add: ['--authorised', 'allowed.csv'], shows: /authorised/ },
  'as-run --filler <path>': {
    argv: ['as-run', 'odd.log', '--channel', 'p1', '--release', '000001'],
    add: ['--filler', '/edu/odd.mp4'],
    shows: /filler was on instead/,
  },
  'as-run --log-time-zone <zone>': { argv: LOG, add: ['--log-time-zone', 'UTC'], shows: /17:00/ },
  'as-run --format <format>': { argv: LOG, add: ['--format', 'json'], shows: /"verdict"/ },
  'as-run --report <format=path>': { argv: LOG, add: ['--report', 'json=a.json'], shows: /^a\.json$/m },

  'follow --out <folder>': { argv: FOLLOW, add: ['--out', 'none'], shows: /nothing was published into/ },
  'follow --to <folder>': { argv: FOLLOW, add: ['--to', 'live'], shows: /^live\/one\/now\.json$/m },
  'follow --zone <zones>': { argv: FOLLOW, add: ['--zone', 'two'], hides: /^out\/live\/one\/now\.json$/m },
  'follow --channel <channel>': {
    argv: ['follow', 'p1.log', '--once'],
    add: ['--channel', 'p9'],
    shows: /no channel "p9"/,
  },
  'follow --filler <path>': {
    argv: ['follow', 'p1=odd.log', '--once', '--out', 'new'],
    add: ['--filler', '/edu/odd.mp4'],
    before: async (bench) => {
      bench.edit('odd.log', /2020-03-09 09:00(.*\n)[\s\S]*/, '2020-03-08 19:50$1');
      await bench.must('build', 'school', '--from', '2020-03-08', '--out', 'new');
    },
    hides: /计划外节目/,
  },
  'follow --silence <length>': { argv: FOLLOW, add: ['--silence', 'soon'], shows: /--silence takes a length/ },
  'follow --log-time-zone <zone>': { argv: FOLLOW, add: ['--log-time-zone', 'Mars'], shows: /no time zone "Mars"/ },
  'follow --once': { argv: ['follow', 'p1=p1.log'], add: ['--once'], hides: /Ctrl\+C ends it/, isStopped: true },

  'on-air --at <time>': {
    argv: ['on-air', '--now', '2020-03-10T01:05:00Z'],
    add: ['--at', '2020-03-10 14:05'],
    shows: /14:0/,
  },
  'on-air --zone <zones>': { argv: AT, add: ['--zone', 'two'], hides: /\bone\b[\s\S]*files:/ },
  'on-air --channel <channels>': { argv: AT, add: ['--channel', 'p9'], shows: /no channel "p9"/ },
  'on-air --release <id>': { argv: AT, add: ['--release', 'none'], shows: /no release "none"/ },
  'on-air --out <folder>': { argv: AT, add: ['--out', 'none'], shows: /nothing was published into/ },
  'on-air --format <format>': { argv: AT, add: ['--format', 'json'], shows: /"until"/ },
  'on-air --now <time>': { argv: ['on-air'], add: ['--now', '2020-03-10T01:05:00Z'], shows: /^exit 0/ },

  'diff --zone <zones>': { argv: ['diff', 'previous', 'current'], add: ['--zone', 'three'], shows: /no zone "three"/ },
  'diff --grade <grades>': { argv: ['diff', 'previous', 'current'], add: ['--grade', 'P9'], shows: /no grade "P9"/ },
  'diff --from <day>': { argv: ['diff', 'previous', 'current'], add: ['--from', '2020-03-12'], hides: /停课/ },
  'diff --format <format>': { argv: ['diff', 'previous', 'current'], add: ['--format', 'json'], shows: /"grades"/ },
  'diff --notice <folder>': {
    argv: ['diff', 'previous', 'current'],
    add: ['--notice', 'n'],
    shows: /^n\/zh\/P1\.sms\.txt$/m,
  },
  'diff --expand': { argv: ['diff', 'previous', 'current'], add: ['--expand'], hides: /--expand lists each/ },
  'diff --exit-code': { argv: ['diff', 'previous', 'current'], add: ['--exit-code'], shows: /^exit 1/ },
  'diff --out <folder>': { argv: ['diff', 'previous', 'current'], add: ['--out', 'none'], shows: /none/ },
  ...projectEffects('diff', 'current', 'filmed'),

  'notify --from <release>': { argv: NOTIFY, add: ['--from', 'none'], shows: /"none" is neither a release/ },
  'notify --to <release>': { argv: NOTIFY, add: ['--to', 'none'], shows: /"none" is neither a release/ },
  'notify --recipient <ids>': { argv: NOTIFY, add: ['--recipient', 'none'], shows: /no recipient "none"/ },
  'notify --dry-run': { argv: ['notify', 'school'], add: ['--dry-run'], shows: /^exit 0[\s\S]*was a rehearsal/ },
  'notify --retry': {
    argv: NOTIFY,
    add: ['--retry'],
    hides: /may have arrived the last time/,
    before: (bench) => bench.put('out/notify', { 'sent.json': bench.unknownDelivery('gateway') }),
  },
  'notify --again': { argv: NOTIFY, add: ['--again'], shows: /^exit 2[\s\S]*--again needs --recipient/ },
  'notify --anew': {
    argv: NOTIFY,
    add: ['--anew'],
    shows: /^exit 0/,
    before: (bench) => bench.put('out/releases', { '.notified': '1\n' }),
  },
  'notify --timeout <length>': { argv: NOTIFY, add: ['--timeout', 'soon'], shows: /--timeout takes a length/ },
  'notify --out <folder>': { argv: NOTIFY, add: ['--out', 'none'], shows: /nothing was published into/ },
  'notify --now <time>': { argv: NOTIFY, add: ['--now', '2020-03-20'], shows: /nothing changes, and nothing is sent/ },

  'preview --as <reader>': { argv: ['preview'], add: ['--as', 'kodi'], shows: /Kodi/ },
  'preview --zone <zones>': { argv: ['preview', '--as', 'kodi'], add: ['--zone', 'one'], hides: /^two: /m },
  'preview --out <folder>': {
    argv: ['preview', '--as', 'kodi'],
    add: ['--out', 'none'],
    shows: /nothing was published into/,
  },
  'preview --format <format>': {
    argv: ['preview', '--as', 'kodi'],
    add: ['--format', 'json'],
    shows: /"reader": "kodi"/,
  },
};

function optionsOf({ definition, subcommands }: CommandEntry, above = ''): readonly string[] {
  const path = `${above}${definition.name} `;
  const isShared = (flags: string) => above === 'change ' && Object.hasOwn(changeOptions, flags);
  const own = Object.keys(definition.options ?? {}).map((flags) =>
    isShared(flags) ? `${ALL_CHANGES} ${flags}` : `${path}${flags}`,
  );
  return [...own, ...subcommands.flatMap((entry) => optionsOf(entry, path))];
}

let made: OptionBench;
const benches: OptionBench[] = [];
/** Copies that no command line has changed. */
const untouched: OptionBench[] = [];
beforeAll(async () => {
  made = await OptionBench.open();
});
afterEach(() => {
  for (const bench of benches.splice(0)) {
    if (bench.isUntouched) untouched.push(bench);
    else rmSync(bench.folder, { recursive: true });
  }
});
afterAll(() => {
  for (const { folder } of [made, ...untouched]) rmSync(folder, { recursive: true });
});

/** Without the option, many rows run the same command line. */
const plain = new Map<string, Promise<string>>();

function outcomeWithout(effect: Effect): Promise<string> {
  if (effect.before !== undefined) return outcome(effect, []);
  const key = JSON.stringify([effect.argv, effect.env]);
  const known = plain.get(key) ?? outcome(effect, []);
  plain.set(key, known);
  return known;
}

async function outcome({ argv, before, env, isStopped }: Effect, add: readonly string[]): Promise<string> {
  const bench = untouched.pop() ?? made.copy();
  benches.push(bench);
  await before?.(bench);
  return bench.run([...argv, ...add], env, isStopped === true ? AbortSignal.abort('SIGTERM') : undefined);
}

test('every option of every command is in the table', async () => {
  const all = [
    ...Object.keys(globalOptions).map((flags) => `airclass ${flags}`),
    ...new Set((await allCommands()).flatMap((entry) => optionsOf(entry))),
  ].filter((option) => !option.startsWith('lsp '));
  // An editor has to be at the other end: lsp.test.ts.
  expect(Object.keys(EFFECTS).sort()).toEqual([...all].sort());
});

describe('an option has an effect', () => {
  test.each(Object.entries(EFFECTS))('%s', async (_, effect) => {
    const [without, withIt] = [await outcomeWithout(effect), await outcome(effect, effect.add)];
    if (effect.shows !== undefined) {
      expect(withIt).toMatch(effect.shows);
      expect(without).not.toMatch(effect.shows);
    }
    if (effect.hides !== undefined) {
      expect(without).toMatch(effect.hides);
      expect(withIt).not.toMatch(effect.hides);
    }
  });
});
