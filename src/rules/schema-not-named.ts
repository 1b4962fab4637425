import { schemaLine } from '../load/schema-line.js';
import type { Rule } from './rule.js';
import { addressFor } from './shared/line-with-schema.js';

export const schemaNotNamed: Rule = {
  id: 'schema-not-named',
  severity: 'info',
  summary: { zh: '文件没有写明 JSON Schema', en: 'A file does not name its schema' },
  rationale: {
    zh: '首行写 # yaml-language-server: $schema=… 之后，VS Code 等编辑器会在输入时提示可用的键并标出错误。“airclass check --fix”会补上这一行；不用这类编辑器可在 rules 中把本规则设为 off。',
    en: 'With "# yaml-language-server: $schema=…" as its first line, editors such as VS Code offer the keys that exist and mark mistakes as you type. "airclass check --fix" adds the line; if no such editor is used, set this rule to "off" under rules.',
  },
  *check({ sources }) {
    const unnamed = sources.files.filter(
      ({ path }) =>
        !path.startsWith('../') &&
        !sources.levels.some(({ below }) => path.startsWith(below)) &&
        !sources.schemas.byFile.has(path),
    );
    const [first] = unnamed;
    if (first === undefined) return;
    const names = unnamed.map(({ path }) => path);
    yield {
      message: {
        zh: `${names.length} 个文件没有写明 JSON Schema，编辑器不会提示其中的键：${names.join('、')}`,
        en: `${names.length} file${names.length === 1 ? ' does' : 's do'} not name a schema, so that no editor offers its keys: ${names.join(', ')}`,
      },
      span: { file: first.path, start: 0, end: 0 },
      fix: unnamed.map((file) => {
        const feed = sources.texts.get(file.path)?.includes('\r\n') ? '\r\n' : '\n';
        const text = `${schemaLine(addressFor(file, sources))}${feed}`;
        return { span: { file: file.path, start: 0, end: 0 }, text };
      }),
    };
  },
};
