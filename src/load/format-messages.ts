import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Text } from '../diagnostics/text.js';
import { ASKED, FILES, type FormatName, isFormat, PLAYED, STREAM, WEB } from './formats.js';

type Describe = (word: string) => Text;

/** What is not certain enough to be corrected, and still says what is wrong. */
const HALF_WRITTEN: readonly (readonly [format: RegExp, written: RegExp, describe: Describe])[] = [
  [
    /^days?$/,
    /^\d{1,2} ?[-/.月] ?\d{1,2}[日号]?$/u,
    (word) => ({
      zh: `“${word}”没有写年份；请写成 年-月-日，例如 2026-09-09`,
      en: `"${word}" has no year; write year-month-day, e.g. 2026-09-09`,
    }),
  ],
  [
    /^days?$/,
    /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/,
    (word) => ({
      zh: `“${word}”分不清哪个是月、哪个是日；请写成 年-月-日，例如 2026-09-01`,
      en: `which is the month and which the day of "${word}" is not certain; write year-month-day, e.g. 2026-09-01`,
    }),
  ],
  [
    /^duration$/,
    /^\d+$/,
    (word) => ({
      zh: `“${word}”没有单位；分钟写 ${word}m，秒写 ${word}s，小时写 ${word}h`,
      en: `"${word}" has no unit; write ${word}m for minutes, ${word}s for seconds, ${word}h for hours`,
    }),
  ],
  [
    /^clock-range$/,
    /^\d{1,2}:\d{2}$/,
    (word) => ({
      zh: `“${word}”只有开始，没有结束；请写成 ${word}-结束时刻，例如 09:00-09:20`,
      en: `"${word}" begins and does not end; write its end too, e.g. 09:00-09:20`,
    }),
  ],
];

const clock: Describe = (word) => ({
  zh: `“${word}”不是时刻；请写成 HH:MM 或 HH:MM:SS，从 00:00 到 24:00`,
  en: `"${word}" is not a time of day; write HH:MM or HH:MM:SS, from 00:00 to 24:00`,
});

const duration: Describe = (word) => ({
  zh: `“${word}”不是时间长度；请写成 20m、1m30s、48h 或 30d`,
  en: `"${word}" is not a length of time; write 20m, 1m30s, 48h or 30d`,
});

const schemes = (names: readonly string[]): string => names.map((name) => `${name}://`).join(' ');

const address = (word: string, names: readonly string[]): Text => ({
  zh: `“${word}”不是完整网址；此处的网址以 ${schemes(names)} 开头`,
  en: `"${word}" is not a complete address; here one begins with ${schemes(names)}`,
});

const addressPattern = (word: string, names: readonly string[]): Text => ({
  zh: `“${word}”不是完整网址（以 ${schemes(names)} 开头），或含有未知占位符；可用 {grade} {course} {number} {number:02} {lesson}`,
  en: `"${word}" is not a complete address (with ${schemes(names)}), or has an unknown placeholder; possible are {grade} {course} {number} {number:02} {lesson}`,
});

