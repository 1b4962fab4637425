import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { Text } from '../diagnostics/text.js';
import { type FileNameFault, fileNameFault, fileNameKey } from '../model/feeds/file-name.js';
import { inLanguage } from '../model/local-text.js';
import type { LineupEntry, Zone } from '../model/zone.js';
import type { Rule } from './rule.js';

export const nameNotForFile: Rule = {
  id: 'name-not-for-file',
  severity: 'error',
  summary: { zh: '频道名称不能作文件夹名', en: 'A channel’s name cannot be that of a folder' },
  rationale: {
    zh: 'DIYP 一类应用按频道名称查找节目单文件，因此每个频道有一个以名称命名的文件夹。名称含有文件系统不许的字符、过长，或只有大小写不同，就没有文件夹。请改名；若放宽此规则，该频道没有这些文件。',
    en: 'DIYP and similar apps find a channel’s files by its name, so each channel has a folder of that name. A name with characters that no file system takes, one that is too long, or one that differs from another by its case alone has none. Choose another; where this rule is relaxed, the channel is left out of those files.',
  },
  *check({ project }) {
    for (const zone of project.zones.values())
      if (zone.diyp !== undefined) yield* zoneFindings(zone, project.languages);
  },
};

function* zoneFindings(zone: Zone, languages: readonly string[]): Iterable<Finding> {
  const taken = new Map<string, Span>();
  for (const { written, span } of folderNames(zone.lineup, languages)) {
    // As the channel list writes it.
    const name = written.replaceAll('"', '＂');
    const fault = fileNameFault(name);
    const twin = taken.get(fileNameKey(name));
    const place = { span, subject: zone.id };
    if (fault !== undefined) {
      const why = faultText(fault);
      yield {
        message: {
          zh: `专区“${zone.id}”的频道名称“${name}”不能作文件夹名：${why.zh}`,
          en: `"${name}" in zone "${zone.id}" cannot be the name of a folder: ${why.en}`,
        },
        ...place,
      };
    } else if (twin !== undefined) {
      yield {
        message: {
          zh: `专区“${zone.id}”有两个频道以“${name}”为文件夹名，请改名`,
          en: `two channels of zone "${zone.id}" would have the folder "${name}"; choose another name`,
        },
        related: [{ message: { zh: '另一处在这里', en: 'the other one is here' }, span: twin }],
        ...place,
      };
    } else taken.set(fileNameKey(name), span);
  }
}

/** Of aliases only those that cannot be a folder: `alias-taken` says which belong to two channels. */
function* folderNames(lineup: readonly LineupEntry[], languages: readonly string[]) {
  for (const { name, nameSpan, aliases, aliasesSpan } of lineup) {
    yield { written: inLanguage(name, languages[0] ?? 'zh', languages), span: nameSpan };
    for (const alias of aliases)
      if (fileNameFault(alias.replaceAll('"', '＂')) !== undefined) yield { written: alias, span: aliasesSpan };
  }
}

function faultText(fault: FileNameFault): Text {
  switch (fault.kind) {
    case 'character':
      return { zh: `含有 ${fault.character}`, en: `it has ${fault.character}` };
    case 'device':
      return { zh: 'Windows 把它用作设备名', en: 'Windows keeps it for a device' };
    case 'edge':
      return { zh: '首尾不能是空格或句点', en: 'it may neither begin nor end with a blank or a full stop' };
    case 'too-long':
      return { zh: '超过 255 字节', en: 'it is over 255 bytes' };
  }
}
