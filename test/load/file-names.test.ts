import { describe, expect, test } from 'vitest';
import { isForeign, nameMeant, originalOf, saysCopy, yamlNameMeant } from '../../src/load/file-names.js';

const FILES = ['calendar.yaml', 'teachers.yaml', 'project.yaml', 'courses', 'timetables', 'zones'];

describe('the file or folder that a name stands for', () => {
  test.each([
    ['Calendar.yaml', 'calendar.yaml'],
    ['PROJECT.YAML', 'project.yaml'],
    ['calender.yaml', 'calendar.yaml'],
    ['teacher.yml', 'teachers.yaml'],
    ['校历.yaml', 'calendar.yaml'],
    ['校历.yaml.txt', 'calendar.yaml'],
    ['教师。yaml', 'teachers.yaml'],
    ['Zones', 'zones'],
    ['课程', 'courses'],
    ['分区', 'zones'],
    ['course', 'courses'],
    ['timetable', 'timetables'],
    // A file is no folder, and what resembles nothing is nothing.
    ['zones.yaml', undefined],
    ['calendar', undefined],
    ['notes.yaml', undefined],
    ['x', undefined],
  ])('%s: %s', (name, meant) => expect(nameMeant(name, FILES)).toBe(meant));
});

describe('a YAML file with a slip in its name', () => {
  test.each([
    ['P1.yml', 'P1.yaml'],
    ['P1.YAML', 'P1.yaml'],
    ['P1.yaml.txt', 'P1.yaml'],
    ['P1.yaml.yaml', 'P1.yaml'],
    ['P1。yaml', 'P1.yaml'],
    ['P1 .yaml', 'P1.yaml'],
    ['P1.yaml', undefined],
    ['P1.txt', undefined],
    ['.yaml', undefined],
  ])('%s: %s', (name, meant) => expect(yamlNameMeant(name)).toBe(meant));
});

describe('of what a file is a copy', () => {
  test.each([
    ['P1 - 副本.yaml', 'P1.yaml', true],
    ['P1 - 副本 (2).yaml', 'P1.yaml', true],
    ['P1 的副本.yaml', 'P1.yaml', true],
    ['P1 - Copy.yaml', 'P1.yaml', true],
    ['P1 copy 2.yaml', 'P1.yaml', true],
    ['Copy of P1.yaml', 'P1.yaml', true],
    ['复件 P1.yaml', 'P1.yaml', true],
    ['P1(2).yaml', 'P1.yaml', false],
    ['P1（3）.yaml', 'P1.yaml', false],
    ['P1.yaml', undefined, false],
  ])('%s: %s', (name, original, isSaid) => {
    expect([originalOf(name), saysCopy(name)]).toEqual([original, isSaid]);
  });
});

test.each([
  ['Thumbs.db', true],
  ['README.txt', true],
  ['LICENCE', true],
  ['notes.md', true],
  ['my-readme', false],
  ['notes.md.yaml', false],
])('%s belongs to no project: %s', (name, is) => expect(isForeign(name)).toBe(is));
