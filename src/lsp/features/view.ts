import { join } from 'node:path';
import type { Location, Position } from 'vscode-languageserver';
import { uriOfPath } from '../file-uri.js';
import { plainLines, TextPlaces } from '../text-places.js';
import type { Place } from '../words/definition.js';
import type { ProjectIndex } from '../words/project-index.js';
import type { OpenFile, Workbench } from '../workbench.js';

/** An open file and its project as a request about it sees them. */
export class View {
  readonly places: TextPlaces;
  readonly index: ProjectIndex;
  readonly path: string;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #uris: ReadonlyMap<string, string>;
  readonly #places = new Map<string, TextPlaces>();
  readonly #compiled = new Map<string, TextPlaces>();

  constructor(
    readonly workbench: Workbench,
    readonly file: OpenFile,
  ) {
    const { project, document, path } = file;
    this.path = path;
    this.places = new TextPlaces(document.getText());
    this.#uris = workbench.openUris(file.folder);
    const texts = new Map(project.compilation?.texts);
    for (const [open, uri] of this.#uris) texts.set(open, this.#openText(uri).text);
    this.#texts = texts;
    this.index = project.index;
    this.index.update(texts);
  }

  offset(position: Position): number {
    return this.places.offset(position);
  }

  uriOf(path: string): string {
    return this.#uris.get(path) ?? uriOfPath(join(this.file.folder, path));
  }

  /** Of what the editor has open; `null` for what is on the disk only. */
  versionOf(path: string): number | null {
    return this.workbench.documents.get(this.#uris.get(path) ?? '')?.version ?? null;
  }

  textOf(path: string): string {
    return this.#texts.get(path) ?? '';
  }

  placesOf(path: string): TextPlaces {
    const uri = this.#uris.get(path);
    const known =
      this.#places.get(path) ?? (uri === undefined ? new TextPlaces(this.textOf(path)) : this.#openText(uri));
    this.#places.set(path, known);
    return known;
  }

  /** Places of what was compiled, which may differ from what is written now. */
  compiledPlaces(path: string): TextPlaces {
    const known =
      this.#compiled.get(path) ?? this.workbench.compiledPlaces(this.file.project, path, this.#uris.get(path));
    this.#compiled.set(path, known);
    return known;
  }

  /** Whether what is written now was compiled, so that places of problems are right. */
  isCompiled(path: string): boolean {
    return plainLines(this.compiledPlaces(path).text) === plainLines(this.placesOf(path).text);
  }

  locationOf(place: Place): Location {
    return { uri: this.uriOf(place.file), range: this.placesOf(place.file).range(place) };
  }

  #openText(uri: string): TextPlaces {
    return new TextPlaces(this.workbench.documents.get(uri)?.getText() ?? '');
  }
}
