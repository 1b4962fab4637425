import { isListOf, isText } from '../../files/is-shape.js';
import { record } from '../json.js';

interface Manifest {
  readonly name: string;
  /** Of its icons, and of where it begins. */
  readonly links: readonly string[];
}

/** Throws what is not a web app manifest as we write it. */
export function readManifest(text: string): Manifest {
  const { name, start_url: start, icons } = record(JSON.parse(text));
  const pictures = Array.isArray(icons) ? icons.map((icon) => record(icon).src) : [];
  const links = [start, ...pictures];
  if (!isText(name) || pictures.length === 0 || !isListOf(isText)(links))
    throw new Error('a manifest without a name or a picture');
  return { name, links };
}
