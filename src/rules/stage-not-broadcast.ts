import { inLanguage } from '../model/local-text.js';
import type { Rule } from './rule.js';

export const stageNotBroadcast: Rule = {
  id: 'stage-not-broadcast',
  severity: 'error',
  summary: {
    zh: '幼儿园或特殊教育学校的年级上了电视课',
    en: 'A grade of a kindergarten or a special school is on air',
  },
  rationale: {
    zh: '通知规定幼儿园和特殊教育学校不开展电视教学。请去掉这个频道的课；若当地另有规定，请在 project.yaml 中调整此规则。',
    en: 'The notice asks for no lessons by television for kindergartens and special schools. Take the lessons off the channel; where local rules differ, re-grade this rule in project.yaml.',
  },
  *check({ project }) {
    for (const channel of project.channels.values()) {
      for (const { id, name, stage } of channel.grades) {
        if (stage !== 'kindergarten' && stage !== 'special') continue;
        const what =
          stage === 'special' ? { zh: '特殊教育', en: 'a special school' } : { zh: '幼儿园', en: 'kindergarten' };
        yield {
          message: {
            zh: `频道“${channel.id}”播出“${inLanguage(name, 'zh', project.languages)}”（${id}，${what.zh}）的课，请去掉`,
            en: `channel "${channel.id}" has lessons of "${inLanguage(name, 'en', project.languages)}" (${id}, ${what.en}); take them off`,
          },
          span: channel.span,
          subject: id,
        };
      }
    }
  },
};
