import { spokenLength, spokenTime } from '../../calendar/spoken.js';
import { addToGroup } from '../../diagnostics/group-by.js';
import type { Text } from '../../diagnostics/text.js';
import { clockText } from '../../media/clock-text.js';
import { decodeWords } from '../../media/decode-words.js';
import { faultText } from '../../media/fault-text.js';
import type { TableRow } from '../../media/recordings-table.js';
import { trackText } from '../../media/track-text.js';
import type { Verdict } from '../../media/verdict.js';
import { frameCount } from '../../media/whole-frames.js';
import type { Project } from '../../model/project.js';
import { placeKey } from './findings-on.js';
import { type RecordingsReport, STATUS_NAMES } from './recordings-report.js';

/** By row: its diagnostics and how to fix them, else what is wrong with the recording in brief. */
export function messagesOf({ project, findings }: RecordingsReport): (row: TableRow) => readonly Text[] {
  const found = new Map<string, Text[]>();
  for (const { span, message, related } of findings?.diagnostics ?? []) {
    addToGroup(found, placeKey(span), message, ...related.map((note) => note.message));
  }
  return (row) => found.get(placeKey(row.lesson.span)) ?? rowMessages(row, project);
}

/** What is wrong with a row's recording, one sentence each. */
export function rowMessages(row: TableRow, project: Project): readonly Text[] {
  const messages = row.verdicts.map((verdict) => sentence(verdict, row, project));
  const { sharedWith } = row;
  if (sharedWith === undefined) return messages;
  return [...messages, { zh: `与“${sharedWith.id}”用同一个录像`, en: `plays the recording of "${sharedWith.id}"` }];
}

function sentence(verdict: Verdict, { lesson, use }: TableRow, { media, timeZone }: Project): Text {
  const name = STATUS_NAMES[verdict.kind];
  switch (verdict.kind) {
    case 'missing': {
      const airs = spokenTime((use.next ?? use.first).start, timeZone);
      return { zh: `“${lesson.file}”缺失，${airs} 播出`, en: `"${lesson.file}" is missing and airs at ${airs}` };
    }
    case 'unreadable':
    case 'truncated': {
      const why = faultText(verdict.reason);
      return { zh: `${name.zh}：${why.zh}`, en: `${name.en}: ${why.en}` };
    }
    case 'too-long': {
      const by = spokenLength(verdict.by);
      const frame = frameCount(verdict.cutAt, media?.frameRate ?? 25);
      return {
        zh: `超长 ${by.zh}，请剪到第 ${frame} 帧以内`,
        en: `too long by ${by.en}; cut it at frame ${frame} or before`,
      };
    }
    case 'short': {
      const by = spokenLength(verdict.by);
      return { zh: `短 ${by.zh}`, en: `short by ${by.en}` };
    }
    case 'part-missing': {
      const length = spokenLength(verdict.for);
      return verdict.part === 'sound'
        ? { zh: `有 ${length.zh}没有声音`, en: `no sound for ${length.en}` }
        : { zh: `有 ${length.zh}没有画面`, en: `no picture for ${length.en}` };
    }
    case 'clock-broken':
      return clockText(verdict.clock);
    case 'tracks-differ': {
      const tracks = verdict.tracks.map((track) => trackText(track, verdict.length));
      return { zh: tracks.map(({ zh }) => zh).join('，'), en: tracks.map(({ en }) => en).join(', ') };
    }
    case 'streams-disagree': {
      const spread = spokenLength(verdict.spread);
      return { zh: `声画长度相差 ${spread.zh}`, en: `picture and sound differ by ${spread.en}` };
    }
    case 'off-profile': {
      const list = (language: keyof Text): string =>
        verdict.differences
          .map(
            ({ part, is, wanted }) =>
              `${part[language]} ${is} ≠ ${typeof wanted === 'string' ? wanted : wanted[language]}`,
          )
          .join('; ');
      return { zh: `${name.zh}：${list('zh')}`, en: `${name.en}: ${list('en')}` };
    }
    case 'damaged':
    case 'decoded-odd': {
      const found = decodeWords(verdict.decoded);
      return { zh: `${name.zh}：${found.zh}`, en: `${name.en}: ${found.en}` };
    }
    default:
      return name;
  }
}
