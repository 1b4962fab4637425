import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { UNPRINTABLE } from '../../../src/diagnostics/visible.js';
import { csv } from '../../../src/report/problems/csv.js';
import { github } from '../../../src/report/problems/github.js';
import { REPORT_FORMATS, reportFormat } from '../../../src/report/problems/index.js';
import { json } from '../../../src/report/problems/json.js';
import { junit } from '../../../src/report/problems/junit.js';
import { pretty } from '../../../src/report/problems/pretty.js';
import { sarif } from '../../../src/report/problems/sarif.js';
import fc from '../../properties.js';
import { aFixableReport, aReport, CLEAN } from './a-report.js';

test.each(REPORT_FORMATS)('%s prints nothing that a terminal would act on', async (name) => {
  const format = await reportFormat(name);
  for (const language of ['zh', 'en'] as const) {
    const lines = format(aReport({ language }))
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
    expect(lines.match(UNPRINTABLE)).toBeNull();
  }
});

describe('pretty', () => {
  test('place, message, line with carets, the other place, counts, what to do next', () => {
    const report = aReport();
    expect(pretty({ ...report, diagnostics: report.diagnostics.slice(0, 1) })).toBe(
      [
        'schedules/x/timetables/p1.yaml:3:16 error "chinese" overlaps "eyes"',
        '  [airtime-overlap]',
        '   3 |   09:00-09:20: 语文课 # 😀 eyes',
        '     |                ^^^^^^',
        '  schedules/x/timetables/p1.yaml:3:24 the other one',
        '   3 |   09:00-09:20: 语文课 # 😀 eyes',
        '     |                            ^^^^',
        '',
        '1 error in 1 file.',
        'To learn more: airclass explain airtime-overlap',
        '',
      ].join('\n'),
    );
  });

  test('in Chinese; a file that is not at hand has no line', () => {
    const report = aReport({ language: 'zh' });
    expect(pretty({ ...report, diagnostics: report.diagnostics.slice(2) })).toBe(
      'schedules/x/media.lock.json 提示 没有位置 [course-unused]\n\n1 个文件中有 1 个提示。\n了解某个问题：airclass explain course-unused\n',
    );
  });

  test('counts name the severities that there are', () => {
    expect(pretty(aReport())).toContain('\n1 error, 1 warning, 1 note in 3 files.\n');
    expect(pretty(aReport({ language: 'zh' }))).toContain('\n3 个文件中有 1 个错误、1 个警告、1 个提示。\n');
  });

  const [error, warning, note] = aReport().diagnostics;
  if (error === undefined || warning === undefined || note === undefined) throw new Error('three are needed');
  const many = aReport({ diagnostics: [error, ...Array(11).fill(warning), note, error] });
  const severities = (printed: string) => printed.match(/(?<=^\S.* )(?:error|warning|info)(?= )/gm);

  test('errors come last, next to the prompt; warnings of one kind are one block with a count', () => {
    const printed = pretty(many);
    expect(severities(printed)).toEqual(['info', 'warning', 'error', 'error']);
    expect(printed).toContain('\n  and 10 more of this kind\n');
    expect(printed).toMatch(
      /\n2 errors, 11 warnings, 1 note in 3 files\.\nTo learn more: airclass explain airtime-overlap\nTo list each of them: airclass check --expand\n$/,
    );
    expect(pretty({ ...many, language: 'zh' })).toContain('\n  同类问题还有 10 个\n');
  });

  test('errors come first where that is asked for', () => {
    expect(severities(pretty({ ...many, errorsFirst: true }))).toEqual(['error', 'error', 'warning', 'info']);
  });

  test('unfolded each is printed by itself, and kinds are counted at the end', () => {
    const printed = pretty({ ...many, unfolded: true });
    expect(severities(printed)).toEqual(['info', ...Array(11).fill('warning'), 'error', 'error']);
    expect(printed).toContain(
      '    12  course-unused: what course-unused is\n     2  airtime-overlap: what airtime-overlap is\n',
    );
    expect(printed).not.toContain('of this kind');
  });

  test('a warning and a note of one id are two kinds, and a kind of one has no count', () => {
    const printed = pretty(aReport({ diagnostics: [warning, note] }));
    expect(severities(printed)).toEqual(['info', 'warning']);
    expect(printed).not.toMatch(/of this kind|--expand/);
  });

  test('of many related places of a warning only the first are printed', () => {
    const [related] = error.related;
    if (related === undefined) throw new Error('one is needed');
    const printed = pretty(aReport({ diagnostics: [{ ...warning, related: Array(30).fill(related) }] }));
    expect(printed.split(related.message.en)).toHaveLength(11);
    expect(printed).toContain('and 20 more places');
  });

  test('what a filter leaves out is counted', () => {
    const leftOut = { error: 1, warning: 120, info: 0 };
    expect(pretty({ ...many, leftOut })).toContain(
      '\nNot shown because of the options given: 1 error, 120 warnings.\n',
    );
    expect(pretty({ ...CLEAN, leftOut, language: 'zh' })).toBe(
      '所选范围内没有问题。\n另有 1 个错误、120 个警告，按所选条件没有列出。\n',
    );
    expect(pretty({ ...CLEAN, leftOut: { error: 0, warning: 0, info: 0 } })).toBe('No problems found.\n');
  });

  test('lines to write are printed as they are', () => {
    const lines = { zh: 'holidays:\n  - CN\n', en: 'holidays:\n  - CN\n' };
    expect(pretty(aReport({ diagnostics: [{ ...error, lines }] }))).toContain('\n     + holidays:\n     +   - CN\n');
  });

  test('no line is wider than the terminal or than 80 columns', () => {
    const words = fc.array(fc.constantFrom('schedules/', '课程有四课，', 'of ', 'P1-chinese', '“', '”', '😀'), {
      maxLength: 40,
    });
    const place = fc.constantFrom('timetables/p1.yaml', `${'很长的文件夹/'.repeat(12)}p1.yaml`, 'a'.repeat(120));
    fc.assert(
      fc.property(words, place, fc.integer({ min: 40, max: 200 }), fc.boolean(), (parts, file, columns, zh) => {
        const message = { zh: parts.join(''), en: parts.join('') };
        const span = { file, start: 30, end: 34 };
        const texts = new Map([[file, `${'课'.repeat(200)}\n`]]);
        const one = { ...warning, message, span, related: [{ message, span }] };
        const printed = pretty({ ...many, texts, diagnostics: [one], columns, language: zh ? 'zh' : 'en' });
        for (const line of printed.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(80, columns));
      }),
      { numRuns: 200 },
    );
  });

  test('colours change no line', () => {
    for (const columns of [40, 57, 80]) {
      const plain = pretty({ ...many, columns });
      expect(stripVTControlCharacters(pretty({ ...many, columns, colour: true }))).toBe(plain);
    }
  });

  test('says how many can be fixed, and how', () => {
    expect(pretty(aFixableReport())).toMatch(/\nTo fix 2 of them: airclass check --fix\n$/);
    expect(pretty({ ...aFixableReport(), language: 'zh' })).toMatch(/\n自动改好其中 2 个：airclass check --fix\n$/);
  });

  test('colours only where asked for', () => {
    expect(pretty(aReport())).not.toContain('\u001b');
    expect(pretty(aReport({ colour: true }))).toContain('\u001b[31m');
  });

  test('nothing wrong', () => {
    expect(pretty(CLEAN)).toBe('No problems found.\n');
    expect(pretty({ ...CLEAN, language: 'zh' })).toBe('没有发现问题。\n');
  });
});

