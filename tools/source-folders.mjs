/** The folders of src in the order in which they may import each other: a folder imports those before it only. */
export const SOURCE_FOLDERS = [
  { name: 'diagnostics', zh: '问题、位置、文字', en: 'problems, places, texts' },
  { name: 'files', zh: '安全地读写磁盘', en: 'reads and writes the disk safely' },
  { name: 'load', zh: 'YAML 读成带位置的文档', en: 'YAML to documents with positions' },
  { name: 'model', zh: '文档变成项目', en: 'documents to a project' },
  { name: 'calendar', zh: '学期与时钟', en: 'term days and clocks' },
  { name: 'timeline', zh: '每个频道的播出', en: 'the airings of each channel' },
  { name: 'media', zh: '测量录像', en: 'measures recordings' },
  { name: 'rules', zh: '每个文件一条规则', en: 'one file per rule' },
  { name: 'outputs', zh: '写出每种格式', en: 'writes each format' },
  { name: 'proof', zh: '读回每种格式并核对', en: 'reads each format back' },
  { name: 'published', zh: '已发布版本说了什么', en: 'what a release says' },
  { name: 'release', zh: '发布、把关、回退', en: 'publishes, guards, rolls back' },
  { name: 'carrier', zh: '运营商的 C2 接口', en: 'the carriers’ C2 interface' },
  { name: 'notify', zh: '把消息送到人那里', en: 'delivers messages to people' },
  { name: 'report', zh: '给人和程序看的报告', en: 'reports for people and programs' },
  { name: 'cli', zh: '命令', en: 'the commands' },
];
