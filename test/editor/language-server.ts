import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

/** What Red Hat's YAML extension of VS Code runs; other editors have it too. */
const PROGRAM = join(
  createRequire(import.meta.url).resolve('yaml-language-server/package.json'),
  '../bin/yaml-language-server',
);

/** Settings of `yaml` in an editor, but that nothing is loaded from the network. */
const SETTINGS = { schemaStore: { enable: false }, validate: true, hover: true, completion: true };

const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: {} },
  textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } } },
};

export interface Completion {
  readonly label: string;
  readonly inserts: string;
  readonly explains: string;
}

/** yaml-language-server as an editor talks to it: over its standard input and output. */
export class LanguageServer {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #settings: Readonly<Record<string, unknown>>;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #published = new Map<string, (problems: readonly string[]) => void>();
  #configured: () => void = () => undefined;
  #received = Buffer.alloc(0);
  #asked = 0;

  private constructor(settings: Readonly<Record<string, unknown>>) {
    this.#settings = settings;
    this.#process = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      for (let message = this.#next(); message !== undefined; message = this.#next()) this.#take(message);
    });
  }

  /** `workspace`: the folder that is open in the editor. `schemas`: that of its settings, globs by schema. */
  static async start(workspace: string, schemas: unknown = {}): Promise<LanguageServer> {
    const server = new LanguageServer({ ...SETTINGS, schemas });
    const uri = pathToFileURL(workspace).href;
    const workspaceFolders = [{ uri, name: 'project' }];
    await server.#ask('initialize', { processId: null, rootUri: uri, workspaceFolders, capabilities: CAPABILITIES });
    const configured = new Promise<void>((resolve) => {
      server.#configured = resolve;
    });
    server.#send({ method: 'initialized', params: {} });
    server.#send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: server.#settings } } });
    await configured;
    return server;
  }

  open(path: string, text: string): void {
    const textDocument = { uri: pathToFileURL(path).href, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
  }

  /** Opens a file and answers what is marked in it: `line:column message`. */
  async problems(path: string, text: string = readFileSync(path, 'utf8')): Promise<readonly string[]> {
    const published = new Promise<readonly string[]>((resolve) => {
      this.#published.set(pathToFileURL(path).href, resolve);
    });
    this.open(path, text);
    return published;
  }

  /** What pointing at a place of an open file shows. */
  async hover(path: string, place: Place): Promise<string> {
    const result = Object(await this.#ask('textDocument/hover', placed(path, place)));
    return String(Object(result.contents).value ?? '');
  }

  /** What is offered at a place of an open file. */
  async completions(path: string, place: Place): Promise<readonly Completion[]> {
    const { items } = Object(await this.#ask('textDocument/completion', placed(path, place)));
    return listOf(items).map((item) => {
      const { label, insertText, textEdit, documentation } = Object(item);
      const explains = Object(documentation).value ?? documentation ?? '';
      return { label, inserts: Object(textEdit).newText ?? insertText, explains: String(explains) };
    });
  }

  stop(): void {
    this.#process.kill();
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #ask(method: string, params: object): Promise<unknown> {
    const id = ++this.#asked;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  /** The next whole message that came in. */
  #next(): unknown {
    const head = this.#received.indexOf('\r\n\r\n');
    if (head === -1) return undefined;
    const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, head))?.[1]);
    const end = head + 4 + length;
    if (this.#received.length < end) return undefined;
    const message: unknown = JSON.parse(this.#received.toString('utf8', head + 4, end));
    this.#received = this.#received.subarray(end);
    return message;
  }

  #take(message: unknown): void {
    const { id, method, params, result } = Object(message);
    if (method === undefined) this.#answers.get(id)?.(result);
    else if (method === 'textDocument/publishDiagnostics') this.#published.get(params.uri)?.(problemsOf(params));
    else if (id !== undefined) this.#answer(id, method, params);
  }

  /** The server asks for settings, and for leave to be notified of this and that. */
  #answer(id: unknown, method: string, params: unknown): void {
    const configuration = method === 'workspace/configuration';
    const items = listOf(Object(params).items);
    const own = items.map((item) => (Object(item).section === 'yaml' ? this.#settings : null));
    this.#send({ id, result: configuration ? own : null });
    if (configuration) this.#configured();
  }
}

/** Both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

function placed(path: string, position: Place): object {
  return { textDocument: { uri: pathToFileURL(path).href }, position };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function problemsOf(params: unknown): readonly string[] {
  return listOf(Object(params).diagnostics).map((problem) => {
    const { message, range } = Object(problem);
    return `${range.start.line + 1}:${range.start.character + 1} ${message}`;
  });
}
