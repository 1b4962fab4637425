import type { ClockTime, Millis } from './time.js';

const pad = (value: number): string => String(value).padStart(2, '0');

/** `HH:MM`, with seconds only where there are some. */
export function formatClock(clock: ClockTime): string {
  const seconds = Math.floor(clock / 1000);
  const text = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${pad(seconds % 60)}`;
}

/** A length as the input language writes it: `20m`, `1h`, `12m30s`; milliseconds as a fraction of the seconds. */
export function formatLength(length: Millis): string {
  const hours = Math.floor(length / 3_600_000);
  const minutes = Math.floor(length / 60_000) % 60;
  const seconds = (length % 60_000) / 1000;
  const text = `${hours ? `${hours}h` : ''}${minutes ? `${minutes}m` : ''}${seconds ? `${seconds}s` : ''}`;
  return text === '' ? '0s' : text;
}