const BY_FORMAT: Readonly<Record<FormatName, Describe>> = {
  clock,
  duration,
  'clock-range': (word) => ({
    zh: `“${word}”不是时段；请写成 09:00-09:20，时刻从 00:00 到 24:00；跨零点写成 23:50-00:10 或 23:50-24:10`,
    en: `"${word}" is not a span of time; write 09:00-09:20, with times from 00:00 to 24:00, or 23:50-00:10 or 23:50-24:10 across midnight`,
  }),
  day: (word) =>
    /^\d{4}-\d{2}-\d{2}$/.test(word)
      ? { zh: `日期“${word}”不存在`, en: `there is no day ${word}` }
      : { zh: `“${word}”不是日期；请写成 2020-03-09`, en: `"${word}" is not a day; write it as 2020-03-09` },
  'day-range': (word) => ({
    zh: `“${word}”不是一段真实的日期；请写成 2020-03-09/2020-03-20`,
    en: `"${word}" is not a range of real days; write it as 2020-03-09/2020-03-20`,
  }),
  days: (word) => ({
    zh: `“${word}”不是真实的日期；一天写 2020-04-06，一段写 2020-04-06/2020-04-08，几天写 [2020-04-06, 2020-04-08]`,
    en: `"${word}" is not a real day or range; write 2020-04-06, 2020-04-06/2020-04-08, or [2020-04-06, 2020-04-08] for several`,
  }),
  'clock-of-day': (word) => ({
    zh: `“${word}”不是一格的时刻；同一天写 09:45，另一天写 2020-03-12 09:45；只能与本频道的格子对调`,
    en: `"${word}" is not the time of a cell; write 09:45 on the same day, 2020-03-12 09:45 on another; only cells of one channel can be swapped`,
  }),
  'weekday-or-day': (word) => ({
    zh: `“${word}”不是星期几，也不是日期；请写成 wed、周三或 2020-03-11`,
    en: `"${word}" is neither a weekday nor a day; write wed or 2020-03-11`,
  }),
  'weekday-clock': (word) => ({
    zh: `“${word}”不是星期几加时刻；请写成 sat 09:00`,
    en: `"${word}" is not a weekday with a time; write it as sat 09:00`,
  }),
  'number-list': (word) => ({
    zh: `“${word}”不是课号；请写成 12、12-15 或 3,5-7`,
    en: `"${word}" are no lesson numbers; write 12, 12-15 or 3,5-7`,
  }),
  'time-zone': (word) => ({
    zh: `没有时区“${word}”；请写 IANA 名称，例如 Asia/Shanghai`,
    en: `there is no time zone "${word}"; write an IANA name such as Asia/Shanghai`,
  }),
  'inner-path': (word) => ({
    zh: `路径“${word}”会离开媒体文件夹；请写文件夹内的相对路径，用“/”分隔，不含“..”`,
    en: `the path "${word}" leaves the media folder; write a path below it, with "/" and without ".."`,
  }),
  'holiday-source': (word) => ({
    zh: `“${word}”不是假期来源；请写 CN，或文件名如 holidays-2027.yaml、../holidays-2027.yaml（以 holidays 开头，以 .yaml 结尾）`,
    en: `"${word}" is not a source of holidays; write CN, or a file such as holidays-2027.yaml or ../holidays-2027.yaml (from "holidays" to ".yaml")`,
  }),
  'folder-path': (word) => ({
    zh: `“${word}”不能用作文件夹路径；路径写在一行，不含控制字符`,
    en: `"${word}" cannot be the path of a folder; write one line without control characters`,
  }),
  'file-pattern': (word) => ({
    zh: `“${word}”不是媒体文件夹内的路径，或含有未知占位符；可用 {grade} {course} {number} {number:02} {lesson}`,
    en: `"${word}" is not a path below the media folder, or has an unknown placeholder; possible are {grade} {course} {number} {number:02} {lesson}`,
  }),
  'catch-up-pattern': (word) => ({
    zh: `“${word}”不是回看地址；以 ${schemes(ASKED)} 开头，可用 {number} {channel} {id} {begin} {end}，例如 rtsp://tvod.example/PLTV/{number}/index.smil`,
    en: `"${word}" is not an address for looking back; one begins with ${schemes(ASKED)} and may use {number} {channel} {id} {begin} {end}, e.g. rtsp://tvod.example/PLTV/{number}/index.smil`,
  }),
  mailbox: (word) => ({
    zh: `“${word}”不是发件人；请写成 notice@edu.example 或 播出部 <notice@edu.example>`,
    en: `"${word}" is not a sender; write notice@edu.example or Playout <notice@edu.example>`,
  }),
  'mail-address': (word) => ({
    zh: `“${word}”不是邮箱地址；请写成 office@school.example`,
    en: `"${word}" is not a mail address; write it as office@school.example`,
  }),
  'web-url': (word) => address(word, WEB),
  'logo-url': (word) => address(word, WEB),
  'stream-url': (word) => address(word, STREAM),
  'relay-source': (word) => ({
    zh: `转播信号不能来自“${word}”；请写名称、路径，或以 ${schemes(STREAM)} 开头的网址`,
    en: `a relay cannot come from "${word}"; write a name, a path, or an address with ${schemes(STREAM)}`,
  }),
  'play-url-pattern': (word) => addressPattern(word, PLAYED),
  'file-url': (word) => address(word, FILES),
  'file-url-pattern': (word) => addressPattern(word, FILES),
};

