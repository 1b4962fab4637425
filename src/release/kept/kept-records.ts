import { lineColumn } from '../../diagnostics/line-column.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import type { Day } from '../../model/time.js';
import { type KeptRecord, keptName } from '../kept-record.js';
import type { Manifest } from '../manifest.js';
import { shownOwners } from './keep-refusal.js';
import type { Mixture } from './keep-sound.js';
import type { Owner } from './owner.js';

export interface KeptFrom {
  /** The release on air. */
  readonly current: Pick<Manifest, 'id' | 'kept'>;
  /** First broadcast day of the release that is made. */
  readonly today: Day;
  /** Of the project as it is, for places. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What the manifest says of the kept units; one that is kept again stays that of its own last good release. */
export function keptRecords(
  { kept, ended }: Pick<Mixture<unknown>, 'kept' | 'ended'>,
  { current, today, texts }: KeptFrom,
): readonly KeptRecord[] {
  const untilOf = ({ kind, id }: Owner) =>
    kind === 'channel' ? ended.find(({ channel }) => channel === id)?.until : undefined;
  const records = kept.flatMap(({ unit, faults }) =>
    shownOwners(unit.published).map((owner): KeptRecord => {
      const until = untilOf(owner);
      const record = { [owner.kind]: owner.id, from: current.id, since: today, because: because(faults, texts) };
      return until === undefined ? record : { ...record, until };
    }),
  );
  const others = ended.filter(({ channel }) => !records.some((record) => record.channel === channel));
  const all = others.map(
    ({ channel, until, faults }): KeptRecord => ({
      channel,
      from: current.id,
      since: today,
      until,
      because: because(faults, texts),
    }),
  );
  return [...records, ...all].map((record) => {
    const before = current.kept?.find((one) => keptName(one).en === keptName(record).en);
    return before === undefined ? record : { ...record, from: before.from, since: before.since };
  });
}

/** `courses/P7.yaml:3:5: …` of the first fault. */
function because(faults: readonly Diagnostic[], texts: ReadonlyMap<string, string>): Text {
  const [fault] = faults;
  if (fault === undefined) return { zh: '', en: '' };
  const { span, message } = fault;
  const text = texts.get(span.file);
  const { line, column } = text === undefined ? { line: 1, column: 1 } : lineColumn(text, span.start);
  const place = text === undefined ? span.file : `${span.file}:${line}:${column}`;
  const more = faults.length - 1;
  return {
    zh: `${place}：${message.zh}${more === 0 ? '' : `（另有 ${more} 处）`}`,
    en: `${place}: ${message.en}${more === 0 ? '' : ` (and ${more} more)`}`,
  };
}