describe('json', () => {
  test('keeps to its schema, with both languages and places', async () => {
    const validate = new Ajv2020({ strict: true }).compile(
      JSON.parse(await readFile('schemas/report.schema.json', 'utf8')),
    );
    for (const input of [aReport(), aFixableReport(), CLEAN]) {
      expect(validate(JSON.parse(json(input))) || validate.errors).toBe(true);
    }
    const [first, , last] = JSON.parse(json(aReport())).diagnostics;
    expect(first).toEqual({
      id: 'airtime-overlap',
      severity: 'error',
      message: { zh: '“语文课”与“眼操”重叠', en: '"chinese" overlaps "eyes"' },
      summary: { zh: 'airtime-overlap 的概要', en: 'what airtime-overlap is' },
      place: {
        file: 'schedules/x/timetables/p1.yaml',
        start: { line: 3, column: 16 },
        end: { line: 3, column: 19 },
      },
      related: [
        {
          message: { zh: '另一处', en: 'the other one' },
          place: {
            file: 'schedules/x/timetables/p1.yaml',
            start: { line: 3, column: 24 },
            end: { line: 3, column: 28 },
          },
        },
      ],
    });
    expect(last.place).toEqual({ file: 'schedules/x/media.lock.json' });
  });

  test('what fixes it', () => {
    const [first] = JSON.parse(json(aFixableReport())).diagnostics;
    expect(first.fix[1]).toEqual({
      place: {
        file: 'schedules/x/timetables/p1.yaml',
        start: { line: 3, column: 24 },
        end: { line: 3, column: 28 },
      },
      text: '"eyes"',
    });
  });
});

describe('github', () => {
  const lines = github(aReport()).split('\n');

  test('an annotation a diagnostic, with its place and what is related', () => {
    expect(lines[0]).toBe(
      '::error file=schedules/x/timetables/p1.yaml,line=3,col=16,endLine=3,title=airtime-overlap::"chinese" overlaps "eyes"%0Aschedules/x/timetables/p1.yaml:3:24 the other one',
    );
    expect(lines[2]).toBe('::notice file=schedules/x/media.lock.json,title=course-unused::nowhere');
  });

  test('content issues no command', () => {
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^::warning file=schedules\/x\/a b%2Cc%3Ad%25\.yaml,line=1,col=1,[^:]*::=cmd\(\)/);
    expect(lines[1]).toContain('100%25\\u000D\\u000A::set-env');
  });
});

