import type { Span } from '../diagnostics/span.js';
import type { FileTypes } from './file-types.js';
import type { PlanRecord } from './plan-record.js';
import type { NamedSchemas } from './schema-places.js';

export type FileKind = keyof FileTypes;

export type DataPath = readonly (string | number)[];

/** Where the parts of one YAML file stand. */
export interface Places {
  /** Place of the value at `path`; of the nearest parent that is there, if it is not. */
  valueSpan(path: DataPath): Span;
  /** Place of the key that leads to `path`. */
  keySpan(path: DataPath): Span;
  /** Places of all values that are neither mappings nor lists. */
  leaves(): Iterable<Span>;
}

/** One YAML file that was read, parsed and found to have the shape of its kind; `kind` decides the type of `data`. */
export type SourceFile = {
  readonly [Kind in FileKind]: Places & {
    readonly kind: Kind;
    /** Below the project folder, with `/`. */
    readonly path: string;
    readonly data: FileTypes[Kind];
  };
}[FileKind];

/** The source files of one kind, e.g. `SourceFileOf<'courses'>`. */
export type SourceFileOf<Kind extends FileKind> = Extract<SourceFile, { readonly kind: Kind }>;

export interface SourceFiles {
  /** Where they are, as it was asked for. */
  readonly folder: string;
  /** Every file's text by path, for code frames; also of files that could not be used. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files whose shape is sound, in code-unit order of their paths. */
  readonly files: readonly SourceFile[];
  /** Files that are there and could not be used: what they define is unknown, not missing. */
  readonly faulty: readonly { readonly kind: FileKind; readonly path: string }[];
  /** The projects that take a plan, the innermost first; none where this project takes none. */
  readonly levels: readonly TakingLevel[];
  /** What sound files say of their schemas. */
  readonly schemas: NamedSchemas;
}

/** A project that takes a plan. */
export interface TakingLevel {
  /** Folder of the plan, with `/`; its files are below it. */
  readonly below: string;
  /** As the project itself writes it. */
  readonly project: SourceFileOf<'project'>;
  /** The project whose plan it is; left out where that cannot be read. */
  readonly plan: SourceFileOf<'project'> | undefined;
  /** Its calendar, with what it takes itself. */
  readonly calendar: SourceFileOf<'calendar'> | undefined;
  /** Of how the plan was pulled; left out where it was put there by hand. */
  readonly record: PlanRecord | undefined;
}

/** A schema has just vouched for the type of the data. */
export function sourceFile(
  { kind, path }: Pick<SourceFile, 'kind' | 'path'>,
  data: unknown,
  places: Places,
): SourceFile {
  return { kind, path, data, ...places } as SourceFile;
}
