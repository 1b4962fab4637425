import {
  CancellationToken,
  type CodeActionParams,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { Workbench } from '../workbench.js';
import { codeActionsIn, FIX_ALL, FIX_ON_DISK } from './code-actions.js';
import { completionsAt } from './completion.js';
import { definitionsAt } from './definition.js';
import { foldsOf } from './folding.js';
import { hoverAt } from './hover.js';
import { inlayHintsIn } from './inlay-hints.js';
import { referencesAt } from './references.js';
import { rename, renamedAt } from './rename.js';
import { symbolsOf } from './symbols.js';
import { View } from './view.js';

export const CAPABILITIES: ServerCapabilities = {
  completionProvider: { triggerCharacters: [':', ' ', '[', '{', ',', '-'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  inlayHintProvider: true,
  executeCommandProvider: { commands: [FIX_ON_DISK] },
};

interface AboutFile {
  readonly textDocument: { readonly uri: string };
}

/** Answers the editor's requests about open files; a defect of ours is logged, and the server goes on. */
export function answerRequests(connection: Connection, workbench: Workbench): void {
  const about =
    <Params extends AboutFile, Answer>(
      answer: (view: View, params: Params) => Answer | Promise<Answer>,
      nothing: Answer,
    ) =>
    async (params: Params, token: CancellationToken = CancellationToken.None): Promise<Answer | ResponseError> => {
      try {
        const file = workbench.fileAt(params.textDocument.uri);
        if (file === undefined) return nothing;
        await file.project.ready;
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        return await answer(new View(workbench, file), params);
      } catch (error) {
        if (error instanceof UsageError)
          return new ResponseError(LSPErrorCodes.RequestFailed, workbench.say(error.text));
        workbench.log(error);
        return nothing;
      }
    };
  connection.onCompletion(about((view, { position }) => completionsAt(view, position).then((items) => [...items]), []));
  connection.onHover(about((view, { position }) => hoverAt(view, position), null));
  connection.onDefinition(about((view, { position }) => [...definitionsAt(view, position)], []));
  connection.onReferences(
    about((view, { position, context }) => [...referencesAt(view, position, context.includeDeclaration)], []),
  );
  connection.onPrepareRename(about((view, { position }) => renamedAt(view, position), null));
  connection.onRenameRequest(about((view, { position, newName }) => rename(view, position, newName), null));
  connection.onCodeAction(
    about((view, { range, context }: CodeActionParams) => [...codeActionsIn(view, range, context.only)], []),
  );
  connection.onDocumentSymbol(about((view) => [...symbolsOf(view)], []));
  connection.onFoldingRanges(about((view) => [...foldsOf(view)], []));
  connection.languages.inlayHint.on(about((view, { range }) => [...inlayHintsIn(view, range)], []));
  connection.onExecuteCommand(async ({ command, arguments: words = [] }) => {
    const [folder, problem, file] = words.map(String);
    if (command !== FIX_ON_DISK || folder === undefined || problem === undefined || file === undefined)
      return new ResponseError(ErrorCodes.InvalidParams, `no command ${command}`);
    try {
      await workbench.options.fixOnDisk(folder, problem, file);
    } catch (error) {
      if (error instanceof UsageError) return new ResponseError(LSPErrorCodes.RequestFailed, workbench.say(error.text));
      workbench.log(error);
    }
    workbench.changedOnDisk();
    return null;
  });
}
