import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { yamlProblems } from '../yaml-problems.js';

/** Reports each conflict that git left in a text; answers whether there is one. */
export function reportConflicts(file: string, text: string, diagnostics: DiagnosticList): boolean {
  const begins = [...text.matchAll(/^<{7}(?: .*)?$/gm)];
  const spanAt = (index: number) => ({ file, start: index, end: index + 7 });
  for (const { index } of begins) {
    const rest = text.slice(index);
    const [middle, end] = [/^={7}\s*$/m, /^>{7}(?: |$)/m].map((mark) => mark.exec(rest)?.index);
    const related = [
      { at: middle, message: { zh: '另一种改法从这里开始', en: 'the other change begins here' } },
      { at: end, message: { zh: '冲突到这里为止', en: 'the conflict ends here' } },
    ].flatMap(({ at, message }) => (at === undefined ? [] : [{ message, span: spanAt(index + at) }]));
    diagnostics.report(yamlProblems.conflict, {
      message: {
        zh: '此处留有 git 合并冲突；请留下该播的内容，删去 <<<<<<<、=======、>>>>>>> 三行',
        en: 'a merge conflict of git is left here; keep what is to go on air and delete the lines <<<<<<<, ======= and >>>>>>>',
      },
      span: spanAt(index),
      related,
    });
  }
  return begins.length > 0;
}