const cells: Describe = (word) => ({
  zh: `“${word}”不是一格；各格写在方括号里，用半角逗号隔开：[chinese, math, chinese]`,
  en: `"${word}" is not a cell; cells stand in brackets, with commas between them: [chinese, math, chinese]`,
});

/** Ids name files and folders, also on Windows. */
const notForFiles = (word: string, max: number): Text => ({
  zh: `“${word}”不能用作标识：它也是文件和文件夹的名称，最多 ${max} 个字符，且不能是 Windows 的设备名（con、nul 等）；请换一个`,
  en: `"${word}" cannot be an id, since files and folders are named after it: at most ${max} characters, and no device of Windows (con, nul …); choose another`,
});

/** By the type that the schema with the pattern is named after. */
const BY_TYPE: Readonly<Record<string, Describe>> = {
  Word: (word) =>
    /^[a-z0-9]+(-[a-z0-9]+)*…?$/.test(word)
      ? notForFiles(word, 64)
      : {
          zh: `“${word}”不能用作标识；只能用小写字母和数字，以“-”连接，例如 zhang-min`,
          en: `"${word}" cannot be an id; use lower-case letters and digits joined by "-", e.g. zhang-min`,
        },
  GradeId: (word) =>
    /^[A-Z][A-Za-z0-9]*…?$/.test(word)
      ? notForFiles(word, 32)
      : {
          zh: `“${word}”不是年级；请写成 P1、J2、S3 这样的标识`,
          en: `"${word}" is not a grade; write an id such as P1, J2 or S3`,
        },
  CellText: cells,
  RowCells: cells,
  GradeRange: (word) => ({
    zh: `“${word}”不是年级范围；请写成 P、P1 或 P1-P3`,
    en: `"${word}" is not a grade or range of grades; write P, P1 or P1-P3`,
  }),
  PartnerId: (word) => ({
    zh: `“${word}”不能用作 CSPID 或 LSPID；只能用字母、数字和 . _ -，最多 64 个`,
    en: `"${word}" cannot be a CSPID or LSPID; use at most 64 letters, digits and . _ -`,
  }),
  LanguageTag: (word) => ({
    zh: `“${word}”不是语言代码；请写成 zh、en 或 zh-Hant`,
    en: `"${word}" is not a language; write zh, en or zh-Hant`,
  }),
};

/** By the key that has the pattern. */
const BY_KEY: Readonly<Record<string, Describe>> = {
  'max-size': (word) => ({ zh: `“${word}”不是文件大小；请写成 20MB`, en: `"${word}" is not a size; write it as 20MB` }),
  mail: (word) => ({
    zh: `“${word}”不是邮箱地址；请写成 zhou@school.example 这样`,
    en: `"${word}" is not a mail address; write one such as zhou@school.example`,
  }),
  phone: (word) => ({
    zh: `“${word}”不是电话号码；可用数字、空格、+ - ( ) 和“转”，例如 028-8661 0000 转 12`,
    en: `"${word}" is not a phone number; write digits, spaces, + - ( ) and 转, e.g. 028-8661 0000 转 12`,
  }),
  sha256: (word) => ({
    zh: `“${word}”不是 SHA-256；应为 64 位小写十六进制数`,
    en: `"${word}" is not an SHA-256; it has 64 lower-case hexadecimal digits`,
  }),
};

/** Says how the value is written: by the format, or else the pattern, of the schema that refused it. */
export function formatMessage({ parentSchema }: ErrorObject, word: string, key: string): Text {
  const { format, $comment, description } = parentSchema ?? {};
  const half = HALF_WRITTEN.find(([name, written]) => name.test(String(format)) && written.test(word));
  if (half !== undefined) return half[2](word);
  const named = typeof format === 'string' && isFormat(format) ? BY_FORMAT[format] : undefined;
  const describe =
    named ?? BY_TYPE[String($comment).replace(/^type /, '')] ?? BY_KEY[key] ?? asDescribed(String(description ?? ''));
  return describe(word);
}

/** What has no words of its own is reported by the schema's description, which is in both languages. */
function asDescribed(description: string): Describe {
  const [zh = '', en = ''] = description.split('\n');
  return (word) => ({ zh: `此处不能写“${word}”：${zh}`, en: `"${word}" is not possible here: ${en}` });
}
