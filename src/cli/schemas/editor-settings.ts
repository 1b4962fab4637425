import { KIND_FILES } from '../../load/kind-files.js';
import { COPIES, type SchemaCopy } from '../../load/schema-copies.js';

/** Files of `.vscode`: which schema is for which file, also for one that does not name it yet; and the extension for it. */
export function editorSettings(): readonly SchemaCopy[] {
  const schemas = Object.entries(KIND_FILES).map(([kind, files]) => [`./${COPIES}/${kind}.schema.json`, files]);
  const settings = {
    'yaml.schemas': Object.fromEntries(schemas),
    '[yaml]': { 'editor.insertSpaces': true, 'editor.tabSize': 2 },
    'files.encoding': 'utf8',
  };
  return [
    { name: 'settings.json', text: jsonText(settings) },
    { name: 'extensions.json', text: jsonText({ recommendations: ['redhat.vscode-yaml'] }) },
  ];
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
