import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { View } from './view.js';

/** Edits by path; an editor that can is asked to refuse them where a file has changed since they were computed. */
export function workspaceEdit(view: View, edits: ReadonlyMap<string, TextEdit[]>): WorkspaceEdit {
  const { workspaceEdit: able } = view.workbench.capabilities.workspace ?? {};
  const files = [...edits].map(([path, list]) => ({ uri: view.uriOf(path), path, list }));
  if (able?.documentChanges !== true) return { changes: Object.fromEntries(files.map(({ uri, list }) => [uri, list])) };
  return {
    documentChanges: files.map(({ uri, path, list }) => ({
      textDocument: { uri, version: view.versionOf(path) },
      edits: list,
    })),
  };
}
