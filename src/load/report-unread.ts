import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { FileChange } from '../diagnostics/fix.js';
import type { Problem } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import { isOfficeLock, nameMeant, yamlNameMeant } from './file-names.js';
import { fileProblems } from './file-problems.js';

/** A file that no kind takes: what is in it is not on air, though its author may think so. */
export interface UnreadFile {
  /** Below the project folder. */
  readonly path: string;
  readonly name: string;
  /** Where it is, with `/`; empty for the project folder. */
  readonly folder: string;
  /** Names that would be read there; a name that ends in `/` is a folder it may belong into. */
  readonly known: readonly string[];
  readonly isTaken: (name: string) => boolean;
}

export function reportUnread(file: UnreadFile, diagnostics: DiagnosticList): void {
  const { problem, message, to } = saidOf(file);
  const change: FileChange | undefined = to === undefined ? undefined : { kind: 'rename', to: file.folder + to };
  // What is in it was meant to be on air.
  const severity = change === undefined ? problem.severity : 'error';
  diagnostics.report(problem, { message, severity, span: { file: file.path, start: 0, end: 0 }, change });
}

interface Said {
  readonly problem: Problem;
  readonly message: Text;
  /** The name under which it is read, where no other file has it. */
  readonly to?: string | undefined;
}

function saidOf(file: UnreadFile): Said {
  const { path, name, folder, known } = file;
  const notRead: Text = { zh: `“${path}”不会被读取`, en: `"${path}" is not read` };
  const [only] = known;
  if (isOfficeLock(name)) {
    const hint = {
      zh: '；这是 Office 打开文件时留下的，关闭后请删除',
      en: '; an Office program left it while a file was open: close it and delete this',
    };
    return { problem: fileProblems.notKnown, message: joined(notRead, hint) };
  }
  if (only?.endsWith('/') === true) {
    return {
      problem: fileProblems.notKnown,
      message: joined(notRead, { zh: `；是否应放在“${only}”中？`, en: `; does it belong into "${only}"?` }),
    };
  }
  const better = folder === '' ? knownName(name, known) : yamlNameMeant(name);
  if (better !== undefined) {
    const to = file.isTaken(better) ? undefined : better;
    const hint =
      to === undefined
        ? {
            zh: `；“${folder}${better}”已经存在，请删除其中一个`,
            en: `; "${folder}${better}" exists already, delete one of the two`,
          }
        : { zh: `；请改名为“${folder}${better}”`, en: `; rename it to "${folder}${better}"` };
    return {
      problem: /\.yml$/i.test(name) ? fileProblems.yml : fileProblems.notKnown,
      message: joined(notRead, hint),
      to,
    };
  }
  if (/\.(?:xlsx?|et|csv|docx?|wps)$/i.test(name)) {
    const hint = {
      zh: '；表格和文档不能播出，请写成 .yaml 文件',
      en: '; a table or a document cannot go on air, write a .yaml file',
    };
    return { problem: fileProblems.notKnown, message: joined(notRead, hint) };
  }
  const hint =
    folder === ''
      ? { zh: '', en: '' }
      : { zh: '；只读取以 .yaml 结尾的文件', en: '; only files that end in .yaml are' };
  return { problem: fileProblems.notKnown, message: joined(notRead, hint) };
}

/** Outermost, the files have fixed names. */
function knownName(name: string, known: readonly string[]): string | undefined {
  const meant = nameMeant(name, known);
  if (meant !== undefined && meant !== name) return meant;
  return yamlNameMeant(name);
}

function joined(first: Text, second: Text): Text {
  return { zh: first.zh + second.zh, en: first.en + second.en };
}
