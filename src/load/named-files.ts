import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { fileProblems } from './file-problems.js';
import type { FoundFile } from './find-files.js';
import { isHolidaysName } from './formats.js';
import { leadsOutside } from './leads-outside.js';
import type { SourceFile } from './source-file.js';

/** The lists of holidays that the calendar names and that are not among the files of the project's own folder. */
export function namedFiles(
  folder: string,
  files: readonly SourceFile[],
  found: readonly FoundFile[],
  diagnostics: DiagnosticList,
): readonly FoundFile[] {
  const known = new Set(found.map((file) => file.path));
  const named: FoundFile[] = [];
  for (const file of files) {
    if (file.kind !== 'calendar') continue;
    for (const { source, span } of sourcesOf(file)) {
      if (source === 'CN' || known.has(source)) continue;
      known.add(source);
      const place = placeOf(folder, source);
      if (place === 'there') named.push({ kind: 'holidays', path: source });
      else {
        const message =
          place === 'missing'
            ? {
                zh: `没有文件“${source}”；请把它放在那里，或改正路径（相对于项目文件夹）`,
                en: `there is no file "${source}"; put it there, or correct the path, which starts at the project folder`,
              }
            : {
                zh: `“${source}”是链接，指向别处的文件，没有读取；请放入文件本身`,
                en: `"${source}" is a link to a file elsewhere and is not read; put the file itself there`,
              };
        diagnostics.report(fileProblems.namedMissing, { message, span });
      }
    }
  }
  return named;
}

function sourcesOf(file: Extract<SourceFile, { readonly kind: 'calendar' }>) {
  const { holidays = [] } = file.data;
  if (typeof holidays === 'string') return [{ source: holidays, span: file.valueSpan(['holidays']) }];
  return holidays.flatMap((item, index) =>
    typeof item === 'string' ? [{ source: item, span: file.valueSpan(['holidays', index]) }] : [],
  );
}

/** A path that begins with `../` leaves the project on purpose; a link must not lead it on to a file of another name. */
function placeOf(folder: string, source: string): 'there' | 'missing' | 'elsewhere' {
  try {
    const real = realpathSync.native(path.join(folder, source));
    const isHere = source.startsWith('../') ? isHolidaysName(path.basename(real)) : !leadsOutside(folder, source);
    return isHere ? 'there' : 'elsewhere';
  } catch {
    return 'missing';
  }
}
