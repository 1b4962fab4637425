import { addDays, type Millis } from '../../model/time.js';
import { type FormatReader, wholeText } from '../format-reader.js';

const PATH = /(?:^|\/)(\d{4}-\d{2}-\d{2})\.ffconcat$/;
const DAY: Millis = 24 * 3_600_000;
/** A word in ffmpeg's quoting: single quotes, between which nothing is special, and `\'` outside them. */
const FILE = /^file (?!''$)(?:'[^'\n]*'|\\')+$/;
const TIME = /^(inpoint|outpoint|duration) (\d+)\.(\d{3})$/;

export const ffconcatReader: FormatReader = {
  id: 'ffconcat',
  reads: ({ path }) => PATH.test(path),
  open({ path }, blame, { plan }) {
    const [, day = ''] = PATH.exec(path) ?? [];
    return wholeText((text) => {
      const lines = text.split('\n');
      const fault = (index: number, zh: string, en: string) => blame({ line: index + 1, text: { zh, en } });
      if (lines[0] !== 'ffconcat version 1.0') fault(0, '第一行有误', 'a faulty first line');
      if (lines.pop() !== '') fault(lines.length, '最后一行没有写完', 'the last line is not complete');
      let sum: Millis = 0;
      let files = 0;
      let lengths = 0;
      lines.slice(1).forEach((line, index) => {
        const [, word, seconds, thousandths] = TIME.exec(line) ?? [];
        if (FILE.test(line)) files++;
        else if (word === undefined) fault(index + 1, '看不懂的一行', 'a line that is none of ffconcat');
        if (word !== 'duration') return;
        lengths++;
        sum += Number(seconds) * 1000 + Number(thousandths);
        if (files !== lengths) fault(index + 1, '文件与 duration 不成对', 'files and durations do not pair');
      });
      const whole = plan === undefined ? DAY : plan.dayStart(addDays(day, 1)) - plan.dayStart(day);
      if (sum !== whole) {
        const zh = `全天各项之和是 ${sum} 毫秒，应为 ${whole}`;
        blame({ text: { zh, en: `the day's items last ${sum} ms instead of ${whole}` } });
      }
    });
  },
};
