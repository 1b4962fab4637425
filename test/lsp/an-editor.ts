import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver';
import { createProtocolConnection } from 'vscode-languageserver/node';
import { chooseLanguage } from '../../src/cli/language.js';
import { serveEditor } from '../../src/lsp/language-server.js';
import { rules } from '../../src/rules/index.js';
import { openWorkspace } from '../../src/workspace/workspace.js';

export interface EditorOptions {
  readonly locale?: string;
  readonly now?: string;
  readonly capabilities?: ClientCapabilities;
  /** How it answers a request to watch files. */
  readonly watches?: () => unknown;
  /** What compiling throws, if anything. */
  readonly fails?: () => Error | undefined;
}

const EVERYTHING: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
  },
};

/** An editor that speaks the real protocol with the server, in this process. */
export class Editor {
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  answered: InitializeResult | undefined;
  readonly #versions = new Map<string, number>();
  #waiting: (() => void)[] = [];
  #published = 0;

  private constructor(
    readonly connection: ProtocolConnection,
    readonly ended: Promise<number>,
  ) {}

  static async start({
    locale = 'en',
    now = '2020-03-08',
    capabilities = EVERYTHING,
    watches = () => null,
    fails,
  }: EditorOptions = {}) {
    const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
    const instant = () => Date.parse(now);
    const ended = serveEditor({
      input: toServer,
      output: toEditor,
      version: 'test',
      signal: new AbortController().signal,
      now: instant,
      language: (asked) => chooseLanguage(asked, {}),
      rules,
      fixOnDisk: async () => undefined,
      openWorkspace(folder) {
        const workspace = openWorkspace(folder, { now: instant, environment: {}, notices: true });
        const compile = workspace.compile.bind(workspace);
        workspace.compile = async () => {
          const error = fails?.();
          if (error !== undefined) throw error;
          return compile();
        };
        return workspace;
      },
    });
    const connection = createProtocolConnection(toEditor, toServer);
    const editor = new Editor(connection, ended);
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      editor.diagnostics.set(uri, diagnostics);
      editor.#published++;
      const waiting = editor.#waiting;
      editor.#waiting = [];
      for (const go of waiting) go();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      editor.logged.push(message);
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      editor.shown.push(message);
    });
    connection.onRequest('client/registerCapability', watches);
    connection.listen();
    editor.answered = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      locale,
      capabilities,
    });
    await connection.sendNotification('initialized', {});
    return editor;
  }

  uri(path: string): string {
    return pathToFileURL(path).href;
  }

  /** Opens a file; resolves once its problems are shown. */
  async open(path: string, text: string = readFileSync(path, 'utf8')): Promise<readonly Diagnostic[]> {
    const uri = this.uri(path);
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return this.nextOf(path);
  }

  /** Types a whole new text; resolves once its problems are shown. */
  async type(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.uri(path);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
    return this.nextOf(path);
  }

  async save(path: string): Promise<readonly Diagnostic[]> {
    await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri: this.uri(path) } });
    return this.nextOf(path);
  }

  async close(path: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  /** The problems of a file that are shown next. */
  async nextOf(path: string): Promise<readonly Diagnostic[]> {
    const uri = this.uri(path);
    this.diagnostics.delete(uri);
    while (!this.diagnostics.has(uri)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    // Those of other files come in the same breath.
    for (let before = -1; before !== this.#published; ) {
      before = this.#published;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return this.diagnostics.get(uri) ?? [];
  }

  ask<Answer>(method: string, path: string, more: object = {}): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, { textDocument: { uri: this.uri(path) }, ...more });
  }

  async stop(): Promise<number> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await this.ended;
    this.connection.dispose();
    return code;
  }
}

/** Puts files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
