import { type Instant, MINUTE } from '../../model/time.js';

const TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?: ?([+-])(\d{2})(\d{2}))?$/;

/** An XMLTV time; a clock time without a zone is in UTC. `undefined` for what is not a time. */
export function guideTime(value: string | undefined): Instant | undefined {
  const parts = TIME.exec(value ?? '');
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second = '0', sign, hours = '0', minutes = '0'] = parts;
  const clock = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  return sign === '-' ? clock + offset : clock - offset;
}
