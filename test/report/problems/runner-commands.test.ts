import { describe, expect, test } from 'vitest';
import { visible } from '../../../src/diagnostics/visible.js';
import { REPORT_FORMATS, reportFormat } from '../../../src/report/problems/index.js';
import fc from '../../properties.js';
import { aReport, HOSTILE } from './a-report.js';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * What CI servers make of a printed line: GitHub of `::name k=v::data` at its start, or `##[name k=v]data` anywhere; Azure
 * of `##vso[`, TeamCity of `##teamcity[`, GitLab and Travis of their sections.
 */
function commandOf(line: string): Command | undefined {
  const [, name, listed = '', data = ''] =
    /^\s*::(?<name>[^\s:]*)(?: (?<listed>.*?))?::(?<data>.*)$/su.exec(line) ?? [];
  if (name !== undefined) return { name, properties: propertiesOf(listed), data: unescaped(data) };
  const legacy = /##\[([^\] ]*)/u.exec(line)?.[1];
  const other = /##([a-z]+)\[|((?:section_(?:start|end)|travis_(?:fold|time)):)/iu.exec(line);
  const found = legacy ?? other?.[1] ?? other?.[2];
  return found === undefined ? undefined : { name: found, properties: {}, data: '' };
}

function propertiesOf(listed: string): Readonly<Record<string, string>> {
  const pairs = listed.split(',').map((pair) => pair.split(/=(.*)/su));
  return Object.fromEntries(
    pairs.map(([key, value = '']) => [key, unescaped(value.replaceAll('%3A', ':').replaceAll('%2C', ','))]),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

const piece = fc.oneof(
  fc.constantFrom(
    '::',
    '::error::',
    '::add-mask::',
    '##[',
    '##vso[task.complete]',
    '##VSO[',
    '##teamcity[buildStop',
    'section_start:1:a',
    'Section_End:',
    'travis_fold:start:a',
    '##[add-mask]',
    ']',
    '%0A',
    '%3A',
    '%',
    '\n',
    '\r\n',
    ',',
    '=',
  ),
  fc.constantFrom(' ', '\t', '\uFFFE', '\uFFFF', '#', '\u0085', '\u2028', '\u001b[31m', '语文', '😀', HOSTILE),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const hostile = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const path = hostile.filter((text) => text !== '');

function reportOf(says: string, file: string, content: string) {
  const [first, ...rest] = aReport().diagnostics;
  if (first === undefined) throw new Error('one is needed');
  const span = { file, start: Math.floor(content.length / 2), end: content.length };
  const diagnostic = {
    ...first,
    message: { zh: says, en: says },
    span,
    related: [{ message: { zh: says, en: says }, span }],
  };
  return aReport({ diagnostics: [diagnostic, ...rest], texts: new Map([[file, content]]), prefix: '' });
}

describe('no content of a project commands a CI server', () => {
  test.each(REPORT_FORMATS.filter((name) => name !== 'github'))('%s', async (name) => {
    const format = await reportFormat(name);
    fc.assert(
      fc.property(hostile, path, hostile, (says, file, content) => {
        const lines = format(reportOf(says, file, content)).split(/\r\n|[\n\r\u0085\u2028]/u);
        expect(lines.map(commandOf).filter((command) => command !== undefined)).toEqual([]);
      }),
    );
  });

  test('github: an annotation a diagnostic, and each says what it should', async () => {
    const format = await reportFormat('github');
    fc.assert(
      fc.property(hostile, path, hostile, (says, file, content) => {
        const report = reportOf(says, file, content);
        const lines = format(report).split(/\r\n|[\n\r\u0085\u2028]/u);
        expect(lines.pop()).toBe('');
        const commands = lines.map(commandOf);
        expect(commands.map((command) => command?.name)).toEqual(['error', 'warning', 'notice']);
        expect(commands.map((command) => command?.properties.title)).toEqual(
          report.diagnostics.map(({ problem }) => problem.id),
        );
        expect(commands[0]?.properties.file).toBe(visible(file));
        expect(commands[0]?.data.split('\n')).toEqual([visible(says), expect.stringContaining(visible(says))]);
      }),
    );
  });
});
