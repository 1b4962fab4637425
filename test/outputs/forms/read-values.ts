import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';

/** A value that a file holds, under the name of what holds it. */
export type Value = readonly [name: string, value: string];

/** Every value of a written file, or nothing where the format is not text. */
export function valuesOf(path: string, text: string): readonly Value[] {
  if (/\.(xml|xspf)$/i.test(path)) return xmlValues(text);
  if (path.endsWith('.json')) return jsonValues('', JSON.parse(text));
  if (path.endsWith('.m3u')) return m3uValues(text);
  if (path.endsWith('channels.txt')) return text.trimEnd().split('\n').flatMap(textListValues);
  if (path.endsWith('.ffconcat')) return text.trimEnd().split('\n').map(concatValue);
  if (path.endsWith('.csv')) return csvValues(text);
  if (path.endsWith('.ics')) return calendarValues(text);
  throw new Error(`nothing reads the values of ${path}`);
}

/** `element@attribute` and `element`; what XML names by an attribute, as C2 and ADI do, is named by it here too. */
function xmlValues(text: string): readonly Value[] {
  const values: Value[] = [];
  const open: string[] = [];
  let object = '';
  let said = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const given = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const);
    const named = new Map(given);
    if (name === 'Object' || name === 'Mapping')
      object = named.get('ElementType') ?? `${named.get('ParentType')}-${named.get('ElementType')}`;
    if (name === 'Mapping') object = `${named.get('ParentType')}-${named.get('ElementType')}`;
    open.push(name === 'Property' ? `${object}.${named.get('Name')}` : name);
    said = '';
    if (name === 'App_Data') values.push([`App_Data.${named.get('Name')}`, named.get('Value') ?? '']);
    else if (name === 'episode-num') open[open.length - 1] = `episode-num.${named.get('system')}`;
    else if (name !== 'Property') for (const [key, value] of given) values.push([`${name}@${key}`, value]);
  });
  parser.on('text', (more) => {
    said += more;
  });
  parser.on('closetag', () => {
    const name = open.pop() ?? '';
    if (said.trim() !== '') values.push([name, said]);
    said = '';
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return values;
}

/** Keys that are names of things count as `*`. */
function jsonValues(name: string, data: unknown): readonly Value[] {
  if (Array.isArray(data)) {
    // An array in an array is a row of a table.
    const isRow = name.endsWith('[]');
    return data.flatMap((item, at) => jsonValues(isRow ? `${name}[${at}]` : `${name}[]`, item));
  }
  if (typeof data === 'object' && data !== null)
    return Object.entries(data).flatMap(([key, value]) =>
      jsonValues(`${name}.${/^[a-z][a-z_-]*$/i.test(key) ? key : '*'}`, value),
    );
  return [[name.slice(1), typeof data === 'string' ? data : JSON.stringify(data)]];
}

function m3uValues(text: string): readonly Value[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line): readonly Value[] => {
      const attributes = [...line.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, value] as const,
      );
      if (line.startsWith('#EXTM3U')) return attributes.map(([key, value]) => [`#EXTM3U@${key}`, value]);
      const [, seconds, rest = ''] = /^#EXTINF:(\S+?)[ ,](.*)$/.exec(line) ?? [];
      if (seconds !== undefined) {
        const name = rest.slice(rest.lastIndexOf(',') + 1);
        return [
          ['#EXTINF', seconds],
          ['name', name],
          ...attributes.map(([key, value]) => [`#EXTINF@${key}`, value] as const),
        ];
      }
      return [[line.startsWith('#') ? (line.split(':')[0] ?? '') : 'address', line]];
    });
}

function textListValues(line: string): readonly Value[] {
  const [name = '', rest = ''] = line.split(',');
  if (rest === '#genre#') return [['group', name]];
  return [['name', name], ...rest.split('#').map((address) => ['address', address] as const)];
}

function concatValue(line: string): Value {
  const [, word = '', value = ''] = /^\s*(\w+) ?(.*)$/.exec(line) ?? [];
  return [word, value];
}

function csvValues(text: string): readonly Value[] {
  const [head = [], ...rows]: readonly string[][] = parse(text, { bom: true });
  return rows.flatMap((row) => row.map((cell, at) => [head[at] ?? `${at}`, cell] as const));
}

function calendarValues(text: string): readonly Value[] {
  const component: string[] = [];
  return text
    .replaceAll('\r\n ', '')
    .trimEnd()
    .split('\r\n')
    .flatMap((line): readonly Value[] => {
      const [, name = '', parameters = '', value = ''] =
        /^([A-Z-]+)((?:;[^:;="]+=(?:"[^"]*"|[^:;]*))*):(.*)$/.exec(line) ?? [];
      if (name === 'BEGIN') component.push(value);
      const keys = [...parameters.matchAll(/;([A-Z-]+)=/g)].map(([, key]) => `;${key}`).join('');
      const found = [`${component.at(-1)}.${name}${keys}`, value] as const;
      if (name === 'END') component.pop();
      return name === 'BEGIN' || name === 'END' ? [] : [found];
    });
}
