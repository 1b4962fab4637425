import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loaded } from './loaded.js';

const PAGE = readFileSync('docs/input.md', 'utf8');
const blocks = [...PAGE.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const fileOf = (text: string) =>
  text.startsWith('channel:') ? 'timetables/p1.yaml' : text.startsWith('# changes.yaml') ? 'changes.yaml' : undefined;

test.each(blocks.flatMap((text) => (fileOf(text) === undefined ? [] : [[fileOf(text) ?? '', text]])))(
  'docs/input.md: %s is read as it is written: %j',
  async (path, text) => {
    expect((await loaded({ [path]: text })).reports).toEqual([]);
  },
);
