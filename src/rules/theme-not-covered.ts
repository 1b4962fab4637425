import { inLanguage } from '../model/local-text.js';
import type { Rule } from './rule.js';

export const themeNotCovered: Rule = {
  id: 'theme-not-covered',
  severity: 'info',
  summary: { zh: '通知要求的主题没有课涉及', en: 'No lesson takes up a theme of the notice' },
  rationale: {
    zh: '通知要求把这些主题融入课程。只检查用到 themes 的项目，只看会播出的课。请在涉及该主题的课上写明 themes，或补排一课。',
    en: 'The notice asks lessons to weave these themes in. Only projects that use themes are checked, and lessons that are on air. Write themes on the lessons that take one up, or add a lesson.',
  },
  *check({ project, uses }) {
    const covered = new Set([...uses.keys()].flatMap(({ themes }) => themes.map(({ id }) => id)));
    if (covered.size === 0) return;
    const missing = [...project.vocabulary.themes.values()].filter(({ id }) => !covered.has(id));
    if (missing.length === 0) return;
    const names = (language: string, comma: string) =>
      missing.map(({ name }) => inLanguage(name, language, project.languages)).join(comma);
    yield {
      message: {
        zh: `有 ${missing.length} 个主题没有课涉及：${names('zh', '、')}；请在相应的课上写 themes`,
        en: `no lesson takes up ${missing.length} theme${missing.length === 1 ? '' : 's'}: ${names('en', '; ')}. Write themes on the lessons that do`,
      },
      span: project.span,
    };
  },
};
