import { didYouMean } from '../diagnostics/did-you-mean.js';

/** What people call the files of a project. */
const CHINESE: ReadonlyMap<string, string> = new Map([
  ['校历', 'calendar'],
  ['日历', 'calendar'],
  ['改动', 'changes'],
  ['调课', 'changes'],
  ['节目', 'programmes'],
  ['项目', 'project'],
  ['教师', 'teachers'],
  ['老师', 'teachers'],
  ['词表', 'vocabulary'],
  ['通知', 'notify'],
  ['课程', 'courses'],
  ['课表', 'timetables'],
  ['专区', 'zones'],
  ['分区', 'zones'],
]);

/** `P1.yml`, `P1.YAML`, `P1.yaml.txt`, `P1。yaml` to `P1.yaml`; `undefined` for what is no YAML file with a slip in its name. */
export function yamlNameMeant(name: string): string | undefined {
  const found = /^(.+?)\s*[.．。](?:yaml|yml)(?:[.．](?:txt|yaml|yml))*$/i.exec(name);
  const [, stem] = found ?? [];
  return stem === undefined || `${stem}.yaml` === name ? undefined : `${stem}.yaml`;
}

/** The file or folder of `known` that a name stands for: another case, a slip, its Chinese name. */
export function nameMeant(name: string, known: readonly string[]): string | undefined {
  const [, stem = '', ending = ''] = /^(.*?)(\.yaml)?$/i.exec(yamlNameMeant(name) ?? name) ?? [];
  const word = `${CHINESE.get(stem.normalize('NFKC')) ?? stem.toLowerCase()}${ending.toLowerCase()}`;
  if (known.includes(word)) return word;
  // The ending that all have in common would let names pass for each other that are far apart.
  const same = known.filter((name) => name.endsWith('.yaml') === (ending !== ''));
  const near = didYouMean(
    word.slice(0, word.length - ending.length),
    same.map((name) => name.replace(/\.yaml$/, '')),
  );
  return near === undefined ? undefined : `${near}${ending.toLowerCase()}`;
}

/** The name of the file of which this one is a copy, as Windows, macOS and chats name copies. */
export function originalOf(name: string): string | undefined {
  const found =
    /^(.+?)(?: - 副本| 副本| 的副本| - Copy| copy)(?: ?[（(]?\d*[)）]?)?\.yaml$/iu.exec(name) ??
    /^(?:副本|复件|Copy of) ?(.+?)\.yaml$/iu.exec(name) ??
    /^(.+?) ?[（(]\d+[)）]\.yaml$/u.exec(name);
  return found?.[1] === undefined ? undefined : `${found[1]}.yaml`;
}

/** Whether a name says that it is a copy; `P1(2).yaml` may as well be a second file. */
export function saysCopy(name: string): boolean {
  return /副本|复件|copy/iu.test(name);
}

/** What programs leave in folders, and what belongs to no project. */
export function isForeign(name: string): boolean {
  return /^(?:thumbs\.db|desktop\.ini|readme.*|licen[cs]e.*|.*\.md)$/i.test(name);
}

export function isOfficeLock(name: string): boolean {
  return name.startsWith('~$');
}
