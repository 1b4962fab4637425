import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { findSubject } from '../../src/model/build-vocabulary.js';

const PUBLISHED = readFileSync('fixtures/tsinghua-p1-2022.tsv', 'utf8').trimEnd().split('\n').slice(1);
const NOW = Date.parse('2022-05-29T00:00:00+08:00');
const CEREMONY = '线上升国旗仪式';

const { diagnostics, sound } = await compile('schedules/tsinghua-p1-2022', { now: NOW, environment: {} });

test('the project is sound', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.en)).toEqual([]);
  expect(sound).toBeDefined();
});

test('the published table moves the second lesson from 10:20 to 10:00 in mid-term, and that is found', () => {
  expect(diagnostics.filter(({ problem }) => problem.id === 'start-moves').map(({ message }) => message.en)).toEqual([
    'from 2022-06-06 on lesson 2 of the day on "p1" begins at 10:00, not at 10:20; check it and announce it',
  ]);
});

test('every timed item of the published table is on air at its time with its topic, and nothing else is', () => {
  expect(airedRows()).toEqual(PUBLISHED.map(comparable));
});

/** Ids in place of names, so that 道德法制 and 道德与法治 are one; the ceremony without its end, which is not published. */
function comparable(row: string): string {
  const [date, start, end, subject = '', topic = ''] = row.split('\t');
  if (subject === CEREMONY) return [date, start, '', CEREMONY, ''].join('\t');
  const own = [...(sound?.project.courses.values() ?? [])].find(({ title }) => title.zh === subject)?.subject;
  const found = own ?? (sound && findSubject(sound.project.vocabulary, subject));
  return [date, start, end, found?.id, topic].join('\t');
}

function airedRows(): readonly string[] {
  const rows: string[] = [];
  const line = sound?.timeline.lines.get('p1');
  for (let day = 30; day <= 30 + 31; day++) {
    const date = new Date(Date.UTC(2022, 4, day)).toISOString().slice(0, 10);
    for (const airing of line?.airingsOn(date) ?? []) {
      const [start, end] = [clock(airing.start), clock(airing.end)];
      if (airing.kind === 'lesson') {
        const topic = airing.lesson.title.zh ?? '';
        const published = topic.includes('课题未公布') ? '' : topic;
        rows.push([date, start, end, airing.lesson.course.subject.id, published].join('\t'));
      } else if (airing.kind === 'programme') rows.push([date, start, '', airing.programme.title.zh, ''].join('\t'));
    }
  }
  return rows;
}

function clock(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
}
