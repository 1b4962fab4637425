import type { Recording } from '../../src/media/recording.js';
import type { Project } from '../../src/model/project.js';
import { aProject } from '../a-project.js';
import fc from '../properties.js';
import { EVERY_FIELD } from '../samples/every-field.js';

/** What a project says; an edit changes one field. */
export interface EditedProject {
  /** Days after the first release. */
  readonly night: number;
  readonly morning: string;
  readonly noon: string;
  readonly change: 'none' | 'extra' | 'off' | 'show';
  readonly lesson: string;
  readonly teacher: string;
  readonly programme: string;
  readonly stream: string;
  readonly number: number;
  readonly name: string;
  readonly folder: string;
  readonly boxes: readonly string[];
  readonly afterLesson: 'merge' | 'show';
  readonly dayStart: string;
  readonly languages: readonly string[];
  /** Minutes. */
  readonly length: number;
  readonly missing: number;
  readonly comment: string;
}

const CHOICES: { readonly [Field in keyof EditedProject]: readonly EditedProject[Field][] } = {
  night: [0, 1, 2],
  morning: ['chinese', 'math', 'eyes'],
  noon: ['math', 'chinese'],
  change: ['none', 'extra', 'off', 'show'],
  lesson: ['一', '壹', '第一课：开始'],
  teacher: ['张敏', '张明'],
  programme: ['眼保健操', '课间操'],
  stream: ['https://live.example/p1.m3u8', 'https://live2.example/p1.m3u8'],
  number: [1, 11],
  name: ['一年级', '小学一年级'],
  folder: ['/edu', '/data/edu'],
  boxes: [['diyp', 'super-live'], ['super-live'], ['diyp']],
  afterLesson: ['merge', 'show'],
  dayStart: ['00:00', '04:00'],
  languages: [['zh', 'en'], ['zh']],
  length: [15, 19, 10],
  missing: [0, 3],
  comment: ['', '# a remark\n', '# another\n# remark\n'],
};

export const FIRST_PROJECT: EditedProject = {
  ...{
    night: 0,
    morning: 'chinese',
    noon: 'math',
    change: 'none',
    lesson: '一',
    teacher: '张敏',
    programme: '眼保健操',
  },
  ...{ stream: 'https://live.example/p1.m3u8', number: 1, name: '一年级', folder: '/edu', afterLesson: 'merge' },
  ...{ boxes: ['diyp', 'super-live'], dayStart: '00:00', languages: ['zh', 'en'], length: 15, missing: 0, comment: '' },
};

/** Every single edit of the first project. */
export const everyEdit: readonly Partial<EditedProject>[] = Object.entries(CHOICES).flatMap(([field, values]) =>
  values.slice(1).map((value) => ({ [field]: value })),
);

/** Several edits, one after the other. */
export const someEdits = fc.array(fc.constantFrom(...everyEdit, ...Object.entries(CHOICES).map(firstOf)), {
  minLength: 1,
  maxLength: 5,
});

function firstOf([field, values]: readonly [string, readonly unknown[]]): Partial<EditedProject> {
  return { [field]: values[0] };
}

const CHANGES = {
  none: [],
  extra: [{ on: '2020-03-10', at: '15:00', extra: 'eyes', length: '10m', reason: '加课' }],
  off: [{ on: '2020-03-11', off: true, reason: '停电' }],
  show: [{ on: '2020-03-11', at: '09:00', show: 'eyes', reason: '体检' }],
};

/** Minutes of the recordings of programmes: a picture that is held in their place is 400 kB of ffconcat for a night. */
const PROGRAMMES = { 'eyes.mp4': 20, 'card.mp4': 5, 'night.mp4': 120 };

