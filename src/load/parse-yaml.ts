import { type Document, isAlias, isMap, visit, type YAMLError } from 'yaml';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { fileProblems } from './file-problems.js';
import { TooDeep } from './nesting-guard.js';
import { parseDocuments } from './parse-documents.js';
import { syntaxMessage, TOO_DEEP } from './yaml-messages.js';
import { yamlProblems } from './yaml-problems.js';

/** Keys stay strings, nothing is merged, no 1.1 types: what is in the file is what is read. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  uniqueKeys: false,
  stringKeys: true,
  merge: false,
  resolveKnownTags: false,
  logLevel: 'silent',
  prettyErrors: false,
} as const;

/** The one document of a file, or `undefined` when its data cannot be trusted; every reason is reported. */
export function parseYaml(file: string, text: string, diagnostics: DiagnosticList): Document.Parsed | undefined {
  const documents = readDocuments(file, text, diagnostics);
  if (documents === undefined) return undefined;
  const [document, second] = documents;
  if (document === undefined) {
    diagnostics.report(fileProblems.empty, {
      message: { zh: `“${file}”没有内容`, en: `"${file}" is empty` },
      span: { file, start: 0, end: 0 },
    });
    return undefined;
  }
  const faults = [
    reportDirectives(file, text, document, diagnostics),
    reportSyntax(file, text, [...document.errors, ...(second?.errors ?? [])], diagnostics),
    second !== undefined && reportSecondDocument(file, text, second, diagnostics),
    reportAliases(file, document, diagnostics),
    document.errors.length === 0 && reportDepth(file, document, diagnostics),
  ];
  if (faults.some(Boolean)) return undefined;
  if (isMap(document.contents)) return document;
  reportNoMapping(file, document, diagnostics);
  return undefined;
}

/** `undefined` where the text nests too deep to be read. */
function readDocuments(
  file: string,
  text: string,
  diagnostics: DiagnosticList,
): readonly Document.Parsed[] | undefined {
  try {
    return parseDocuments(text, OPTIONS);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const { at } = error;
    diagnostics.report(yamlProblems.syntax, { message: TOO_DEEP, span: { file, start: at, end: at + 1 } });
    return undefined;
  }
}

function reportDirectives(file: string, text: string, document: Document.Parsed, diagnostics: DiagnosticList): boolean {
  const line = /^%.*$/m.exec(text);
  const directive = document.directives?.yaml.explicit === true || document.warnings.some(isDirectiveWarning);
  if (line === null || !directive) return false;
  const words = line[0].trim();
  diagnostics.report(yamlProblems.version, {
    message: {
      zh: `不支持 YAML 指令“${words}”；请删除此行，文件一律按 YAML 1.2 读取`,
      en: `the YAML directive "${words}" is not supported; delete this line, files are read as YAML 1.2`,
    },
    span: { file, start: line.index, end: line.index + words.length },
  });
  return true;
}

function isDirectiveWarning(warning: { readonly code: string }): boolean {
  return warning.code === 'BAD_DIRECTIVE';
}

/** Only the first: what the parser says after it is mostly its consequence. */
function reportSyntax(file: string, text: string, errors: readonly YAMLError[], diagnostics: DiagnosticList): boolean {
  const [first] = errors;
  if (first === undefined) return false;
  // How deep the parser gets depends on the machine; the place it reports must not.
  const [start, end] = first.code === 'RESOURCE_EXHAUSTION' ? [0, 0] : first.pos;
  diagnostics.report(first.code === 'TAB_AS_INDENT' ? yamlProblems.tab : yamlProblems.syntax, {
    message: syntaxMessage(first, text),
    span: { file, start, end },
  });
  return true;
}

function reportSecondDocument(
  file: string,
  text: string,
  second: Document.Parsed,
  diagnostics: DiagnosticList,
): boolean {
  const offset = second.range[0];
  const start = text.lastIndexOf('---', offset);
  diagnostics.report(yamlProblems.severalDocuments, {
    message: {
      zh: '此处开始第二个 YAML 文档；一个文件只能有一个，请删除“---”或另建文件',
      en: 'a second YAML document begins here; a file has one only: delete the "---" or make a file of its own',
    },
    span: start === -1 ? { file, start: offset, end: offset } : { file, start, end: start + 3 },
  });
  return true;
}

/** The first alias is enough: a bomb has thousands. */
function reportAliases(file: string, document: Document.Parsed, diagnostics: DiagnosticList): boolean {
  let found = false;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) return undefined;
      const [start, end] = node.range ?? [0, 0];
      diagnostics.report(yamlProblems.alias, {
        message: {
          zh: `不支持 YAML 别名“*${node.source}”；请把内容直接写出，若是文字请加引号`,
          en: `the YAML alias "*${node.source}" is not supported; write the content out, or put it in quotes if it is a text`,
        },
        span: { file, start, end },
      });
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** No kind of file nests half as deep. */
const DEEPEST = 40;

function reportDepth(file: string, document: Document.Parsed, diagnostics: DiagnosticList): boolean {
  let tooDeep = false;
  visit(document, (_, __, ancestors) => {
    tooDeep = ancestors.length > DEEPEST;
    return tooDeep ? visit.BREAK : undefined;
  });
  if (tooDeep) diagnostics.report(yamlProblems.syntax, { message: TOO_DEEP, span: { file, start: 0, end: 0 } });
  return tooDeep;
}

function reportNoMapping(file: string, document: Document.Parsed, diagnostics: DiagnosticList): void {
  const [start, end] = document.contents?.range ?? [0, 0];
  const empty = document.contents === null || start === end;
  diagnostics.report(empty ? fileProblems.empty : yamlProblems.syntax, {
    message: empty
      ? { zh: `“${file}”没有内容`, en: `"${file}" is empty` }
      : { zh: '文件应由“键: 值”各行组成', en: 'the file must consist of "key: value" lines' },
    span: { file, start, end },
  });
}
