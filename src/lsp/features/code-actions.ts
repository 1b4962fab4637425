import { type CodeAction, CodeActionKind, type Range, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { fixTexts } from '../../diagnostics/fix-texts.js';
import { addToGroup } from '../../diagnostics/group-by.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import { addDays } from '../../model/time.js';
import { editorDiagnostic } from '../editor-diagnostic.js';
import type { View } from './view.js';
import { waiverEdit } from './waiver-edit.js';
import { workspaceEdit } from './workspace-edit.js';

/** Carried out by the server: what no edit of a text can do. */
export const FIX_ON_DISK = 'airclass.fixOnDisk';
export const FIX_ALL: CodeActionKind = `${CodeActionKind.SourceFixAll}.airclass`;

/** What can be done about the problems of a range; `only`: kinds of actions that are asked for. */
export function codeActionsIn(
  view: View,
  range: Range,
  only: readonly CodeActionKind[] | undefined,
): readonly CodeAction[] {
  const { compilation } = view.file.project;
  if (compilation === undefined) return [];
  const isAsked = (kind: CodeActionKind) =>
    only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const own = compilation.diagnostics.filter(({ span }) => span.file === view.path);
  const places = view.compiledPlaces(view.path);
  const [from, to] = [places.offset(range.start), places.offset(range.end)];
  // What is wrong with a file as a whole, its name or its encoding, is so whatever the editor makes of it.
  const isCompiled = view.isCompiled(view.path);
  const here = own.filter(({ span, change }) =>
    isCompiled ? span.start <= to && span.end >= from : change !== undefined,
  );
  const actions: CodeAction[] = [];
  if (isAsked(CodeActionKind.QuickFix))
    for (const diagnostic of here) actions.push(...fixesOf(view, diagnostic), ...waiversOf(view, diagnostic));
  if (isAsked(FIX_ALL)) actions.push(...allFixes(view, own));
  return actions;
}

function fixesOf(view: View, diagnostic: Diagnostic): readonly CodeAction[] {
  const { fix, change, problem, span } = diagnostic;
  const solves = { kind: CodeActionKind.QuickFix, diagnostics: [shownAs(view, diagnostic)] };
  const summary = { zh: `改好：${problem.summary.zh}`, en: `Fix: ${problem.summary.en}` };
  if (fix !== undefined) {
    if (fix.some((edit) => !view.isCompiled(edit.span.file))) return [];
    const edit = editOf(
      view,
      fix.map((one) => ({ file: one.span.file, ...one })),
    );
    return [{ ...solves, title: view.workbench.say(titleOf(diagnostic, summary)), edit, isPreferred: true }];
  }
  if (change?.kind === 'rename' && view.workbench.canRenameFiles) {
    const { to } = change;
    const title = view.workbench.say({ zh: `文件改名为 ${to}`, en: `Rename the file to ${to}` });
    const documentChanges = [{ kind: 'rename' as const, oldUri: view.uriOf(span.file), newUri: view.uriOf(to) }];
    return [{ ...solves, title, edit: { documentChanges }, isPreferred: true }];
  }
  if (change === undefined && !ON_DISK.has(problem.id)) return [];
  const title = view.workbench.say(summary);
  const command = { title, command: FIX_ON_DISK, arguments: [view.file.folder, problem.id, span.file] };
  return [{ ...solves, title, command }];
}

/** Problems that `check --fix` fixes without an edit of a project file. */
const ON_DISK: ReadonlySet<string> = new Set(['schemas-outdated']);

function titleOf({ fix = [] }: Diagnostic, summary: Text): Text {
  const [edit, another] = fix;
  if (edit === undefined || another !== undefined || edit.text.length > 40 || edit.text.includes('\n')) return summary;
  if (edit.text === '') return { zh: '删除', en: 'Delete it' };
  return { zh: `改写为 ${edit.text}`, en: `Write ${edit.text}` };
}

function waiversOf(view: View, diagnostic: Diagnostic): readonly CodeAction[] {
  const { problem, subject, span } = diagnostic;
  const { project, path } = { project: view.file.project, path: 'project.yaml' };
  const file = view.index.file(path);
  const isRule = view.workbench.options.rules.some(({ id }) => id === problem.id);
  if (!isRule || file?.root === undefined || file.root !== file.known || project.sound === undefined) return [];
  const { timeline } = project.sound;
  const today = timeline.calendarDayOf(view.workbench.options.now(project.sound.project));
  const last = project.sound.project.calendar.term.to;
  const where = subject ?? span.file;
  const until = last >= today ? last : addDays(today, 30);
  const { at, text } = waiverEdit(file.text, file.root, { rule: problem.id, where, until });
  const range = view.placesOf(path).range({ start: at, end: at });
  return [
    {
      title: view.workbench.say({
        zh: `豁免“${where}”的 ${problem.id}（理由请在 project.yaml 中填写）`,
        en: `Waive ${problem.id} for "${where}" (give the reason in project.yaml)`,
      }),
      kind: CodeActionKind.QuickFix,
      diagnostics: [shownAs(view, diagnostic)],
      edit: workspaceEdit(view, new Map([[path, [{ range, newText: text }]]])),
    },
  ];
}

/** All that can be fixed in this file with certainty, at once. */
function allFixes(view: View, own: readonly Diagnostic[]): readonly CodeAction[] {
  const texts = view.file.project.compilation?.texts ?? new Map<string, string>();
  const { fixed } = fixTexts(own, texts);
  const edits = fixed.flatMap(({ fix = [] }) => fix.map((one) => ({ file: one.span.file, ...one })));
  if (edits.length === 0 || edits.some(({ file }) => !view.isCompiled(file))) return [];
  const title = view.workbench.say({
    zh: `改好本文件中有把握的 ${fixed.length} 个问题`,
    en: `Fix the ${fixed.length === 1 ? 'problem' : `${fixed.length} problems`} of this file that can be fixed with certainty`,
  });
  return [{ title, kind: FIX_ALL, edit: editOf(view, edits) }];
}

function editOf(
  view: View,
  edits: readonly {
    readonly file: string;
    readonly span: { readonly start: number; readonly end: number };
    readonly text: string;
  }[],
): WorkspaceEdit {
  const changes = new Map<string, TextEdit[]>();
  for (const { file, span, text } of edits)
    addToGroup(changes, file, { range: view.compiledPlaces(file).range(span), newText: text });
  return workspaceEdit(view, changes);
}

function shownAs(view: View, diagnostic: Diagnostic) {
  const { language, shown } = view.workbench;
  return editorDiagnostic(diagnostic, language, shown, (span) => ({
    uri: view.uriOf(span.file),
    range: view.compiledPlaces(span.file).range(span),
  }));
}
