const N = '[\\d一二三四五六七八九十]{1,3}';
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** What people write into names and what says nothing about which lesson it is. */
const NOISE: readonly RegExp[] = [
  // Days, years and terms.
  /(?<!\d)20\d{2}\s*[-./年 ]\s*\d{1,2}\s*[-./月 ]\s*\d{1,2}\s*[日号]?(?!\d)/gu,
  /(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:\d{4}|\d{6})?(?!\d)/gu,
  /(?<!\d)\d{1,2}\s*月\s*\d{1,2}\s*[日号]/gu,
  /(?<!\d)20\d{2}\s*[-./年 ]\s*(?:0?[1-9]|1[0-2])(?!\d|\s*(?:年级|[课讲集期]))\s*月?/gu,
  new RegExp(`(?<!\\p{L})(?:${MONTH})\\s*\\.?-?\\s*\\d{1,2}(?:st|nd|rd|th)?(?!\\d)`, 'gu'),
  new RegExp(`(?<![\\p{L}\\d])\\d{1,2}(?:st|nd|rd|th)?\\s*-?(?:${MONTH})(?!\\p{L})`, 'gu'),
  /(?<!\d)20\d{2}(?!\d)\s*(?:年|学年|级)?\s*[春秋]?\s*季?(?:学期)?/gu,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/gu,
  // Sizes, rates and lengths.
  /(?<![\p{L}\d])(?:\d{3,4}\s*[x×*]\s*\d{3,4}|\d{3,4}[pi]|[248]k|[hx]\.?26[45]|hevc|avc|aac|u?f?hd)(?![\p{L}\d])/gu,
  /(?<!\d)\d+(?:\.\d+)?\s*(?:fps|帧|k?hz|[mgk]b(?:ps)?|分钟|分(?!\p{L})|秒|min(?:ute)?s?|sec(?:ond)?s?)(?!\p{Script=Latin})/gu,
  /高清|超清|标清|蓝光|横屏|竖屏/gu,
  // Takes and versions.
  /第\s*[\d一二三四五六七八九十]{1,3}\s*(?:版|稿|次(?:修改|录制)?|遍|条)/gu,
  /[最终定修改正新成片完整审校剪辑]{1,4}\s*(?:版|稿)(?:[1-9](?!\d))?/gu,
  /(?:最终|最新|定稿|终稿|成片|修改|修正|已改|改好|已审|待审|送审|重录|补录|重传|上传|剪辑|完整|备份|新建)(?:[1-9](?!\d))?/gu,
  /(?:副本|复件|拷贝|(?<!\p{Script=Latin})copy(?!\p{Script=Latin}))\s*(?:\d{1,2}(?!\d))?/gu,
  /(?<!\p{Script=Latin})(?:final|new|edited|edit|draft|latest|fixed|master|export|output|ok)(?:[1-9](?!\d))?(?!\p{Script=Latin})/gu,
  /(?<!\p{Script=Latin})(?:v|ver|version|rev|take|版本)\s*\.?\s*\d{1,3}(?:\.\d{1,3})*(?![\p{L}\d])/gu,
  // The copies of a download; the number of a lesson cannot be distinguished from it.
  /[(（[【]\s*\d{1,2}\s*[)）\]】]\s*$/gu,
  // Parts of books, of weeks and of lessons.
  new RegExp(`第\\s*${N}\\s*(?:周|单元|章|部分|学期|册|课时|节课|天|组|季|学段)`, 'gu'),
  new RegExp(`(?:单元|模块)\\s*${N}`, 'gu'),
  /(?<!\p{L})(?:unit|week|module|chapter|part|day|term|period)\s*\d{1,3}(?!\d)/gu,
  /[上下全]\s*册|[上下]\s*学期|[春秋]\s*季|学期/gu,
  /(?:周|星期|礼拜)(?:[一二三四五六日天]|\s*[1-7](?!\d))/gu,
  // Classes of pupils, times of day, and what else is counted.
  /[(（]?\s*\d{1,2}\s*[)）]?\s*班/gu,
  /(?<!\p{L})class\s*\d{1,2}(?!\d)/gu,
  /(?<!\d)\d{1,2}\s*(?:年(?!级)|月份?|[日号](?!\p{L})|[周天点组人页题遍次]|小?时(?!间)|机位)/gu,
  /[共全]\s*\d{1,3}\s*[课讲集期节]/gu,
  /(?:例|班|组|机位|摄像机?|镜头|片段)\s*\d{1,3}(?!\d)/gu,
  /(?<!\p{L})(?:img|dsc[nf]?|mvi|vid|mov|gopr|clip|cam(?:era)?|scene|shot|track|tape|disc|dvd|cd)[\s-]*\d{1,4}(?!\d)/gu,
  /(?<![\p{L}\d])(?:[um]\d{1,2})+(?!\d)/gu,
  // Publishers of textbooks, and what every recording is.
  /人教|部编|统编|教科|北师大?|苏教|西师大?|外研社?|教育出版社|版本?(?!\p{L})/gu,
  /录像|录播|视频|微课|空中课堂|电视课堂|网课|线上|教学|授课|主讲|课程|成品|文件|老师|教师|小学|初中|高中|年级|学校/gu,
  /(?<!\p{Script=Latin})(?:video|recording|lesson|class|teacher|mov|mp4|avi|mkv)(?!\p{Script=Latin})/gu,
];

/** Words of `NOISE` that may mark a number are left for the reading of numbers: these go first, the others after them. */
const BEFORE_NUMBERS = NOISE.slice(0, -2);
const AFTER_NUMBERS = NOISE.slice(-2);

/** Without what could be taken for the number of a lesson. */
export function withoutNoise(name: string): string {
  return BEFORE_NUMBERS.reduce((text, noise) => text.replace(noise, ' '), name);
}

/** Without words that every recording may have, once its numbers are read. */
export function withoutFillers(rest: string): string {
  return AFTER_NUMBERS.reduce((text, noise) => text.replace(noise, ' '), rest);
}
