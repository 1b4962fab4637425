import type { Rule } from './rule.js';

export const schemasOutdated: Rule = {
  id: 'schemas-outdated',
  severity: 'info',
  summary: { zh: '项目里的模式不是本版本的', en: 'The schemas in the project are not those of this version' },
  rationale: {
    zh: '.airclass/schemas 里是编辑器所读模式的副本；与所用的 AirClass 版本不同时，编辑器会漏掉新的键，或把对的标成错的。运行“airclass schemas”或“airclass check --fix”更新，并与项目一同提交。',
    en: '.airclass/schemas has copies of the schemas for editors. Where they are not those of the AirClass in use, editors miss new keys or mark what is right. "airclass schemas" or "airclass check --fix" renews them; commit them with the project.',
  },
  *check({ sources }) {
    const { stale, byFile } = sources.schemas;
    const [file] = byFile.keys();
    if (stale.length === 0 || file === undefined) return;
    yield {
      message: {
        zh: `.airclass/schemas 中有 ${stale.length} 个文件缺少或不是本版本的；请运行“airclass schemas”更新`,
        en: `${stale.length} file${stale.length === 1 ? '' : 's'} of .airclass/schemas ${stale.length === 1 ? 'is' : 'are'} missing or not of this version; run "airclass schemas" to renew them`,
      },
      span: byFile.get(file)?.span ?? { file, start: 0, end: 0 },
    };
  },
};
