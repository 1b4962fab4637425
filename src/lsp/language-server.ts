import type { Readable, Writable } from 'node:stream';
import {
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type ProtocolConnection,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { createProtocolConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MessageLanguage } from '../diagnostics/text.js';
import { answerRequests, CAPABILITIES } from './features/register.js';
import { Workbench, type WorkbenchOptions } from './workbench.js';

export interface ServerOptions extends WorkbenchOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** `locale`: that of the editor, where it says one. */
  readonly language: (locale: string | undefined) => MessageLanguage;
  readonly version: string;
  /** Ends the server. */
  readonly signal: AbortSignal;
}

/** Serves one editor over two streams until it is gone; resolves to the exit code that the protocol asks for. */
export async function serveEditor(options: ServerOptions): Promise<number> {
  const { input, output, signal } = options;
  let isShutDown = false;
  return new Promise<number>((resolve) => {
    const watchDog = {
      get shutdownReceived() {
        return isShutDown;
      },
      set shutdownReceived(value: boolean) {
        isShutDown = value;
      },
      initialize() {},
      exit: end,
    };
    const open = (logger: Parameters<typeof createProtocolConnection>[2]): ProtocolConnection =>
      createProtocolConnection(input, output, logger);
    const connection = createConnection(open, watchDog);
    const documents = new TextDocuments(TextDocument);
    const workbench = new Workbench(connection, documents, options);
    listen(workbench, options);
    let isEnded = false;
    function end(code: number): void {
      if (isEnded) return;
      isEnded = true;
      workbench.close();
      connection.dispose();
      resolve(code);
    }
    const gone = () => end(isShutDown ? 0 : 1);
    for (const event of ['end', 'close', 'error'] as const) input.once(event, gone);
    output.once('error', gone);
    signal.addEventListener('abort', gone, { once: true });
    documents.listen(connection);
    connection.listen();
  });
}

function listen(workbench: Workbench, { language, version }: ServerOptions): void {
  const { connection, documents } = workbench;
  connection.onInitialize((params): InitializeResult => {
    const { capabilities } = params;
    workbench.language = language(params.locale);
    workbench.capabilities = capabilities;
    const { publishDiagnostics } = capabilities.textDocument ?? {};
    workbench.shown = {
      related: publishDiagnostics?.relatedInformation === true,
      links: publishDiagnostics?.codeDescriptionSupport === true,
      tags: publishDiagnostics?.tagSupport !== undefined,
    };
    return {
      serverInfo: { name: 'airclass', version },
      capabilities: {
        ...CAPABILITIES,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      },
    };
  });
  connection.onInitialized(() => watchFiles(workbench));
  answerRequests(connection, workbench);
  connection.onDidChangeWatchedFiles(() => workbench.changedOnDisk());
  documents.onDidOpen(({ document }) => workbench.opened(document));
  // Opening a file is not yet a change of it.
  documents.onDidChangeContent(({ document }) => {
    if (document.version !== opened.get(document.uri)) workbench.changed(document);
  });
  const opened = new Map<string, number>();
  documents.onDidOpen(({ document }) => opened.set(document.uri, document.version));
  documents.onDidSave(({ document }) => workbench.released(document));
  documents.onDidClose(({ document }) => {
    opened.delete(document.uri);
    workbench.released(document);
  });
}

/** Editors that can are asked to say what changes on the disk. */
function watchFiles({ connection, capabilities }: Workbench): void {
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  const watchers = ['**/*.{yaml,yml}', '**/media.lock.json'].map((globPattern) => ({ globPattern }));
  // An editor that refuses is served without; the library logs it.
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
}
