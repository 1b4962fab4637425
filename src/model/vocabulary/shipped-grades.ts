import type { Grade } from '../vocabulary.js';

/** Twelve grades; no national grade code was verified, so the ids are the tool's own. */
export const shippedGrades: readonly Grade[] = [
  { id: 'P1', name: { zh: '小学一年级', en: 'Primary 1' }, aliases: ['一年级'], stage: 'primary', year: 1 },
  { id: 'P2', name: { zh: '小学二年级', en: 'Primary 2' }, aliases: ['二年级'], stage: 'primary', year: 2 },
  { id: 'P3', name: { zh: '小学三年级', en: 'Primary 3' }, aliases: ['三年级'], stage: 'primary', year: 3 },
  { id: 'P4', name: { zh: '小学四年级', en: 'Primary 4' }, aliases: ['四年级'], stage: 'primary', year: 4 },
  { id: 'P5', name: { zh: '小学五年级', en: 'Primary 5' }, aliases: ['五年级'], stage: 'primary', year: 5 },
  { id: 'P6', name: { zh: '小学六年级', en: 'Primary 6' }, aliases: ['六年级'], stage: 'primary', year: 6 },
  {
    id: 'J1',
    name: { zh: '初中一年级', en: 'Junior 1 (Grade 7)' },
    aliases: ['初一', '七年级'],
    stage: 'junior',
    year: 7,
  },
  {
    id: 'J2',
    name: { zh: '初中二年级', en: 'Junior 2 (Grade 8)' },
    aliases: ['初二', '八年级'],
    stage: 'junior',
    year: 8,
  },
  {
    id: 'J3',
    name: { zh: '初中三年级', en: 'Junior 3 (Grade 9)' },
    aliases: ['初三', '九年级'],
    stage: 'junior',
    year: 9,
  },
  { id: 'S1', name: { zh: '高中一年级', en: 'Senior 1 (Grade 10)' }, aliases: ['高一'], stage: 'senior', year: 10 },
  { id: 'S2', name: { zh: '高中二年级', en: 'Senior 2 (Grade 11)' }, aliases: ['高二'], stage: 'senior', year: 11 },
  { id: 'S3', name: { zh: '高中三年级', en: 'Senior 3 (Grade 12)' }, aliases: ['高三'], stage: 'senior', year: 12 },
];
