import { join } from 'node:path';
import {
  type ClientCapabilities,
  type Connection,
  MessageType,
  ShowMessageNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { MessageLanguage, Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import type { Project } from '../model/project.js';
import type { Instant } from '../model/time.js';
import type { Workspace } from '../workspace/workspace.js';
import { EditedProject } from './edited-project.js';
import { editorDiagnostic, type Shown } from './editor-diagnostic.js';
import { pathOfUri, uriOfPath } from './file-uri.js';
import { type FileOfProject, projectOf } from './project-folder.js';
import { savedText } from './saved-text.js';
import { plainLines, TextPlaces } from './text-places.js';

export interface WorkbenchOptions {
  readonly openWorkspace: (folder: string) => Workspace;
  /** What can be re-graded and waived. */
  readonly rules: readonly Problem[];
  /** Fixes the problems of one kind in one file on the disk, as `check --fix` does. */
  readonly fixOnDisk: (folder: string, problem: string, file: string) => Promise<void>;
  /** As the project is compiled for. */
  readonly now: (project: Project) => Instant;
}

/** A file that is open in the editor, and its project. */
export interface OpenFile extends FileOfProject {
  readonly project: EditedProject;
  readonly document: TextDocument;
}

/** All that is open in one editor: files, and the projects that they belong to. */
export class Workbench {
  language: MessageLanguage = 'en';
  shown: Shown = { related: false, links: false, tags: false };
  capabilities: ClientCapabilities = {};
  readonly #projects = new Map<string, EditedProject>();
  /** By URI, also of files that are not open; what was sent last. */
  readonly #published = new Map<string, Map<string, string>>();
  readonly #refusals = new Set<string>();

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    readonly options: WorkbenchOptions,
  ) {}

  /** Whether the editor renames files when a workspace edit says so. */
  get canRenameFiles(): boolean {
    return this.capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true;
  }

  say(text: Text): string {
    return text[this.language];
  }

  /** `undefined` for what is open and belongs to no project. */
  fileAt(uri: string): OpenFile | undefined {
    const document = this.documents.get(uri);
    const path = pathOfUri(uri);
    const found = path === undefined ? undefined : projectOf(path);
    if (document === undefined || found === undefined) return undefined;
    return { ...found, document, project: this.#projectIn(found.folder) };
  }

  opened(document: TextDocument): void {
    const file = this.fileAt(document.uri);
    if (file === undefined) return;
    const saved = savedText(join(file.folder, file.path));
    if (saved !== 'unknown' && saved !== plainLines(document.getText()))
      file.project.setText(file.path, textOf(document));
    else file.project.changedOnDisk();
  }

  changed(document: TextDocument): void {
    const file = this.fileAt(document.uri);
    file?.project.setText(file.path, textOf(document));
  }

  /** Saved, or closed without being saved: the disk counts again. */
  released(document: TextDocument): void {
    const path = pathOfUri(document.uri);
    const found = path === undefined ? undefined : projectOf(path);
    const project = found && this.#projects.get(found.folder);
    if (found === undefined || project === undefined) return;
    project.setText(found.path, undefined);
    project.changedOnDisk();
  }

  /** Files have changed on the disk; which projects they belong to costs more to find out than to look. */
  changedOnDisk(): void {
    for (const project of this.#projects.values()) project.changedOnDisk();
  }

  close(): void {
    for (const project of this.#projects.values()) project.close();
    this.#projects.clear();
  }

  /** By path below its folder: the URIs under which the editor has the files of a project open. */
  openUris(folder: string): ReadonlyMap<string, string> {
    const uris = new Map<string, string>();
    for (const { uri } of this.documents.all()) {
      const path = pathOfUri(uri);
      const found = path === undefined ? undefined : projectOf(path);
      if (found?.folder === folder) uris.set(found.path, uri);
    }
    return uris;
  }

  log(error: unknown): void {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  #projectIn(folder: string): EditedProject {
    const known = this.#projects.get(folder);
    if (known !== undefined) return known;
    const project = new EditedProject(
      folder,
      this.options.openWorkspace(folder),
      {
        compiled: (one) => this.#guarded(() => this.#publish(one)),
        failed: (error) => this.#guarded(() => this.#failed(folder, error)),
      },
      this.options.rules.map(({ id }) => id),
    );
    this.#projects.set(folder, project);
    return project;
  }

  #publish(project: EditedProject): void {
    const { compilation, folder } = project;
    if (compilation === undefined) return;
    const uris = this.openUris(folder);
    const places = new Map<string, TextPlaces>();
    const uriOf = (file: string) => uris.get(file) ?? uriOfPath(join(folder, file));
    const placeOf = (span: Span) => {
      const known = places.get(span.file) ?? this.compiledPlaces(project, span.file, uris.get(span.file));
      places.set(span.file, known);
      return { uri: uriOf(span.file), range: known.range(span) };
    };
    const byUri = new Map([...uris.values()].map((uri) => [uri, [] as ReturnType<typeof editorDiagnostic>[]]));
    for (const diagnostic of compilation.diagnostics) {
      const uri = uriOf(diagnostic.span.file);
      const list = byUri.get(uri) ?? [];
      list.push(editorDiagnostic(diagnostic, this.language, this.shown, placeOf));
      byUri.set(uri, list);
    }
    const before = this.#published.get(folder) ?? new Map<string, string>();
    const sent = new Map<string, string>();
    const isOpen = new Set(uris.values());
    for (const uri of new Set([...before.keys(), ...byUri.keys()])) {
      const diagnostics = byUri.get(uri) ?? [];
      const text = JSON.stringify(diagnostics);
      if (diagnostics.length > 0) sent.set(uri, text);
      if (!isOpen.has(uri) && before.get(uri) === text) continue;
      const version = this.documents.get(uri)?.version;
      this.#send(uri, diagnostics, version);
    }
    this.#published.set(folder, sent);
    if (this.capabilities.workspace?.inlayHint?.refreshSupport === true)
      this.connection.languages.inlayHint.refresh().catch(() => undefined);
  }

  #send(uri: string, diagnostics: ReturnType<typeof editorDiagnostic>[], version: number | undefined): void {
    const sending = this.connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    // An editor that is gone takes nothing any more.
    sending.catch(() => undefined);
  }

  /** Places of what was compiled, as an editor counts them that shows the file with its byte order mark. */
  compiledPlaces(project: EditedProject, path: string, uri: string | undefined): TextPlaces {
    const text = project.compilation?.texts.get(path) ?? '';
    const shown = uri === undefined ? '' : (this.documents.get(uri)?.getText() ?? '');
    return new TextPlaces(shown.startsWith(BOM) ? `${BOM}${text}` : text);
  }

  /** What the machine or the project folder refuses is shown once; all else is a defect of ours. */
  #failed(folder: string, error: unknown): void {
    if (!(error instanceof UsageError)) {
      this.log(error);
      return;
    }
    const message = `${folder}: ${this.say(error.text)}`;
    if (this.#refusals.has(message)) return;
    this.#refusals.add(message);
    void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.log(error);
    }
  }
}

const BOM = '\uFEFF';

function textOf(document: TextDocument): string {
  return document.getText().replace(/^\uFEFF/, '');
}
