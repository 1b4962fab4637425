import type { CommanderError } from 'commander';
import type { Text } from '../diagnostics/text.js';

interface Fault {
  readonly pattern: RegExp;
  readonly zh: string;
  readonly en: string;
}

/** commander reports faults only as English sentences; these parse them. */
const FAULTS: readonly Fault[] = [
  { pattern: /unknown option '(?<name>.*)'/, zh: '没有选项“{name}”', en: 'there is no option "{name}"' },
  { pattern: /unknown command '(?<name>.*)'/, zh: '没有命令“{name}”', en: 'there is no command "{name}"' },
  { pattern: /missing required argument '(?<name>.*)'/, zh: '缺少参数“{name}”', en: '"{name}" is missing' },
  {
    pattern: /option '(?<name>.*)' argument missing/,
    zh: '选项“{name}”后面要写值',
    en: 'the option "{name}" needs a value',
  },
  {
    pattern: /required option '(?<name>.*)' not specified/,
    zh: '必须写选项“{name}”',
    en: 'the option "{name}" is required',
  },
  {
    pattern: /option '(?<name>.*?)' cannot be used with option '(?<other>.*?)'/,
    zh: '选项“{name}”与“{other}”不能同时使用',
    en: 'the options "{name}" and "{other}" exclude each other',
  },
  {
    pattern: /'(?<name>.*)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<choices>.*)\./,
    zh: '选项“{name}”不能是“{value}”，可选 {choices}',
    en: 'the option "{name}" cannot be "{value}"; choose one of {choices}',
  },
  {
    pattern: /too many arguments(?: for '(?<name>.*)')?\. Expected (?<most>\d+) .* but got (?<count>\d+)/,
    zh: '参数太多：最多 {most} 个，写了 {count} 个',
    en: 'too many arguments: {count}, where {most} may be written',
  },
];

/** A command line that commander refused, as one line in both languages. */
export function commandLineFault({ message }: CommanderError): Text {
  const near = /\(Did you mean (?:one of )?(?<near>[^?]*)\?\)/.exec(message)?.groups?.near;
  for (const { pattern, zh, en } of FAULTS) {
    const groups = pattern.exec(message)?.groups;
    if (groups === undefined) continue;
    const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? '');
    return near === undefined
      ? { zh: `${fill(zh)}；用 --help 查看用法`, en: `${fill(en)}; see --help` }
      : { zh: `${fill(zh)}；是否想写“${near}”？`, en: `${fill(en)}; did you mean "${near}"?` };
  }
  const plain = message.replace(/^error: /, '').replaceAll('\n', ' ');
  return { zh: plain, en: plain };
}
