import type { EventChange } from '../../monitor/events/event-log.js';
import type { AirEvent, Hearing } from '../../monitor/events/hearing.js';
import type { Heard } from '../../monitor/judge/finding.js';

/** One sample, and what begins or ends with it, as schemas/monitor-line.schema.json says. */
export function jsonLine(hearing: Hearing, changes: readonly EventChange[]): string {
  const { stream, at, finding, clock, delay, picture } = hearing;
  const { state, heard, planned, alike, late, why } = finding;
  const isJudged = state !== 'unclear' && state !== 'not-judged';
  const begins = changes.some(({ kind }) => kind === 'begins');
  return `${JSON.stringify({
    at: new Date(at).toISOString(),
    zone: stream.zone,
    channel: stream.channel,
    state: isJudged ? state : 'unknown',
    ...(isJudged ? {} : { judged: false }),
    ...placeOf(heard),
    ...(late === undefined ? {} : { late: seconds(late) }),
    ...(planned === undefined ? {} : { planned: namesOf(planned) }),
    ...(alike.length === 0 ? {} : { alike }),
    ...{ clock, delay: delay === undefined ? undefined : seconds(delay), why },
    ...(changes.length === 0 ? {} : { events: changes.map(({ kind, event }) => ({ kind, ...eventData(event) })) }),
    ...(begins ? { picture } : {}),
  })}\n`;
}

export function eventData({ state, begin, end, apart, why, hearing }: AirEvent): object {
  const { finding } = hearing;
  return {
    state,
    begin: new Date(begin).toISOString(),
    ...(end === undefined ? {} : { end: new Date(end).toISOString() }),
    ...(apart === undefined ? {} : { apart: seconds(apart) }),
    ...(finding.late === undefined ? {} : { late: seconds(finding.late) }),
    ...(finding.planned === undefined ? {} : { planned: namesOf(finding.planned) }),
    ...(finding.heard === undefined ? {} : { heard: placeOf(finding.heard) }),
    ...{ alike: finding.alike.length === 0 ? undefined : finding.alike, why },
  };
}

function placeOf(heard: Heard | undefined): object {
  if (heard === undefined) return {};
  const { errors, offset } = heard;
  const share = errors === undefined ? {} : { errors: Math.round(errors * 1000) / 1000 };
  return { ...namesOf(heard), offset: seconds(offset), ...share };
}

function namesOf({ lesson, programme, file }: Pick<Heard, 'lesson' | 'programme' | 'file'>): object {
  return { lesson, programme, recording: file };
}

function seconds(length: number): number {
  return Math.round(length / 10) / 100;
}
