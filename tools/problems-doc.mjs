import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problemExamples } from '../test/generate/problem-examples.mjs';

const SEVERITIES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'information' },
};

const HEAD = `<!-- Written by \`npm run docs\` from the catalogue; do not edit. -->

# 问题目录 Catalogue of problems

AirClass 能发现的每一个问题：含义、原因与改法。命令行中用 \`airclass explain <id>\` 查看。
Every problem that AirClass can name: what it means, why it matters and how to fix it. On the command line: \`airclass explain <id>\`.

标有 **规则 rule** 的可在 project.yaml 的 rules 中调整严重程度，或附理由和期限豁免；其余的使项目无法编译，不能调整。
Those marked **规则 rule** can be re-graded or waived under rules in project.yaml, with a reason and an end; the others make a project unsound and cannot.

`;

/** The whole document; `rules`: ids of the problems that can be re-graded. */
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
  if (problemExamples[id] === undefined) return '';
  const { at, faulty, fixed, also = {}, crashes } = problemExamples[id];
  const isLocality = 'plan/project.yaml' in also;
  return [
    ...(isLocality ? ['此外 Along with (`plan/`)：一个年级的计划 a plan of one or two grades\n'] : []),
    ...Object.entries(also)
      .filter(([path, content]) => !isLocality || (content !== undefined && !path.startsWith('plan/')))
      .map(([path, content]) => shown('此外 Along with', path, content)),
    ...Object.entries(faulty).map(([path, content]) => shown('有误 Faulty', path, content)),
    crashes === undefined ? '' : `\n规则 \`${crashes}\` 出错时 When the rule \`${crashes}\` fails.\n`,
    `\n报告于 Reported at \`${at}\`\n`,
    ...Object.entries(fixed).map(([path, content]) => shown('改正 Fixed', path, content)),
  ].join('');
}

const MOST_LINES = 20;

function shown(label, path, content) {
  const head = `\n${label} (\`${path}\`)`;
  if (content === undefined) return `${head}：没有这个文件 there is no such file\n`;
  if (content.linkTo !== undefined) return `${head}：链接到 a link to \`${content.linkTo}\`\n`;
  if (path.endsWith('.mp4')) return `${head}：录像文件 a recording\n`;
  if (content.length === 0) return `${head}：空文件 an empty file\n`;
  const lines = (typeof content === 'string' ? content : new TextDecoder().decode(content)).split('\n');
  const more = lines.length - MOST_LINES;
  const text = more > 0 ? `${lines.slice(0, 4).join('\n')}\n… ${lines.length - 5} lines\n` : lines.join('\n');
  return `${head}:\n\n${block(text.replace(DIRECTION_MARKS, codePoint), path.endsWith('.json') ? 'json' : 'yaml')}`;
}

const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;

/** A page that holds the mark itself would show its reader something else than is there. */
function codePoint(character) {
  return `<U+${character.codePointAt(0).toString(16).toUpperCase()}>`;
}

function block(text, language = 'yaml') {
  return `\`\`\`${language}\n${text}\`\`\`\n`;
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
  const { catalogue } = await import('../dist/cli/catalogue.js');
  const { rules } = await import('../dist/rules/index.js');
  const target = new URL('../docs/problems.md', import.meta.url);
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, problemsDoc(catalogue, new Set(rules.map(({ id }) => id))));
}
