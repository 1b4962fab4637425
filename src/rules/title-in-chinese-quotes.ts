import type { Rule } from './rule.js';

export const titleInChineseQuotes: Rule = {
  id: 'title-in-chinese-quotes',
  severity: 'info',
  each: 'file',
  summary: { zh: '整段文字带着中文引号', en: 'A whole text is in Chinese quotes' },
  rationale: {
    zh: 'YAML 的引号是半角的 "；“ ” 会作为文字出现在节目单里。若本意是加引号，请改成 " 或去掉；若标题本来就带引号，可在 project.yaml 中按文件豁免。',
    en: 'YAML quotes texts with "; the signs “ ” are part of the text and show in guides. Write " or leave them out if quoting was meant; waive this for the file if the title has them.',
  },
  *check({ sources }) {
    for (const file of sources.files) {
      const text = sources.texts.get(file.path) ?? '';
      for (const span of file.leaves()) {
        const written = text.slice(span.start, span.end);
        if (!/^“[^“”]+”$/u.test(written)) continue;
        yield {
          message: {
            zh: `${written} 的引号会出现在节目单里；若不需要请去掉`,
            en: `the quotes of ${written} show in guides; leave them out if they are not meant`,
          },
          span,
          subject: file.path,
        };
      }
    }
  },
};
