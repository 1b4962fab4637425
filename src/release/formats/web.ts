import { webFollowsGuide } from '../../proof/invariants/web-follows-guide.js';
import { webReader } from '../../proof/web/web.js';
import type { FileKind, Format } from './format.js';

const file = (path: string, zh: string, en: string): FileKind => ({
  path,
  reader: webReader,
  schema: undefined,
  summary: { zh, en },
});

export const web: Format = {
  title: { zh: '网页节目单', en: 'Web guide' },
  output: async () => (await import('../../outputs/web/web-pages.js')).webPages,
  files: [
    file('web/<page>.html', '首页与找课页', 'the first page and the search'),
    file(
      'web/<kind>/<page>.html',
      '各天、各课、各位老师的页，供打印的课表',
      'pages of days, lessons and teachers, sheets to print',
    ),
    file('web/<kind>/<channel>/<page>.html', '各频道的周、天与课程', 'weeks, days and lessons of a channel'),
    file('web/<language>/<kind>/<channel>/<page>.html', '其他语言的同样各页', 'the same in the other languages'),
    file('web/lessons.json', '查找所用的课程', 'the lessons that the search looks through'),
    file('web/<language>/lessons.json', '其他语言的同一文件', 'the same in the other languages'),
    file('web/offline.js', '离线副本的脚本（offline: true 时）', 'the script of the offline copy (offline: true)'),
    file('web/offline.json', '离线副本包含的各页', 'the pages of the offline copy'),
    file('web/manifest.webmanifest', '安装到手机所用的说明', 'what a phone needs to install the pages'),
    file('web/<language>/manifest.webmanifest', '其他语言的同一文件', 'the same in the other languages'),
    file('web/icon.svg', '安装后的图标', 'the icon of that'),
    file('web/guide.js', '各页共用的脚本', 'the script of the pages'),
    file('web/<style>.css', '各页与打印的样式', 'the styles of pages and sheets'),
  ],
  checks: [webFollowsGuide],
  page: 'web.md',
};
