import { parse } from 'yaml';

/** The value of a text in YAML; throws where it is none. Loaded where a release has such files. */
export function yamlData(text: string): unknown {
  return parse(text);
}