export function filesOf(project: EditedProject): Readonly<Record<string, string>> {
  const { lesson, teacher, programme, comment, boxes, folder, stream, number, name } = project;
  const text = (data: unknown) => `${comment}${JSON.stringify(data)}\n`;
  const sample = EVERY_FIELD['zones/one.yaml'];
  const { dvb, ...others } = JSON.parse(JSON.stringify(sample)).outputs;
  const codes = Object.entries({ zh: 'zho', en: 'eng' }).filter(([language]) => project.languages.includes(language));
  const zone = (id: string, outputs: object, own = 'p1') => ({
    id,
    title: '区',
    lineup: {
      [own]: { number, id: `${own}.${id}.example`, 'service-id': 801, name, stream },
      p2: {
        number: 2,
        id: `p2.${id}.example`,
        'service-id': 802,
        name: '二年级',
        stream: 'https://live.example/p2.m3u8',
      },
    },
    outputs,
  });
  const shared = {
    xmltv: { days: 3, 'past-days': 1 },
    'on-demand': { closes: '30d', url: 'https://vod.example/{lesson}.mp4' },
  };
  const week = (morning: string, noon: string) => ({
    '09:00-09:20': morning,
    '10:00-10:20': noon,
    '23:50-24:10': 'eyes',
  });
  const table = (id: string, grade: string, own: object) =>
    text({
      channel: id,
      grade,
      from: '2020-03-09',
      repeats: [{ of: 'today', from: '09:00-10:30', at: '14:00' }],
      ...own,
    });
  return {
    'project.yaml': text({
      id: 'small',
      title: '小项目',
      'time-zone': 'Asia/Shanghai',
      'day-start': project.dayStart,
      languages: project.languages,
      media: { folder: 'media', file: '{lesson}.mp4' },
    }),
    'teachers.yaml': text({ teachers: { zhang: { name: teacher }, li: { name: '李娜' } } }),
    'courses/p1.yaml': text(courses('P1', lesson)),
    'courses/p2.yaml': text(courses('P2', '甲')),
    'programmes.yaml': text({
      programmes: {
        eyes: { title: programme, kind: 'exercise', file: 'eyes.mp4' },
        card: { title: '台标', kind: 'card', file: 'card.mp4' },
        night: { title: '夜景', kind: 'card', file: 'night.mp4' },
      },
      fill: {
        'off-hours': { programmes: ['night'] },
        between: { programmes: ['night'] },
        'after-lesson': { programmes: ['card'], guide: project.afterLesson },
      },
    }),
    'timetables/p1.yaml': table('p1', 'P1', {
      week: week(project.morning, project.noon),
      changes: CHANGES[project.change],
    }),
    'timetables/p2.yaml': table('p2', 'P2', { week: week('math', 'chinese') }),
    'zones/one.yaml': text(
      zone('one', {
        ...others,
        ...shared,
        channels: { formats: ['m3u', 'xspf', 'txt'] },
        playout: { formats: ['ffplayout', 'ffconcat', 'ersatztv', 'xspf'], 'media-folder': folder, days: 3 },
        diyp: { days: 2, 'past-days': 1, variants: boxes },
        dvb: { ...dvb, languages: Object.fromEntries(codes) },
      }),
    ),
    'zones/two.yaml': text(zone('two', shared)),
  };
}

function courses(grade: string, first: string) {
  const lessons = (from: string) => [from, ...'二三四五六七八九十'].map((title) => ({ title, length: '15m' }));
  return {
    grade,
    courses: {
      chinese: { teacher: 'zhang', lessons: lessons(first) },
      math: { teacher: 'li', lessons: lessons('加') },
    },
  };
}

/** The project as it compiles, with what was measured of its recordings. */
export async function compiledProject(edited: EditedProject) {
  const { project, timeline, uses, reports } = await aProject(filesOf(edited));
  if (project === undefined || timeline === undefined || uses === undefined) throw new Error(reports.join('\n'));
  return { project, timeline, uses, recordings: recordingsOf(project, edited) };
}

function recordingsOf(project: Project, { length, missing }: EditedProject): ReadonlyMap<string, Recording> {
  const recordings = new Map<string, Recording>(
    Object.entries(PROGRAMMES).map(([file, minutes]) => [file, recordingOf(file, file, minutes)]),
  );
  for (const { lessons } of project.courses.values()) {
    for (const { file, id, number } of lessons) {
      if (number === missing) continue;
      recordings.set(file, recordingOf(file, id, number === 2 ? length : 15));
      recordings.set(`${id}.png`, { ...measuredAs(id), file: `${id}.png`, length: 0, still: true });
    }
  }
  return recordings;
}

function recordingOf(file: string, fingerprint: string, minutes: number): Recording {
  const streams = [
    { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 },
    { type: 'audio', codec: 'aac', sampleRate: 48_000, channels: 2 },
  ] as const;
  const played = { length: minutes * 60_000, still: false, container: 'mov,mp4,m4a,3gp,3g2,mj2', streams };
  return { ...measuredAs(fingerprint), file, ...played };
}

function measuredAs(fingerprint: string) {
  return { state: 'ok', size: 1000, from: 'lock', fingerprint } as const;
}
