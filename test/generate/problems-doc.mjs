import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problemExamples } from './problem-examples.mjs';

const SEVERITIES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'information' },
};

const HEAD = `<!-- Written by \`npm run docs\` from the catalogue; do not edit. -->

# 问题目录 Catalogue of problems

AirClass 能发现的每一个问题：含义、原因与改法。命令行中用 \`airclass explain <id>\` 查看。
Every problem that AirClass can name: what it means, why it matters and how to mend it. On the command line: \`airclass explain <id>\`.

标有 **规则 rule** 的可在 project.yaml 的 rules 中调整严重程度，或附理由和期限豁免；其余的使项目无法编译，不能调整。
Those marked **规则 rule** can be re-graded or waived under rules in project.yaml, with a reason and an end; the others make a project unsound and cannot.

`;

/** The whole document; `rules` holds the ids of what can be re-graded. */
export function problemsDoc(catalogue, rules) {
  const index = catalogue.map(
    ({ id, severity, summary }) =>
      `| [${id}](#${id}) | ${SEVERITIES[severity].zh} ${severity} | ${cell(summary.zh)} | ${cell(summary.en)} |\n`,
  );
  const sections = catalogue.map((problem) => section(problem, rules.has(problem.id)));
  return `${HEAD}| id | | 中文 | English |\n| --- | --- | --- | --- |\n${index.join('')}\n${sections.join('\n')}`;
}

function section({ id, severity, summary, rationale }, isRule) {
  const grade = `${SEVERITIES[severity].zh} ${SEVERITIES[severity].en}${isRule ? ' · **规则 rule**' : ''}`;
  return `## ${id}\n\n${grade}\n\n**${summary.zh}。** ${flow(rationale.zh)}\n\n**${summary.en}.** ${flow(rationale.en)}\n${example(id)}`;
}

function example(id) {
  const { path, faulty, mended, also = {} } = problemExamples[id] ?? {};
  if (path === undefined) return '';
  const around = Object.entries(also).map(([other, text]) => `\n此外 Along with (\`${other}\`):\n\n${block(text)}`);
  return `${around.join('')}\n有误 Faulty (\`${path}\`):\n\n${block(faulty)}\n改正 Mended:\n\n${block(mended)}`;
}

function block(text) {
  return `\`\`\`yaml\n${text}\`\`\`\n`;
}

/** A rationale that shows lines of YAML keeps them as a block. */
function flow(text) {
  const [first = '', ...lines] = text.split('\n');
  return lines.length === 0 ? first : `${first}\n\n${block(`${lines.join('\n')}\n`).trimEnd()}`;
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { catalogue } = await import('../../dist/cli/catalogue.js');
  const { rules } = await import('../../dist/rules/index.js');
  const target = new URL('../../docs/problems.md', import.meta.url);
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, problemsDoc(catalogue, new Set(rules.map(({ id }) => id))));
}
