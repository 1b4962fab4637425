import type { Text } from '../diagnostics/text.js';
import type { SchemaPlace } from '../load/schema-places.js';
import type { Rule } from './rule.js';
import { addressFor } from './shared/line-with-schema.js';

const REASONS: Readonly<Record<Exclude<SchemaPlace, 'sound'>, Text>> = {
  missing: { zh: '那里没有模式文件', en: 'where there is none' },
  'other-kind': { zh: '那是另一种文件的模式', en: 'which is that of another kind of file' },
  'this-machine': { zh: '只有这台电脑上才有', en: 'which is on this machine only' },
};

export const schemaAstray: Rule = {
  id: 'schema-astray',
  severity: 'info',
  summary: { zh: '文件写明的模式找不到', en: 'The schema that a file names is not found' },
  rationale: {
    zh: '模式行指向不存在的位置、另一种文件的模式，或只在这台电脑上才有的位置（如 AirClass 的安装文件夹）时，别人的编辑器不会给出提示。“airclass check --fix”把它改为项目里的 .airclass/schemas，并写好其中的文件。',
    en: 'Where the line leads to nothing, to the schema of other files, or to where AirClass is installed on this machine, the editors of others offer nothing. "airclass check --fix" makes it lead to .airclass/schemas in the project, and writes the files there.',
  },
  *check({ sources }) {
    for (const file of sources.files) {
      const named = sources.schemas.byFile.get(file.path);
      if (named === undefined || named.place === 'sound') continue;
      const { zh, en } = REASONS[named.place];
      yield {
        message: {
          zh: `编辑器要读的模式是“${named.address}”，${zh}`,
          en: `editors look for the schema "${named.address}", ${en}`,
        },
        span: named.span,
        fix: [{ span: named.span, text: addressFor(file, sources) }],
      };
    }
  },
};
