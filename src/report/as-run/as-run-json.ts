import { TimeText } from '../../calendar/time-text.js';
import type { Stretch } from '../../model/time.js';
import type { AiredStretch } from '../../published/as-run/aired-stretches.js';
import type { PlannedItem } from '../../published/as-run/planned-item.js';
import { type AsRunRow, type Lost, VERDICTS, weighted } from '../../published/as-run/verdict.js';
import { jsonText } from '../problems/json-text.js';
import { type AsRunFormat, sentenceOf } from './as-run-report.js';
import { conclude } from './conclusion.js';

/** For machines: times with their offset, lengths in milliseconds. Its schema is schemas/as-run.schema.json. */
export const asRunJson: AsRunFormat = ({ run, release, timeZone, tolerance, places }) => {
  const time = new TimeText(timeZone);
  const stretch = (of: Stretch | undefined) => of && { from: time.iso(of.from), until: time.iso(of.until) };
  const planned = ({ airing: { id, start, stop, item } }: PlannedItem) => ({
    id,
    start: time.iso(start),
    stop: time.iso(stop),
    lesson: item.lesson,
    programme: item.programme,
    title: item.title,
    file: item.recording?.file,
  });
  const played = ({ start, end, isFiller, played: { name, span } }: AiredStretch) => ({
    start: time.iso(start),
    stop: time.iso(end),
    ...(name.kind === 'file' ? { file: name.path } : name.kind === 'event' ? { event: name.id } : { live: true }),
    filler: isFiller,
    place: places.of(span),
  });
  const row = (of: AsRunRow) => ({
    verdict: of.verdict,
    at: time.iso(of.at),
    message: sentenceOf(of),
    planned: of.planned && planned(of.planned),
    played: of.played && played(of.played),
    'late-ms': of.late,
    lost: lossOf(of.lost),
    authority: of.authority,
  });
  const { compared, faults, isWell } = conclude(run);
  return jsonText({
    version: 1,
    release,
    ...{ compared, faults, 'as-planned': isWell && compared > 0 },
    'time-zone': timeZone,
    'tolerance-ms': tolerance,
    channels: run.channels.map(({ channel, window, covered, rows, compared: many, planned: length, lost }) => ({
      channel,
      compared: many,
      window: stretch(window),
      covered: stretch(covered),
      counts: Object.fromEntries(
        VERDICTS.map((verdict) => [verdict, rows.filter((one) => one.verdict === verdict).length]),
      ),
      'planned-ms': length,
      lost: lossOf(lost),
      rows: rows.map(row),
    })),
    diagnostics: run.diagnostics.map(({ problem, severity, message, span }) => ({
      id: problem.id,
      severity,
      message,
      place: places.of(span),
    })),
  });
};

function lossOf(lost: Lost) {
  return {
    'nothing-ms': lost.nothing,
    'other-ms': lost.other,
    'filler-ms': lost.filler,
    'weighted-ms': weighted(lost),
  };
}
