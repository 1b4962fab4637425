import type { FileKind } from '../../load/source-file.js';
import type { YamlNode } from '../tree/yaml-node.js';

/** A file of a project as words are looked up in it. */
export interface IndexedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly text: string;
  /** As far as the text can be understood now. */
  readonly root: YamlNode | undefined;
  /** As it was when all of it could be understood last: what a slip while typing must not take away. */
  readonly known: YamlNode | undefined;
}