describe('junit', () => {
  test('well-formed; errors fail, the rest is said, sound files pass', () => {
    const text = junit(aReport());
    expect(XMLValidator.validate(text)).toBe(true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text);
    expect(testsuites).toMatchObject({ tests: '4', failures: '1' });
    const { testsuite } = testsuites;
    expect(testsuite).toMatchObject({ tests: '4', failures: '1', errors: '0', skipped: '0' });
    expect(testsuite.testcase.map(({ classname, name }: Record<string, string>) => `${classname} ${name}`)).toEqual([
      'schedules/x/timetables/p1.yaml airtime-overlap 3:16',
      'schedules/x/a b,c:d%.yaml course-unused 1:1',
      'schedules/x/media.lock.json course-unused',
      'schedules/x/sound.yaml no defect',
    ]);
    expect(testsuite.testcase[0].failure).toMatchObject({
      type: 'airtime-overlap',
      message: '"chinese" overlaps "eyes"',
    });
    expect(testsuite.testcase[1].failure).toBeUndefined();
  });

  test('a clean project has a case a file and no failure', () => {
    expect(junit(CLEAN)).toContain('tests="3" failures="0"');
  });
});

describe('sarif', () => {
  const log = JSON.parse(sarif(aReport()));
  const [run] = log.runs;

  test('keeps to what the standard says of the part that is written', async () => {
    const schema = JSON.parse(await readFile('test/report/problems/sarif-part.schema.json', 'utf8'));
    const validate = new Ajv2020({ strict: true }).compile(schema);
    for (const input of [aReport(), aReport({ language: 'zh' }), aFixableReport(), CLEAN]) {
      expect(validate(JSON.parse(sarif(input))) || validate.errors).toBe(true);
    }
  });

  test('says its version, tool and how columns are counted', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/sarif-2\.1\.0\.json$/);
    expect(run.columnKind).toBe('unicodeCodePoints');
    expect(run.tool.driver).toMatchObject({
      name: 'airclass',
      semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
      informationUri: expect.stringMatching(/^https:/),
    });
  });

  test('each problem once, with its help; each result points to its problem', () => {
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['airtime-overlap', 'course-unused']);
    expect(run.tool.driver.rules[0].help.text).toBe('how to fix airtime-overlap');
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  test('levels, escaped paths, regions, related places', () => {
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning', 'note']);
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'schedules/x/timetables/p1.yaml' },
      region: { startLine: 3, startColumn: 16, endLine: 3, endColumn: 19 },
    });
    expect(run.results[0].relatedLocations[0].physicalLocation.region.startColumn).toBe(24);
    expect(run.results[1].locations[0].physicalLocation.artifactLocation.uri).toBe('schedules/x/a%20b%2Cc%3Ad%25.yaml');
    expect(run.results[2].locations[0].physicalLocation.region).toBeUndefined();
  });

  test('what fixes it, file by file', () => {
    const [result] = JSON.parse(sarif(aFixableReport())).runs[0].results;
    const [{ artifactChanges }] = result.fixes;
    expect(artifactChanges).toHaveLength(2);
    expect(artifactChanges[0]).toEqual({
      artifactLocation: { uri: 'schedules/x/sound.yaml' },
      replacements: [
        {
          deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
          insertedContent: { text: '# name\n' },
        },
      ],
    });
    expect(artifactChanges[1].replacements.map((one: { insertedContent: object }) => one.insertedContent)).toEqual([
      { text: '"eyes"' },
      { text: 'chinese' },
    ]);
  });

  test('texts in the reader’s language, both beside them', () => {
    const zh = JSON.parse(sarif(aReport({ language: 'zh' }))).runs[0];
    expect(zh.language).toBe('zh-CN');
    expect(zh.results[0].message.text).toBe('“语文课”与“眼操”重叠');
    expect(zh.results[0].properties.message.en).toBe('"chinese" overlaps "eyes"');
  });
});

describe('csv', () => {
  const lines = csv(aReport()).split('\r\n');

  test('a row a diagnostic, both languages', () => {
    expect(lines[0]).toBe('\uFEFFseverity,problem,file,line,column,end-line,end-column,zh,en');
    expect(lines[1]).toBe(
      'error,airtime-overlap,schedules/x/timetables/p1.yaml,3,16,3,19,“语文课”与“眼操”重叠,"""chinese"" overlaps ""eyes"""',
    );
    expect(lines[3]).toBe('info,course-unused,schedules/x/media.lock.json,,,,,没有位置,nowhere');
  });

  test('a cell is text to a spreadsheet, and a row one line', () => {
    expect(lines).toHaveLength(5);
    expect(lines[2]).toContain(`"'=cmd() ""::error`);
  });
});
