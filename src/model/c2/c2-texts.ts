import type { Course, Lesson } from '../course.js';
import { guideTitle, isChinese } from '../lesson-title.js';
import { inLanguage } from '../local-text.js';
import type { Programme } from '../programme.js';
import type { LineupEntry } from '../zone.js';
import type { OwnValues } from './fill-properties.js';

/** Orders are in one language: Chinese where the project has it. */
export function c2Language(languages: readonly string[]): string {
  return languages.find(isChinese) ?? languages[0] ?? 'zh';
}

export function channelTexts({ channel, name, number }: LineupEntry, languages: readonly string[]): OwnValues {
  return {
    Name: inLanguage(name, c2Language(languages), languages),
    CallSign: channel.id,
    ChannelNumber: String(number),
  };
}

export function programTexts(lesson: Lesson, languages: readonly string[]): OwnValues {
  const language = c2Language(languages);
  const { description, teacher, themes } = lesson;
  return {
    Name: guideTitle(lesson, language),
    Description: description && inLanguage(description, language, languages),
    ActorDisplay: inLanguage(teacher.name, language, languages),
    Tags: themes.map(({ name }) => inLanguage(name, language, languages)).join(';'),
  };
}

export function seriesTexts({ grade, title }: Course, languages: readonly string[]): OwnValues {
  const language = c2Language(languages);
  const [gradeName, name] = [grade.name, title].map((text) => inLanguage(text, language, languages));
  return { Name: isChinese(language) ? `${gradeName}${name}` : `${gradeName} ${name}` };
}

export function courseCategoryTexts({ title }: Course, languages: readonly string[]): OwnValues {
  return { Name: inLanguage(title, c2Language(languages), languages) };
}

/** The texts of an airing's schedule, from its lesson or programme. */
export function lessonScheduleTexts(lesson: Lesson, languages: readonly string[]): OwnValues {
  const { Name, Description } = programTexts(lesson, languages);
  return { ProgramName: Name, Description };
}

export function programmeScheduleTexts({ title, description }: Programme, languages: readonly string[]): OwnValues {
  const language = c2Language(languages);
  return {
    ProgramName: inLanguage(title, language, languages),
    Description: description && inLanguage(description, language, languages),
  };
}
