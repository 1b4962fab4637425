// A list of 50,000 airings as a station has it: the whole import beside the other reader of spreadsheets reading it alone.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as library from '@e965/xlsx';
import { medians, runNode } from './measure.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const ROWS = 50_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'airclass-sheets-'));

const GRADES = [
  '一年级',
  '二年级',
  '三年级',
  '四年级',
  '五年级',
  '六年级',
  '初一',
  '初二',
  '初三',
  '高一',
  '高二',
  '高三',
];
const SUBJECTS = ['语文', '数学', '英语', '音乐', '美术', '体育', '劳动', '科学'];
const PER_DAY = 20;

function rows() {
  const list = [['日期', '时间', '年级', '学科', '课号', '课题', '任课教师', '时长（分钟）', '文件名']];
  for (let day = 0; list.length <= ROWS; day++) {
    const date = new Date(Date.UTC(2026, 1, 2 + Math.floor(day / 5) * 7 + (day % 5)));
    for (const grade of GRADES) {
      for (let slot = 0; slot < PER_DAY && list.length <= ROWS; slot++) {
        const from = 8 * 60 + slot * 30;
        const at = (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
        const subject = SUBJECTS[slot % SUBJECTS.length];
        const title = `${subject} ${day}-${slot}`;
        const own = [date.toISOString().slice(0, 10), `${at(from)}-${at(from + 20)}`, grade, subject];
        list.push([...own, null, title, `${subject}老师`, 18, `${grade}/${day}-${slot}.mp4`]);
      }
    }
  }
  return list;
}

try {
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet(rows()), '播出表');
  const file = join(work, 'list.xlsx');
  writeFileSync(file, library.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
  const reading = `import { readFileSync } from 'node:fs';
import * as library from ${JSON.stringify(import.meta.resolve('@e965/xlsx'))};
const { Sheets } = library.read(readFileSync(${JSON.stringify(file)}), { cellDates: true });
for (const sheet of Object.values(Sheets)) library.utils.sheet_to_json(sheet, { header: 1 });`;
  const runs = medians(
    {
      '@e965/xlsx, reading alone': () => runNode(['--input-type=module', '--eval', reading]),
      'airclass import, all of it': () =>
        runNode([join(root, 'bin/airclass.js'), 'import', file, '--into', join(work, 'new'), '--quiet']),
    },
    ROUNDS,
  );
  console.log(`\na list of ${ROWS} rows; medians of ${ROUNDS}, processor time`);
  console.table(
    Object.entries(runs).map(([what, { died, cpu, peak }]) => ({
      what,
      'processor time, s': died ? 'died' : Number(cpu.toFixed(2)),
      'peak memory, MB': died ? 'died' : Math.round(peak),
    })),
  );
} finally {
  rmSync(work, { recursive: true });
}
