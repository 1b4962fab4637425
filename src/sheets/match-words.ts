import type { Text } from '../diagnostics/text.js';
import { findSubject } from '../model/build-vocabulary.js';
import { wordsOfCell } from '../model/empty-cell.js';
import { cellName } from './cell-name.js';
import type { Content } from './match/content.js';
import { PROGRAMME_KINDS } from './match/known-programmes.js';
import type { Mapping } from './match/mapping.js';
import { contentNamed, matchCell, type Names } from './match/match-cell.js';
import { sheetAnswerOpen, sheetAnswerWrong, sheetCellUnclear, sheetWordUnknown } from './problems.js';
import type { ReadingLog } from './reading-log.js';
import type { CellPlace, Sheet } from './workbook.js';

export interface LayingOptions {
  readonly names: Names;
  readonly mapping: Mapping;
}

/** What the words of a cell mean; `undefined` for an empty one, and for one that is not understood, which is reported. */
export function matchWords(
  text: string,
  { sheet, place }: { readonly sheet: Sheet; readonly place: CellPlace },
  log: ReadingLog,
  { mapping, names }: LayingOptions,
): Content | undefined {
  let isOpen = false;
  const matched = matchCell(text, names, (key) => {
    const answer = mapping.answer('cells', key);
    if (answer.state === 'absent') return undefined;
    if (answer.state === 'open') {
      isOpen = true;
      log.diagnostics.report(sheetAnswerOpen, {
        message: { zh: `“${key}”是什么还没有确认`, en: `what "${key}" is has not been confirmed` },
        span: answer.span,
      });
      return undefined;
    }
    const content = contentOf(key, answer.answer, names);
    if (content !== undefined) return content;
    isOpen = true;
    log.diagnostics.report(sheetAnswerWrong, { message: WRONG_MEANING, span: answer.span });
    return undefined;
  });
  if (matched.kind === 'content') return matched.content;
  if (matched.kind === 'empty' || isOpen) return undefined;
  if (matched.kind === 'several') {
    const parts = matched.names.join('、');
    const message = {
      zh: `一格写了 ${matched.names.length} 样：${parts}；请在表格中只留一样`,
      en: `one cell has ${matched.names.length} things: ${matched.names.join(', ')}; leave one of them in the sheet`,
    };
    log.report(sheetCellUnclear, message, sheet, place);
    return undefined;
  }
  const { key, suggestion } = matched;
  const shown = key.slice(0, 60);
  const near: Text =
    suggestion === '' ? { zh: '', en: '' } : { zh: `；是否是“${suggestion}”？`, en: `; is it "${suggestion}"?` };
  log.report(
    sheetWordUnknown,
    { zh: `不认识“${shown}”${near.zh}`, en: `"${shown}" is not known${near.en}` },
    sheet,
    place,
  );
  mapping.ask({ section: 'cells', key, suggestion, place: [sheet.name, cellName(place)].filter(Boolean).join('!') });
  return undefined;
}

const WRONG_MEANING: Text = {
  zh: '应写学科或节目的名称、{kind: 类别} 或 none',
  en: 'write the name of a subject or programme, {kind: …}, or none',
};

function contentOf(
  key: string,
  answer: string | { readonly kind: string },
  names: Names,
): Content | 'empty' | undefined {
  if (typeof answer !== 'string') {
    const kind = PROGRAMME_KINDS.find((known) => known === answer.kind);
    return kind === undefined ? undefined : { kind: 'programme', programme: { id: undefined, title: key, kind } };
  }
  if (wordsOfCell(answer) === undefined) return 'empty';
  const subject = findSubject(names.vocabulary, answer);
  return subject === undefined ? contentNamed(answer, names) : { kind: 'course', subject };
}
