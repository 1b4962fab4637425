import type { Problem } from '../../diagnostics/problem.js';

export const logFormatUnknown: Problem = {
  id: 'log-format-unknown',
  severity: 'error',
  summary: { zh: '看不出这是哪种播出日志', en: 'A playout log has an unknown format' },
  rationale: {
    zh: '没有比对，也就不知道播出是否正常。日志应是 ffplayout 写的（每行以 [日期 时间] 开头），或是 UTF-8 的 CSV，首行有 start 与 file（或 event）等列名；见 docs/as-run.md。',
    en: 'Nothing was compared, so it is unknown whether the broadcast was as planned. A log is ffplayout’s own, whose lines begin with [date time], or CSV in UTF-8 whose first line names the columns start and file (or event); see docs/as-run.md.',
  },
};

export const logLineUnreadable: Problem = {
  id: 'log-line-unreadable',
  severity: 'error',
  summary: {
    zh: '日志中的一行记录了播出，但无法识别',
    en: 'A line of a playout log says what was played, but cannot be read',
  },
  rationale: {
    zh: '这一行没有参加比对，结果可能因此不对。请改正该行，或改正写日志的程序；时间写作 2020-03-09 09:05:00，长度写作 896 或 00:14:56。',
    en: 'It was left out of the comparison, which may be wrong for it. Correct the line, or the program that writes the log: times as 2020-03-09 09:05:00, lengths as 896 or 00:14:56.',
  },
};

export const logCutOff: Problem = {
  id: 'log-cut-off',
  severity: 'warning',
  summary: { zh: '日志在一行中间断了', en: 'A playout log ends in the middle of a line' },
  rationale: {
    zh: '日志还在写，或者没有拷贝完整。断掉的那一行没有采用，比对到前一行为止；请取完整的日志再比一次。',
    en: 'It is still being written, or was not copied whole. The line is left out, and the comparison ends with the one before; take the whole log and compare again.',
  },
};

export const logTimeSkipped: Problem = {
  id: 'log-time-skipped',
  severity: 'error',
  summary: { zh: '日志里的时刻被拨快的时钟跳过，并不存在', en: 'A time in a log was skipped when clocks went forward' },
  rationale: {
    zh: '日志的时钟不是所认为的时区，其他行大概也不对。请用 --log-time-zone 指明日志的时区，如 --log-time-zone UTC。',
    en: 'The log’s clock is not of the zone that it is taken for, so its other times are probably wrong too. Name its zone with --log-time-zone, e.g. --log-time-zone UTC.',
  },
};

export const logTimeRepeated: Problem = {
  id: 'log-time-repeated',
  severity: 'warning',
  summary: {
    zh: '日志里的时刻因时钟拨回而出现两次，无法判断是哪一次',
    en: 'A time in a log happened twice when clocks went back, and which one is meant is not known',
  },
  rationale: {
    zh: '按第一次处理；若实为第二次，结果会差一小时。请让日志带上时差（如 +02:00），或用 UTC 记录。',
    en: 'It is taken for the first; if it was the second, the result is an hour off. Let the log carry its offset from UTC, e.g. +02:00, or keep it in UTC.',
  },
};

export const logTimeGoesBack: Problem = {
  id: 'log-time-goes-back',
  severity: 'warning',
  summary: { zh: '日志的时间倒退了', en: 'The times of a log go back' },
  rationale: {
    zh: '播出服务器的时钟被调过，或几份日志接错了顺序；这前后的比对不可靠。请检查时间同步（NTP），并按时间顺序给出日志。',
    en: 'The playout server’s clock was set back, or logs were joined in the wrong order; what is said about the time around it cannot be relied on. Check its time synchronisation, and give logs in the order of time.',
  },
};

export const logChannelUnknown: Problem = {
  id: 'log-channel-unknown',
  severity: 'error',
  summary: { zh: '日志里的频道不在这个版本中', en: 'A playout log names a channel that the release does not have' },
  rationale: {
    zh: '这些行没有比对。频道可写项目中的 id、某个专区的频道 id 或频道号；若频道另有名称，请改正，或逐个频道用 --channel 比对。',
    en: 'Those lines were not compared. A channel is named by its id in the project, or by its id or number in a zone; correct the name, or compare one channel at a time with --channel.',
  },
};

/** Found in the logs of playout servers, not in a project. */
export const logProblems: readonly Problem[] = [
  logFormatUnknown,
  logLineUnreadable,
  logCutOff,
  logTimeSkipped,
  logTimeRepeated,
  logTimeGoesBack,
  logChannelUnknown,
];
