import { guideTitle } from '../../model/lesson-title.js';
import { inLanguage } from '../../model/local-text.js';
import { lessonsOf, type ProjectTexts, zoneOf } from '../texts/project-texts.js';

interface PagePlace {
  readonly zone: string;
  readonly language: string;
  /** Below the folder of the language. */
  readonly page: string;
}

/** Whole for a lesson; of other pages how the title begins, with the name of what they are about, and ends, with the zone's. */
export function expectedTitle(title: string, { zone, language, page }: PagePlace, project: ProjectTexts) {
  const say = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, language, project.languages);
  const known = zoneOf(project, zone);
  const [, kind = '', name = ''] = /^([a-z]+)\/([^/]+?)(?:\.html|\/.*)$/.exec(page) ?? [];
  const end = kind === 'print' ? '' : ` · ${say(known.title)}`;
  const asFound = (begin: string) => (title.startsWith(begin) && title.endsWith(end) ? title : `${begin}…${end}`);
  switch (kind) {
    case 'lessons': {
      const lesson = lessonsOf(project).get(name);
      return lesson && `${guideTitle(lesson, language)}${end}`;
    }
    case 'teachers': {
      const teacher = project.teachers.get(name.replace(/_\d+$/, ''));
      return teacher && asFound(say(teacher.name));
    }
    case 'channels':
    case 'print': {
      const id = kind === 'print' ? name.replace(/-\d{4}-\d\d-\d\d(?:-class)?$/, '') : name;
      const entry = known.lineup.find(({ channel }) => channel.id === id);
      return entry && asFound(say(entry.name));
    }
    default:
      return asFound('');
  }
}
