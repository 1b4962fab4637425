import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { COMMAND_MARK, printable, visible } from '../../src/diagnostics/visible.js';
import { sheetHtml } from '../../src/report/diff/html.js';
import { sheetMarkdown } from '../../src/report/diff/markdown.js';
import type { Sheet } from '../../src/report/diff/sheet.js';
import { reportFormat } from '../../src/report/problems/index.js';
import { AWKWARD_PARTS } from '../samples/awkward-texts.js';
import { aReport } from './problems/a-report.js';

/** Each part in the middle of a text, and one after all others. */
const TEXTS = [...AWKWARD_PARTS.map((part) => `甲${part}乙`), `甲${AWKWARD_PARTS.join('')}乙`];

const same = (text: string) => ({ zh: text, en: text });
const sheetOf = (text: string): Sheet => ({
  title: same(text),
  lines: [same(text)],
  sections: [{ title: same(text), columns: [same(text)], rows: [{ cells: [same(text)], kind: 'moved' }] }],
});

/** Texts of the elements of some names, as a parser has them. */
function elements(document: string, names: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  let content = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    open.push(name);
    if (names.has(name)) content = '';
  });
  parser.on('text', (text) => {
    content += text;
  });
  parser.on('closetag', ({ name }) => {
    if (names.has(name)) found.push(content);
    open.pop();
  });
  parser.write(document).close();
  return found;
}

describe('a text reads the same from each report', () => {
  test.each(TEXTS)('HTML: %j', (text) => {
    const page = sheetHtml(sheetOf(text), { language: 'zh' });
    const body = /<body>[\s\S]*<\/body>/.exec(page)?.[0] ?? '';
    expect(elements(body, new Set(['h1', 'p', 'h2', 'th', 'td']))).toEqual(Array(5).fill(printable(text)));
    expect(page).not.toMatch(COMMAND_MARK);
  });

  test.each(TEXTS)('Markdown: %j', (text) => {
    const lines = sheetMarkdown(sheetOf(text), 'zh').split('\n');
    // As a reader of GFM has it: references are characters, and what has no width is not seen.
    const read = (line: string) =>
      line.replaceAll('&#8203;', '').replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    const shown = printable(text);
    expect(lines.filter((line) => line !== '').map(read)).toEqual([
      `# ${shown}`,
      shown,
      `## ${shown}`,
      `| ${shown} |`,
      '| --- |',
      `| ${shown} |`,
    ]);
    for (const line of lines) expect(line).not.toMatch(COMMAND_MARK);
    // Nothing of a text is left that Markdown or HTML would act on.
    for (const line of lines.slice(0, 5))
      expect(line.replace(/^[#|] | \|$/g, '')).not.toMatch(/[\\`*_[\]<>|~$]|&(?!#)/);
  });

  const report = (text: string) => {
    const [first] = aReport().diagnostics;
    if (first === undefined) throw new Error('no diagnostic');
    return aReport({ diagnostics: [{ ...first, message: same(text), related: [] }] });
  };

  test.each(TEXTS)('SARIF and JSON: %j', async (text) => {
    const [sarif, json] = await Promise.all([reportFormat('sarif'), reportFormat('json')]);
    expect(JSON.parse(sarif(report(text)))).toMatchObject({
      runs: [{ results: [{ message: { text } }] }],
    });
    expect(JSON.stringify(JSON.parse(json(report(text))))).toContain(JSON.stringify(text));
  });

  // What acts in a log is called by its name there.
  test.each(TEXTS)('JUnit: %j', async (text) => {
    const junit = await reportFormat('junit');
    expect(elements(junit(report(text)), new Set(['failure']))).toEqual([visible(text)]);
  });
});
