import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HEAD = `<!-- Written by \`npm run docs\` from src/release/formats; do not edit. -->

# 输出文件 Files of a release

一个版本中的每一种文件。各专区的文件在以专区标识命名的文件夹里，由 \`zones/*.yaml\` 的 \`outputs\` 下的同名设置开启。写好的文件都从磁盘读回、互相核对；没有读取器的文件不会发布。
Every kind of file of a release. A zone's files are in the folder named after it; the key below \`outputs\` in \`zones/*.yaml\` switches them on. Each file is read back from the disk and compared with the others before a release goes on air; one without a reader is not published.
`;

/** The whole document, in both languages. */
export function outputsDoc(formats, described) {
  const zones = Object.entries(formats)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, set]) => section(set, `\`outputs.${key in FEEDS ? 'feeds.' : ''}${key}\``));
  const whole = described.map((set) => section(set, '整个版本 the whole release'));
  return `${HEAD}\n${[...zones, ...whole].join('\n')}`;
}

const FEEDS = { rss: true, adi: true, calendar: true };

function section({ title, files, checks, page }, where) {
  const rows = files.map(
    ({ path, schema, summary }) =>
      `| \`${path}\` | ${cell(summary.zh)} | ${cell(summary.en)} | ${schema === undefined ? '' : schemaLink(schema)} |\n`,
  );
  const compared = checks.map(({ summary }) => `- ${summary.zh}。\n  ${summary.en}.\n`).join('');
  const parts = [
    `## ${title.zh} · ${title.en}\n`,
    `${where}${page === undefined ? '' : ` · [docs/${page}](${page})`}\n`,
    `| 文件 file | | | schema |\n| --- | --- | --- | --- |\n${rows.join('')}`,
    ...(compared === '' ? [] : [`发布前核对 Compared before publishing:\n\n${compared}`]),
  ];
  return parts.join('\n');
}

function schemaLink(schema) {
  return `[${schema.replace('.schema.json', '')}](../schemas/${schema})`;
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { describedSets, formats } = await import('../dist/release/formats/index.js');
  writeFileSync(new URL('../docs/outputs.md', import.meta.url), outputsDoc(formats, describedSets));
}
