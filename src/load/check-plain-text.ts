import { Scalar } from 'yaml';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { sourceOf } from './parts-of-document.js';
import { quotable } from './quotable.js';
import { TEXT_FOR_BRACES } from './simple-scalar.js';
import { yamlProblems } from './yaml-problems.js';

interface Inspection {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: DiagnosticList;
}

/** What reads as a text and was most likely meant to be braces, an item of its own or a key of its own. */
export function checkPlainText({ file, text, diagnostics }: Inspection, node: Scalar): void {
  if (node.type !== Scalar.PLAIN || typeof node.value !== 'string') return;
  const [start] = node.range ?? [0];
  const source = sourceOf(text, node);
  const sign = TEXT_FOR_BRACES.exec(source)?.[0];
  if (sign !== undefined) {
    diagnostics.report(yamlProblems.fullWidth, {
      message: {
        zh: `“${quotable(source)}”用了全角符号，会整段读成一段文字；请用半角的 { } : ,`,
        en: `"${quotable(source)}" has full-width signs and is read as one text; use { } : , in half width`,
      },
      span: { file, start, end: start + sign.length },
    });
  }
  const next = /\n\s*(-|[a-z][a-z-]*:\S|[a-z][a-z-]*：)/.exec(source);
  if (next === null) return;
  const at = start + next.index + next[0].length - (next[1]?.length ?? 0);
  diagnostics.report(yamlProblems.blankMissing, {
    message: {
      zh: '此行接在上一行的文字之后；若是新的一项，请检查缩进，“-”和冒号之后须有空格；若是同一段文字，请加引号',
      en: 'this line goes on with the text before it; if it is an item of its own, check its indentation and write a blank after "-" and the colon; if it is one text, put it in quotes',
    },
    span: { file, start: at, end: at + 1 },
  });
}
