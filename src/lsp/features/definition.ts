import type { Location, Position } from 'vscode-languageserver';
import type { Definition, Place } from '../words/definition.js';
import type { View } from './view.js';

/** Where what a word stands for is written down. */
export function definitionsAt(view: View, position: Position): readonly Location[] {
  const word = view.index.wordAt(view.path, view.offset(position));
  return (word?.targets ?? []).flatMap((target) => placesOf(view, target)).map((place) => view.locationOf(place));
}

/** AirClass ships grades and subjects: the project's own courses of them are the nearest thing to a definition. */
function placesOf(view: View, { thing, id, places }: Definition): readonly Place[] {
  if (places.length > 0) return places;
  const { definitions } = view.index;
  const courses = definitions.all('course');
  if (thing === 'grade') return firstOfEachFile(courses.filter(({ grade }) => grade === id));
  if (thing === 'subject') return definitions.coursesOf(id).flatMap((course) => course.places);
  return [];
}

function firstOfEachFile(courses: readonly Definition[]): readonly Place[] {
  const places = courses.flatMap((course) => course.places);
  return places.filter(({ file }, index) => places.findIndex((place) => place.file === file) === index);
}
