import { addDays, DAY, type Millis } from '../../model/time.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { filesOf } from './item-texts.js';

const PATH = /^playout\/[^/]+\/ffconcat\/(\d{4}-\d{2}-\d{2})\.ffconcat$/;
/** A word in ffmpeg's quoting: single quotes, between which nothing is special, and `\'` outside them. */
const FILE = /^file (?!''$)(?:'[^'\n]*'|\\')+$/;
/** The slate and the silences of the release, beside the channel's folder. */
const OWN = /^\.\.\/\.\.\/airclass-(?:slate\.png|silence-[a-z0-9-]+\.mp4)$/;
const TIME = /^(inpoint|outpoint|duration) (\d+)\.(\d{3})$/;

export const ffconcatReader: FormatReader = {
  id: 'ffconcat',
  onlyFacts: true,
  reads: ({ path }) => PATH.test(path),
  open({ zone = '', path }, blame, { plan }) {
    const [, day = ''] = PATH.exec(path) ?? [];
    return wholeText((text) => {
      const lines = text.split('\n');
      const fault = (index: number, zh: string, en: string) => blame({ line: index + 1, text: { zh, en } });
      if (lines[0] !== 'ffconcat version 1.0') fault(0, '第一行有误', 'a faulty first line');
      if (lines.pop() !== '') fault(lines.length, '最后一行没有写完', 'the last line is not complete');
      const check = new TextCheck(plan?.project, blame);
      const known = check.project && filesOf(check.project, zoneOf(check.project, zone));
      let sum: Millis = 0;
      let files = 0;
      let lengths = 0;
      lines.slice(1).forEach((line, index) => {
        const [, word, seconds, thousandths] = TIME.exec(line) ?? [];
        if (FILE.test(line)) {
          files++;
          const file = unquoted(line.slice('file '.length));
          check.compare(
            file,
            [['file', file]],
            () => (OWN.test(file) || known?.has(file) === true ? [[['file', file]]] : []),
            { line: index + 2 },
          );
        } else if (word === undefined) fault(index + 1, '看不懂的一行', 'a line that is not ffconcat');
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

function unquoted(word: string): string {
  return word.replaceAll("'\\''", '\u0000').replaceAll("'", '').replaceAll('\u0000', "'");
}
