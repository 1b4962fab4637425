import { dirname, join } from 'node:path';
import type { Edit } from '../diagnostics/fix.js';
import { namedFolder, ownSchemas, schemaLine, seenFrom } from '../load/schema-line.js';
import type { SourceFile, SourceFiles } from '../load/source-file.js';
import type { Rule } from './rule.js';

export const schemaNotNamed: Rule = {
  id: 'schema-not-named',
  severity: 'info',
  summary: { zh: '文件没有写明 JSON Schema', en: 'A file does not name its schema' },
  rationale: {
    zh: '首行写 # yaml-language-server: $schema=… 之后，VS Code 等编辑器会在输入时提示可用的键并标出错误。“airclass check --fix”会补上这一行；不用这类编辑器可在 rules 中把本规则设为 off。',
    en: 'With "# yaml-language-server: $schema=…" as its first line, editors such as VS Code offer the keys that exist and mark mistakes as you type. "airclass check --fix" adds the line; if no such editor is used, set this rule to "off" under rules.',
  },
  *check({ sources }) {
    const named = new Map(sources.files.map((file) => [file, namedFolder(textOf(sources, file.path))]));
    const unnamed = sources.files.filter((file) => named.get(file) === undefined);
    const [first] = unnamed;
    if (first === undefined) return;
    const example = sources.files.find((file) => named.get(file) !== undefined);
    const place = example && { path: example.path, folder: named.get(example) ?? '' };
    const names = unnamed.map(({ path }) => path);
    yield {
      message: {
        zh: `${names.length} 个文件没有写明 JSON Schema，编辑器不会提示其中的键：${names.join('、')}`,
        en: `${names.length} file${names.length === 1 ? ' does' : 's do'} not name a schema, so that no editor offers its keys: ${names.join(', ')}`,
      },
      span: { file: first.path, start: 0, end: 0 },
      fix: unnamed.map((file) => lineFor(file, sources, place)),
    };
  },
};

function textOf({ texts }: SourceFiles, path: string): string {
  return texts.get(path) ?? '';
}

interface NamedPlace {
  readonly path: string;
  /** As the file's own line has it. */
  readonly folder: string;
}

function lineFor({ path, kind }: SourceFile, sources: SourceFiles, place: NamedPlace | undefined): Edit {
  const feed = textOf(sources, path).includes('\r\n') ? '\r\n' : '\n';
  const text = `${schemaLine(schemasFrom(path, sources, place), kind)}${feed}`;
  return { span: { file: path, start: 0, end: 0 }, text };
}

/** Where the project's other files find their schemas; else this program's own. */
function schemasFrom(path: string, { folder }: SourceFiles, place: NamedPlace | undefined): string {
  if (place === undefined) return ownSchemas(join(folder, path));
  if (/^(?:[a-z]+:|\/)/i.test(place.folder)) return place.folder;
  return seenFrom(join(folder, path), join(folder, dirname(place.path), decodeURI(place.folder)));
}
