import { Scalar } from 'yaml';
import { escapeUnit, UNPRINTABLE } from '../diagnostics/visible.js';
import { fileProblems } from './file-problems.js';
import { type Inspection, spanOf } from './inspection.js';
import { sourceOf } from './parts-of-document.js';
import { quotable } from './quotable.js';
import type { DataPath } from './source-file.js';
import { yamlProblems } from './yaml-problems.js';

/** One blank before `#`, or no blank after it, looks like a text that goes on; two blanks look like a comment. */
export function checkComment(inspection: Inspection, node: Scalar): void {
  const end = node.range?.[1] ?? 0;
  if (node.type !== Scalar.PLAIN || typeof node.value !== 'string' || node.value === '') return;
  const comment = /^([ \t]+)(#[^\r\n]*)/.exec(inspection.text.slice(end, end + 400));
  if (comment === null) return;
  const [, blanks = '', words = ''] = comment;
  const glued = /^#[^\s#!-]/.test(words);
  const oneWord = /^[\w:./-]+$/.test(node.value);
  const cut = blanks === ' ' ? glued || !oneWord : /^#\d/.test(words);
  if (!cut) return;
  const start = end + blanks.length;
  inspection.diagnostics.report(yamlProblems.cutByComment, {
    message: {
      zh: `文字在“#”前截断，只读到“${quotable(node.value)}”；若“#”属于文字请给全文加引号，若是注释请在“#”前空两格、后空一格`,
      en: `the text is cut off before "#" and read as "${quotable(node.value)}"; put all of it in quotes, or write two blanks before "#" and one after it if a comment is meant`,
    },
    span: { file: inspection.file, start, end: start + words.trimEnd().length },
  });
}

/** `"\u0007"`: what the file's own text does not show. */
export function checkEscapes(inspection: Inspection, node: Scalar): void {
  if (node.type !== Scalar.QUOTE_DOUBLE || typeof node.value !== 'string') return;
  if (!sourceOf(inspection.text, node).includes('\\')) return;
  const [character] = node.value.match(UNPRINTABLE) ?? [];
  if (character === undefined) return;
  const name = escapeUnit(character);
  inspection.diagnostics.report(fileProblems.controlCharacter, {
    message: {
      zh: `文字中有控制字符 ${name}；请删除`,
      en: `the text has the control character ${name}; delete it`,
    },
    span: spanOf(inspection, node),
  });
}

export function checkNumber(inspection: Inspection, node: Scalar, path: DataPath): void {
  if (typeof node.value !== 'number') return;
  const source = sourceOf(inspection.text, node);
  if (source === String(node.value)) return;
  const span = spanOf(inspection, node);
  const isNumber = inspection.takesText?.(path, source) === false;
  inspection.diagnostics.report(yamlProblems.misreadValue, {
    message: isNumber
      ? { zh: `${quotable(source)} 应写成 ${node.value}`, en: `${quotable(source)} must be written ${node.value}` }
      : {
          zh: `YAML 把 ${quotable(source)} 读成 ${node.value}；若是文字请加引号："${quotable(source)}"，若是数字请写成 ${node.value}`,
          en: `YAML reads ${quotable(source)} as ${node.value}; write "${quotable(source)}" in quotes if it is a text, or ${node.value} if it is a number`,
        },
    span,
    fix: isNumber ? [{ span, text: String(node.value) }] : undefined,
  });
}
