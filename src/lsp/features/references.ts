import type { Location, Position } from 'vscode-languageserver';
import type { View } from './view.js';

/** Every place where what stands at a position is meant, by id or by name. */
export function referencesAt(view: View, position: Position, withDefinition: boolean): readonly Location[] {
  const word = view.index.wordAt(view.path, view.offset(position));
  const [target] = word?.targets ?? [];
  if (word === undefined || target === undefined) return [];
  const found = [...view.index.wordsFor(target)].filter(({ defines }) => withDefinition || !defines);
  return found.map((place) => view.locationOf(place));
}
