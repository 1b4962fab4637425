import { shippedSubjects } from '../../model/vocabulary/shipped-subjects.js';
import { teacherOf } from './grade-texts.js';
import type { InitPlan } from './init-plan.js';
import type { LaidGrade } from './lay-grade.js';
import { SAMPLE_PROGRAMMES } from './samples.js';

export function titleText({ name, city }: Pick<InitPlan, 'name' | 'city'>): string {
  const place = city === undefined || name.includes(city) ? '' : city;
  return `{zh: ${JSON.stringify(`${place}${name}电视课堂`)}, en: ${JSON.stringify(`${name} on television`)}}`;
}

export function projectText({ id, name, city, sample }: InitPlan): string {
  const limits =
    sample === 'sichuan'
      ? 'limits: [sichuan-2020]      # 每天几节、每节多长、课间多久  lessons a day, their length, breaks\n'
      : '';
  return `# yaml-language-server: $schema=.airclass/schemas/project.schema.json
# 项目：一个文件夹。文字可以只写一种语言，也可以写 {zh: …, en: …}。
# A project is a folder. A text is plain, in the first of the languages, or {zh: …, en: …}.
id: ${id}
title: ${titleText({ name, city })}
time-zone: Asia/Shanghai
languages: [zh, en]
${limits}# 有了录像再打开这一段，之后会测量每个录像的长度。
# Open this block once there are recordings; each one is then measured.
# media:
#   folder: media
#   file: "{grade}/{course}/{number:02}.mp4"
`;
}

export function teachersText({ name }: InitPlan, grades: readonly LaidGrade[]): string {
  const subjects = [...new Set(grades.flatMap(({ lessons }) => [...lessons.keys()]))];
  const teachers = subjects.map((id) => {
    const subject = shippedSubjects.find((known) => known.id === id)?.name ?? {};
    const [zh = id, en = id] = [subject.zh, subject.en];
    return `  ${teacherOf(id)}: {name: {zh: ${zh}老师, en: ${en} teacher}, organisation: our-school}\n`;
  });
  return `# yaml-language-server: $schema=.airclass/schemas/teachers.schema.json
# 请把姓名换成真名。  Put the real names in.
organisations:
  our-school: ${JSON.stringify(name)}
teachers:
${teachers.join('')}`;
}

export function programmesText(grades: readonly LaidGrade[]): string {
  const cells = new Set(grades.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
  const shown = Object.entries(SAMPLE_PROGRAMMES).filter(([id]) => cells.has(id));
  return `# yaml-language-server: $schema=.airclass/schemas/programmes.schema.json
# 课程以外的一切，以及空档播什么。  Everything that is not a lesson, and what fills the rest.
programmes:
${shown.map(([id, text]) => `  ${id}: ${text}\n`).join('')}  break: {title: {zh: 课间休息, en: Break}, kind: break}
  station-card: {title: {zh: 电视课堂, en: TV classroom}, kind: card}
fill:
  between: {programmes: [break]}
  off-hours: {programmes: [station-card]}
`;
}
