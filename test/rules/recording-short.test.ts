import { expect } from 'vitest';
import { recordingShort } from '../../src/rules/recording-short.js';
import { at, media, testRecordingRule } from './recording-bench.js';

const MINUTE = 60_000;

testRecordingRule(recordingShort, {
  'half of the slot': { recordings: { 1: { length: 10 * MINUTE } }, reports: [] },
  'less than half': {
    recordings: { 1: { length: 9.5 * MINUTE } },
    reports: [
      '6 warning the recording of "P1-chinese-01" lasts only 9 min 30 s, 10 min 30 s shorter than its slot; the slate plays for the other 10 min 30 s | scheduled here',
    ],
  },
  'a programme fills the rest': {
    recordings: { 1: { length: 9 * MINUTE } },
    files: {
      'programmes.yaml':
        'programmes:\n  think: {title: {zh: 想一想, en: Think again}, kind: filler}\nfill:\n  after-lesson: {programmes: [think]}\n',
    },
    reports: [
      '6 warning the recording of "P1-chinese-01" lasts only 9 min, 11 min shorter than its slot; "Think again" plays for the other 11 min | scheduled here',
    ],
  },
  'several programmes': {
    recordings: { 1: { length: 9 * MINUTE } },
    files: {
      'programmes.yaml':
        'programmes:\n  think: {title: 想一想, kind: filler}\n  next: {title: 下节预告, kind: filler}\nfill:\n  after-lesson: {programmes: [think, next]}\n',
    },
    reports: [
      '6 warning the recording of "P1-chinese-01" lasts only 9 min, 11 min shorter than its slot; "想一想", "下节预告" play for the other 11 min | scheduled here',
    ],
  },
  past: {
    recordings: { 1: { length: 9 * MINUTE } },
    now: at('2020-03-12T12:00'),
    reports: [
      '6 info the recording of "P1-chinese-01" lasts only 9 min, 11 min shorter than its slot; the slate plays for the other 11 min | scheduled here',
    ],
  },
  'tolerance of the stage': {
    recordings: { 1: { length: 15 * MINUTE } },
    files: media('{tolerance: {shorter: {primary: 4m}}}'),
    reports: expect.arrayContaining([expect.stringContaining('5 min shorter than its slot')]),
  },
  'against what was ordered': {
    recordings: { 1: { length: 15 * MINUTE } },
    files: {
      'courses/p1.yaml':
        'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一, length: 18m}, {title: 二, length: 15m30s}]}\n',
    },
    reports: [
      '3 warning the recording of "P1-chinese-01" lasts only 15 min, 3 min shorter than was ordered; the slate plays for the other 5 min | scheduled here',
    ],
  },
});
